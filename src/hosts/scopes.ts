/**
 * Every permission of Microsoft Graph that Accord asks for, and why: the one table. Requests for tokens and the link for
 * administrators (`scripts/lib/admin-consent.mjs`) are made from it; a test holds the page `docs/permissions.md` to it. A scope is asked for when its feature is first
 * used, never earlier; without it that feature is missing, and nothing else.
 */
export interface ScopeRow {
  readonly scope: string;
  /** The feature behind it; screens have their sentence under this key. */
  readonly feature: 'meeting' | 'record' | 'shared-record' | 'dates' | 'tab' | 'notifications' | 'tasks';
  /**
   * Does the consent policy of a default tenant leave it to an administrator? ("Let Microsoft manage your consent
   * settings": https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies.)
   */
  readonly needsAdmin: boolean;
}

export const scopes: readonly ScopeRow[] = [
  { scope: 'Chat.ReadBasic', feature: 'meeting', needsAdmin: false },
  { scope: 'Files.ReadWrite', feature: 'record', needsAdmin: false },
  { scope: 'Files.ReadWrite.All', feature: 'shared-record', needsAdmin: true },
  { scope: 'Calendars.Read', feature: 'dates', needsAdmin: true },
  { scope: 'TeamsAppInstallation.ReadWriteSelfForChat', feature: 'tab', needsAdmin: true },
  { scope: 'TeamsActivity.Send', feature: 'notifications', needsAdmin: false },
  { scope: 'Tasks.ReadWrite', feature: 'tasks', needsAdmin: true },
];

/**
 * What the manifest asks for beside Graph: permissions of the package, agreed to by whoever adds the app (or an administrator who deploys
 * it), never asked for by a page. The page for administrators has a row for each; no token carries them.
 */
export const packagePermissions = [{ permission: 'MailboxItem.Read.User', feature: 'appointment' }] as const;

/** True for scopes that most people cannot agree to themselves. */
export function needsAdmin(scope: string): boolean {
  return scopes.find((row) => row.scope === scope)?.needsAdmin ?? false;
}
