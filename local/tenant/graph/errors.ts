/**
 * Graph's errors. The body has the form of learn.microsoft.com/graph/errors: {error:{code,message,innerError}}; codes and
 * messages per workload are those seen in the issue threads cited beside each.
 */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly inner: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: { inner?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.inner = extra.inner ?? {};
    this.headers = extra.headers ?? {};
  }
}

/** As seen live in microsofthackathons/tdi#24. */
const CHALLENGE =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** 401; a missing token says "Access token is empty.". */
export function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': CHALLENGE } });
}

/** An expired token (messages seen with code InvalidAuthenticationToken). */
export const tokenExpired = (): GraphError => unauthenticated('Lifetime validation failed, the token is expired.');

/**
 * 401 of continuous access evaluation: `error="insufficient_claims"` and the claims in base64, which ask for a token that was
 * issued after `since` (https://learn.microsoft.com/entra/identity-platform/claims-challenge,
 * app-resilience-continuous-access-evaluation; the message: Azure/azure-cli#26504).
 * @param since seconds since 1970 UTC.
 */
export function claimsChallenge(since: number): GraphError {
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: String(since) } } });
  const header = `${CHALLENGE}, error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
  const message =
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': header } });
}

/** 404 of files: "deleted" and "never shared with you" look alike (onedrive-api-docs#586, #379). */
export const itemNotFound = (): GraphError => new GraphError(404, 'itemNotFound', 'The resource could not be found.');

/** 403 of files: readable but not writable, or a scope is missing (onedrive-api-docs#724, MSAL.NET#681). */
export const accessDenied = (): GraphError =>
  new GraphError(403, 'accessDenied', 'The caller does not have permission to perform the action.');

/** 409 when a name is taken (driveitem-post-children.md, onedrive-api-docs#1702). */
export const nameAlreadyExists = (): GraphError =>
  new GraphError(409, 'nameAlreadyExists', 'The specified item name already exists.');

/** 412 on a stale If-Match (driveitem-update.md, driveitem-delete.md; on PUT content: abraunegg/onedrive#1393). */
export const eTagMismatch = (): GraphError => new GraphError(412, 'resourceModified', "ETag does not match current item's value");

/** 412 when If-None-Match: * meets an existing file (onedrive-api-docs#607). */
export const itemExists = (): GraphError =>
  new GraphError(412, 'preconditionFailed', 'The item already exists and If-None-Match was specified.');

export const invalidRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);

/** 400 for an address that Graph does not have (wording: onedrive-api-docs#814). */
export const unknownSegment = (segment: string): GraphError =>
  new GraphError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);

/** 405 (body as in the answers of learn.microsoft.com/graph/json-batching). */
export const methodNotAllowed = (): GraphError =>
  new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');

export const requestTooLarge = (): GraphError =>
  new GraphError(413, 'requestEntityTooLarge', 'The maximum request length was exceeded.');

/** 400 when the body is not a JSON object. */
export const unreadableJson = (): GraphError =>
  new GraphError(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );

/** 404 of the directory (user-get.md, error samples). */
export const userNotFound = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
