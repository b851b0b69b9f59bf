/**
 * The body of sendActivityNotification, strictly (chat-sendactivitynotification.md, userteamwork-sendactivitynotification.md,
 * teamworkactivitytopic.md). Optional is only what the pages call so.
 */
import { parametersOf } from '../model/teams-app.ts';
import type { ActivityType } from '../model/teams-app.ts';
import { jsonBody } from './call.ts';
import type { GraphCall } from './call.ts';
import { GraphError } from './errors.ts';
import { badRequest, entityPath } from './teams-errors.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Notification {
  readonly activityType: string;
  readonly text: string;
  readonly preview: string;
  readonly topic: string;
  /** True when the topic is a resource of Graph, not a text. */
  readonly isEntity: boolean;
  readonly webUrl: string;
  readonly chainId: number | null;
  /** As sent; null when absent. */
  readonly recipient: Json | null;
}

/** Which addresses may be a topic, and where a click leads when the body does not say. */
export interface Scope {
  readonly isTopic: (path: string) => boolean;
  readonly webUrl: string;
  /** Whether the body names the recipient. */
  readonly hasRecipient: boolean;
}

const PARAMETERS = ['topic', 'activityType', 'chainId', 'previewText', 'templateParameters', 'teamsAppId'];
/** "Microsoft Teams will only show first 150 characters": longer is refused here, so that nothing rests on what is cut off. */
const LONGEST_PREVIEW = 150;
/** A longer one fails with "UnknownError" (by report). */
const LONGEST_URL = 1024;
const HOSTS = ['teams.microsoft.com', 'teams.cloud.microsoft'];

function objectAt(json: Json, name: string): Json {
  const value = json[name];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw badRequest(`'${name}' must be an object.`);
}

function textAt(json: Json, name: string): string {
  const value = json[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw badRequest(`'${name}' must be a text.`);
}

/** @throws GraphError 400, 403 */
export function readNotification(call: GraphCall, scope: Scope): Notification {
  const body = jsonBody(call);
  const known = scope.hasRecipient ? [...PARAMETERS, 'recipient'] : PARAMETERS;
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw badRequest(
      `The parameter '${unknown}' in the request payload is not a valid parameter for the operation 'sendActivityNotification'.`,
    );
  const { apps } = call.state;
  const { teamsAppId } = body;
  if (teamsAppId !== undefined && teamsAppId !== null && teamsAppId !== apps.app.teamsAppId)
    throw badRequest(`'teamsAppId' is not the calling app.`);
  const name = textAt(body, 'activityType');
  const type = apps.activityType(name);
  if (!type) throw badRequest(`The activity type '${name}' is not declared in the manifest of the app.`);
  const preview = textAt(objectAt(body, 'previewText'), 'content');
  if (preview.length > LONGEST_PREVIEW) throw badRequest(`'previewText' must not be longer than ${LONGEST_PREVIEW} characters.`);
  return {
    activityType: name,
    text: filledIn(type, valuesOf(type, body['templateParameters']), call.caller.displayName),
    preview,
    ...readTopic(call, scope, objectAt(body, 'topic')),
    chainId: readChainId(body['chainId']),
    recipient: scope.hasRecipient ? objectAt(body, 'recipient') : null,
  };
}

function readChainId(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw badRequest(`'chainId' must be a whole number.`);
}

function readTopic(call: GraphCall, scope: Scope, topic: Json): Pick<Notification, 'topic' | 'isEntity' | 'webUrl'> {
  const value = textAt(topic, 'value');
  const { source, webUrl } = topic;
  if (source === 'text') return { topic: value, isEntity: false, webUrl: readLink(webUrl) };
  if (source !== 'entityUrl') throw badRequest(`'topic.source' must be 'entityUrl' or 'text'.`);
  const path = entityPath(call, value);
  if (path === undefined || !scope.isTopic(path)) throw badRequest(`'${value}' is not a topic of this scope.`);
  return { topic: value, isEntity: true, webUrl: webUrl === undefined || webUrl === null ? scope.webUrl : readLink(webUrl) };
}

/** "The link the user clicks …; required when source is text": a deep link into Teams (microsoft-graph-docs#16148). */
function readLink(value: unknown): string {
  if (typeof value !== 'string') throw badRequest(`'topic.webUrl' is required when 'topic.source' is 'text'.`);
  if (value.length > LONGEST_URL) throw new GraphError(400, 'UnknownError', '');
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' || !HOSTS.includes(url.hostname) || !url.pathname.startsWith('/l/'))
    throw badRequest(`'topic.webUrl' must be a deep link into Microsoft Teams.`);
  return value;
}

/** Exactly the template's parameters, each once; `actor` is the caller and cannot be given. */
function valuesOf(type: ActivityType, sent: unknown): ReadonlyMap<string, string> {
  const list: readonly unknown[] | undefined = sent === undefined || sent === null ? [] : Array.isArray(sent) ? sent : undefined;
  if (!list) throw badRequest(`'templateParameters' must be a list.`);
  const pairs = list.map((one) => {
    const { name, value } = (one ?? {}) as { readonly name?: unknown; readonly value?: unknown };
    if (typeof name !== 'string' || typeof value !== 'string') throw badRequest(`A template parameter has 'name' and 'value'.`);
    return [name, value] as const;
  });
  const expected = parametersOf(type);
  const values = new Map(pairs);
  const isExact = values.size === pairs.length && values.size === expected.length && expected.every((name) => values.has(name));
  if (!isExact) throw badRequest(`The template of '${type.type}' takes these parameters: ${expected.join(', ') || 'none'}.`);
  return values;
}

function filledIn({ templateText }: ActivityType, values: ReadonlyMap<string, string>, actor: string): string {
  return templateText.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'actor' ? actor : (values.get(name) ?? '')));
}
