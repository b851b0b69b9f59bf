/**
 * Types of what lies behind the façade, taken from the façade itself: screens may know the workspace, not Graph or
 * synchronisation.
 */
import type { AttachDesk, Blocked, OpenPartnership, Recovery } from '../workspace/workspace.ts';

type Value<R> = R extends Promise<{ readonly ok: true; readonly value: infer V } | { readonly ok: false; readonly error: unknown }> ? V : never;
type Failure<R> = R extends Promise<infer Settled> ? Extract<Settled, { readonly ok: false }> extends { readonly error: infer E } ? E : never : never;

export type RemoteFailure = Extract<Blocked, { kind: 'remote' }>['failure'];
export type HomeFailure = Failure<ReturnType<AttachDesk['attach']>>;
export type Home = Parameters<AttachDesk['attach']>[1];
export type HomePreview = Value<ReturnType<AttachDesk['preview']>>;
export type Access = HomePreview['access'][number];
export type KnownAccess = Value<ReturnType<OpenPartnership['whoCanOpen']>>;
export type EarlierVersion = Value<ReturnType<OpenPartnership['versions']['open']>>;
export type PastVersion = Value<ReturnType<Recovery['versions']>>[number];
