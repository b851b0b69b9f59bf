/**
 * The messages between an app's frame and its host, as teams-js 2.58 writes them (src/internal/messageObjects.ts and
 * communication.ts of OfficeDev/microsoft-teams-library-js). A frame is not trusted: everything is checked here once.
 */

/** From the app: `{ id, uuidAsString, func, args, … }`, and `data` for nested app authentication. */
export interface SdkRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data?: string;
}

/** To the app: the answer to one request. The SDK finds its caller by the uuid, older ones by the number. */
export interface SdkResponse {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

/** To the app, unasked: `themeChange`, `load`, `beforeUnload`, `backButtonPress`. */
export interface SdkEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** teams-js `SdkError`; the codes are those of its `ErrorCode` enumeration. */
export interface SdkError {
  readonly errorCode: number;
  readonly message: string;
}

export const NOT_SUPPORTED_ON_PLATFORM = 100;
export const PERMISSION_DENIED = 1000;
export const INVALID_ARGUMENTS = 4000;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseRequest(value: unknown): SdkRequest | null {
  if (!isRecord(value)) return null;
  const { id, uuidAsString, func, args, data } = value;
  if (typeof id !== 'number' || typeof func !== 'string') return null;
  return {
    id,
    func,
    args: Array.isArray(args) ? (args as readonly unknown[]) : [],
    ...(typeof uuidAsString === 'string' ? { uuidAsString } : {}),
    ...(typeof data === 'string' ? { data } : {}),
  };
}
