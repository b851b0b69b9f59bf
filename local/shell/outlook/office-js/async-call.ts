/**
 * The asynchronous methods of Office.js: arguments `(callback)` or `(options, callback)`, an AsyncResult for the callback, and
 * plain exceptions for calls that are wrong in themselves (outlook-web-16.01.js: parseCommonArgs, createAsyncResult).
 */
import type { Answer } from './connection.ts';

export interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value: unknown;
  readonly asyncContext?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

export type Callback = (result: AsyncResult) => void;

const isCallback = (value: unknown): value is Callback => typeof value === 'function';

/** @throws TypeError when there is no callback where one is needed. */
export function answerLater(args: readonly unknown[], answer: () => Promise<Answer>, isCallbackNeeded = true): void {
  const callback = args.find(isCallback);
  if (isCallbackNeeded && !callback) throw new TypeError("Value cannot be null. Parameter name: 'callback'");
  const [options] = args;
  const context = typeof options === 'object' && options !== null && 'asyncContext' in options ? options.asyncContext : undefined;
  void answer().then(({ value, error }) =>
    callback?.({
      status: error ? 'failed' : 'succeeded',
      value: error ? undefined : value,
      ...(context === undefined ? {} : { asyncContext: context }),
      ...(error ? { error } : {}),
    }),
  );
}

/** What the library says when the manifest's permission is not enough for a method (checkPermissionsAndThrow). */
export const elevatedPermissionNeeded = (method: string): Error =>
  new Error(`Elevated permission is required to call the method: '${method}'.`);
