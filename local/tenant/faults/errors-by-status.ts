/**
 * What Graph's files say with each status of a fault rule, unless the rule says otherwise. Each body is one that was seen on
 * the service or stands in the documentation; 502 is named by neither, so it says no more than the gateway's 504.
 */
interface Words {
  readonly code: string;
  readonly message: string;
}

const words = (code: string, message: string): Words => ({ code, message });

export const WORDS_BY_STATUS: ReadonlyMap<number, Words> = new Map([
  // On `socketIo`, now and then: abraunegg/onedrive#3802
  [400, words('notSupported', 'Operation not supported')],
  // onedrive-api-docs#724
  [403, words('accessDenied', 'The caller does not have permission to perform the action.')],
  // onedrive-api-docs#586
  [404, words('itemNotFound', 'The resource could not be found.')],
  // msgraph-sdk-dotnet#2856, onedrive-api-docs#1707; without any If-Match: onedrive-api-docs#1143
  [409, words('resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch')],
  // abraunegg/onedrive#1393
  [412, words('resourceModified', "ETag does not match current item's value")],
  // microsoft-graph-explorer-v4#3435; also seen with accessDenied: onedrive-api-docs#912, #1199
  [423, words('notAllowed', 'The resource you are attempting to access is locked')],
  // learn.microsoft.com/answers/questions/648796
  [429, words('activityLimitReached', 'The request has been throttled')],
  // learn.microsoft.com/onedrive/developer/rest-api/concepts/errors
  [500, words('generalException', 'An unspecified error has occurred.')],
  [502, words('UnknownError', '')],
  // learn.microsoft.com/onedrive/developer/rest-api/concepts/errors
  [503, words('serviceNotAvailable', 'The service is not available. Try the request again after a delay.')],
  // microsoft-graph-docs-contrib#7843; after the effect: msgraph-sdk-java#627
  [504, words('UnknownError', '')],
  // MyFlightbookWeb#876, hassio-onedrive-backup#140
  [507, words('quotaLimitReached', 'Insufficient Space Available')],
  // learn.microsoft.com/graph/errors names the status only
  [509, words('activityLimitReached', 'The app or user has been throttled.')],
]);

/** The nested code that goes with a status: microsoft-graph-explorer-v4#3435 (423), answers/questions/648796 (429). */
export function innerOf(status: number, code: string): Record<string, unknown> {
  if (status === 423 && code === 'notAllowed') return { code: 'resourceLocked' };
  if (status === 429 && code === 'activityLimitReached') return { code: 'throttledRequest', innerError: { code: 'quota' } };
  return {};
}
