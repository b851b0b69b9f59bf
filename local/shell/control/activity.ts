/** The tenant's activity feed (local/README.md), typed. What does not look right is left out. */
import { isRecord } from '../bridge/messages.ts';
import { getJson, postJson } from './request.ts';

export interface ActivityItem {
  readonly id: string;
  readonly at: Date;
  /** Who it is from. */
  readonly actor: string;
  readonly text: string;
  readonly preview: string;
  /** A link into Teams. */
  readonly webUrl: string;
  readonly read: boolean;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const item = (value: unknown): ActivityItem[] => {
  if (!isRecord(value) || !text(value.id)) return [];
  const one: ActivityItem = {
    id: text(value.id),
    at: new Date(text(value.at)),
    actor: isRecord(value.actor) ? text(value.actor.displayName) : '',
    text: text(value.text),
    preview: text(value.preview),
    webUrl: text(value.webUrl),
    read: value.read === true,
  };
  return Number.isNaN(one.at.getTime()) ? [] : [one];
};

export async function readActivity(user: string): Promise<readonly ActivityItem[]> {
  const body = await getJson(`/local/activity?user=${encodeURIComponent(user)}`);
  return Array.isArray(body) ? (body as readonly unknown[]).flatMap(item) : [];
}

export async function markActivityRead(user: string, id: string): Promise<void> {
  await postJson('/local/activity', { user, id, read: true });
}
