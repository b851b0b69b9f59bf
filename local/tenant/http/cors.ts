/**
 * CORS as Graph has it. Origins: any. Exposed headers: the list that Graph's own sample answers carry
 * (reportroot docs: "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id"), longer in Microsoft's
 * Dev Proxy (…, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant). `Retry-After` is missing
 * there by report (docs-contrib#2011, 2022) and `Date` too (graph-explorer-v4#2262), so neither is exposed here, unless
 * the setting `exposeRateLimit` says so.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

const EXPOSED =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant';

/**
 * What a page might read one day: nobody has written down that it can. `RateLimit-*` are, by a post of the SharePoint team, sent
 * only to apps with application permissions, which this one is not
 * (devblogs.microsoft.com/microsoft365dev/prevent-throttling-in-your-application-by-using-ratelimit-headers-in-sharepoint-online).
 */
const RATE_LIMIT = 'Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';

/** Headers on every Graph answer that a page may read. */
export function allowPage(res: ServerResponse, { exposeRateLimit }: { readonly exposeRateLimit: boolean }): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', exposeRateLimit ? `${EXPOSED}, ${RATE_LIMIT}` : EXPOSED);
}

/** Answers a preflight to Graph: everything asked for is allowed. */
export function answerPreflight(req: IncomingMessage, res: ServerResponse): void {
  res.statusCode = 200;
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS');
  const asked = req.headers['access-control-request-headers'];
  if (asked !== undefined) res.setHeader('Access-Control-Allow-Headers', asked);
  res.setHeader('Access-Control-Max-Age', '3600');
  res.end();
}
