/**
 * `npm run package -- --host https://accord.contoso.com --client-id GUID`: the app package to upload in Teams or in the
 * Teams admin centre, as dist/accord.zip.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { adminConsentLink } from './lib/admin-consent.mjs';
import { packageManifest, PackagingError } from './lib/manifest.mjs';
import { root } from './lib/root.mjs';

const usage = `npm run package -- --host https://accord.contoso.com --client-id GUID
  --app-id GUID       id of the Teams app (default: made from host and client id)
  --version X.Y.Z     higher than that of the package before it, or it is refused as an update (default: that of package.json)
  --developer NAME    who runs it; --website, --privacy, --terms URL: their pages (default: the host's own first page)
  --out FILE          default dist/accord.zip`;

/** Two ids that look alike: the catalogue's exists only after the upload, so the pages are built with it afterwards. */
const nextSteps = ({ id, version, webApplicationInfo, validDomains }) => `
Next:
  1. Teams admin centre > Teams apps > Manage apps > Upload new app: this file. (The next one
     is an update: Upload file on the app's own page, with a --version higher than ${version}.)
  2. That page shows the App ID that your organisation's catalogue gave it. Build the pages with it, and publish dist/:
     ACCORD_CLIENT_ID=${webApplicationInfo.id} ACCORD_TEAMS_APP_ID=<App ID> npm run build
  3. An administrator agrees once, for everybody, to what docs/permissions.md lists (it needs the redirect URI
     https://${validDomains[0]}/index.html in the app's registration):
     ${adminConsentLink({ clientId: webApplicationInfo.id, host: `https://${validDomains[0]}` })}

If it is uploaded in Teams itself, for one person, it is in no catalogue and keeps the manifest's id:
     ACCORD_CLIENT_ID=${webApplicationInfo.id} ACCORD_APP_ID=${id} npm run build`;

const text = { type: 'string' };

try {
  const { values } = parseArgs({
    options: {
      host: text,
      'client-id': text,
      'app-id': text,
      developer: text,
      website: text,
      privacy: text,
      terms: text,
      version: text,
      out: { type: 'string', default: 'dist/accord.zip' },
    },
  });
  const { manifest, bytes } = await packageManifest({ ...values, clientId: values['client-id'], appId: values['app-id'] });
  const out = resolve(root, values.out);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  console.log(`${relative(root, out)} (${(bytes.length / 1000).toFixed(1)} kB), version ${manifest.version}`);
  console.log(nextSteps(manifest));
} catch (error) {
  if (!(error instanceof PackagingError) && !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
