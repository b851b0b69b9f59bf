/**
 * Links into Teams. To an app: `https://teams.microsoft.com/l/entity/{appId}/{entityId}?webUrl=…&label=…&context={"subEntityId":
 * "…","chatId":"…","contextType":"chat"}` (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/
 * deep-link-application); to a chat `/l/chat/{threadId}/…` (…/deep-link-teams) and into a meeting `/l/meetup-join/{threadId}/…`.
 * The address of a link may be anything: what is not one of these is null, and so is a link to an app that the organisation's catalogue
 * has not got. Its id there is the only one that opens it: the manifest's is for an app that somebody uploaded in Teams itself.
 */
import { isRecord } from './messages.ts';

/** A place in the app: a tab of a chat, or without a chat the personal one. */
export interface AppPlace {
  readonly entityId: string;
  readonly subPageId: string;
  readonly chatId: string | null;
}

export type Destination =
  | { readonly kind: 'app'; readonly place: AppPlace }
  | { readonly kind: 'chat'; readonly chatId: string }
  | { readonly kind: 'meeting'; readonly chatId: string };

const HOSTS = ['teams.microsoft.com', 'teams.cloud.microsoft'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const readContext = (json: string | null): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
};

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** Ids are the same in small and in capital letters. */
export const isThatApp = (named: string, appId: string): boolean => appId !== '' && named.toLowerCase() === appId.toLowerCase();

/** `appId`: what the catalogue calls the app. */
export function readTeamsLink(link: string, appId: string): Destination | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url || url.protocol !== 'https:' || !HOSTS.includes(url.hostname)) return null;
  const [l, kind, first = '', second = ''] = url.pathname.split('/').slice(1).map(decode);
  if (l !== 'l' || !first) return null;
  if (kind === 'chat') return { kind: 'chat', chatId: first };
  if (kind === 'meetup-join') return { kind: 'meeting', chatId: first };
  if (kind !== 'entity' || !second || !isThatApp(first, appId)) return null;
  const context = readContext(url.searchParams.get('context'));
  const chatId = text(context.chatId) || null;
  return { kind: 'app', place: { entityId: second, subPageId: text(context.subEntityId), chatId } };
}
