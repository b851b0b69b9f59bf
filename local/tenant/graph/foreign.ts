/** Files of other people and the right that they need. */
import type { Drive } from '../model/drive-types.ts';
import type { GraphCall } from './call.ts';
import { accessDenied } from './errors.ts';

/**
 * 403 when the drive is not the caller's, the tenant is set to need *.All for that, and the token has none. Microsoft's
 * staff say both (onedrive-api-docs#586 against the permission tables), hence the setting. `undefined` is an address in no
 * drive: the token is looked at before the item, so the refusal does not tell whether something is there.
 */
export function checkForeign(call: GraphCall, drive: Drive | undefined): void {
  if (drive?.ownerId === call.caller.id || !call.state.settings.sharedFilesNeedAll) return;
  const enough =
    call.method === 'GET'
      ? ['Files.ReadWrite.All', 'Sites.ReadWrite.All', 'Files.Read.All', 'Sites.Read.All']
      : ['Files.ReadWrite.All', 'Sites.ReadWrite.All'];
  if (!enough.some((s) => call.scopes.includes(s))) throw accessDenied();
}
