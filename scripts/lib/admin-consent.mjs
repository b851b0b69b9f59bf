/** The link by which an administrator agrees once, for everybody, to the permissions of Microsoft Graph in the one table of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Names of the permissions in `src/hosts/scopes.ts`, in its order. */
function scopesOfTable() {
  const table = readFileSync(join(root, 'src', 'hosts', 'scopes.ts'), 'utf8');
  return [...table.matchAll(/\{ scope: '([A-Za-z.]+)'/g)].map(([, scope]) => scope);
}

/**
 * Opened by an administrator in any browser; afterwards Microsoft goes to the host's first page, which has to be registered as a redirect URI.
 * Source: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent (`organizations` where the tenant's name is not known).
 */
export function adminConsentLink({ clientId, host }) {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: scopesOfTable()
      .map((scope) => `https://graph.microsoft.com/${scope}`)
      .join(' '),
    redirect_uri: `${host}/index.html`,
  });
  return `https://login.microsoftonline.com/organizations/v2.0/adminconsent?${query.toString().replaceAll('+', '%20')}`;
}
