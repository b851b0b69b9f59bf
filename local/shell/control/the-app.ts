/**
 * The one app of the tenant's catalogue, as links name it: by the id that the catalogue gave it, which is not the manifest's
 * (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application, "App ID for different types of apps").
 */
import { readCatalogueId } from './tenant.ts';

let catalogueId = '';

/** Before a window is shown, since it may be opened by a link. */
export async function learnTheApp(): Promise<void> {
  catalogueId = await readCatalogueId();
}

export const theAppsId = (): string => catalogueId;
