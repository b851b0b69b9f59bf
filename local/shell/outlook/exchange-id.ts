/**
 * Ids as Office.js gives them on the web: Exchange's own form, which differs from Graph's ordinary one in two letters
 * (learn.microsoft.com/office/dev/add-ins/outlook/use-rest-api, "Item IDs").
 */

export const exchangeIdOf = (graphId: string): string => graphId.replaceAll('-', '/').replaceAll('_', '+');

/** For a tenant that does not tell the ids: stable, of the right shape, and unknown to Graph, as an id can be for a while. */
export function inventedId(seed: string): string {
  const bytes = new TextEncoder().encode(seed);
  let mixed = 2166136261;
  const letters = Array.from({ length: 44 }, (_, index) => {
    mixed = Math.imul(mixed ^ (bytes[index % bytes.length] ?? 0) ^ index, 16777619) >>> 0;
    return mixed & 255;
  });
  return `AAMkAGI1ZTk2ZjYyLTQ4${btoa(String.fromCharCode(...letters)).replaceAll('=', 'A')}AAA=`;
}
