/** The control calls about the Teams app and activity feeds (local/README.md). */
import { Fields } from '../faults/fields.ts';
import { parametersOf } from '../model/teams-app.ts';
import type { ActivityType } from '../model/teams-app.ts';
import type { Tenant } from '../tenant.ts';
import { bad, ok } from './reply.ts';
import type { Body, Reply } from './reply.ts';

function readActivityType(json: unknown, index: number): ActivityType {
  const f = new Fields(json, `activityTypes[${index}]`);
  const one = { type: f.text('type'), templateText: f.text('templateText') };
  f.raw('description');
  const parameters = f.raw('parameters');
  f.done();
  if (one.type === 'systemDefault') f.bad('type', 'another one than the reserved "systemDefault"');
  const named: readonly unknown[] = Array.isArray(parameters) ? parameters : parametersOf(one);
  if (named.length !== parametersOf(one).length || !parametersOf(one).every((name) => named.includes(name)))
    f.bad('parameters', 'the names in the brackets of templateText, without actor');
  return one;
}

/** The app as its manifest has it; what is left out stays. @throws BadField */
function setApp({ state: { apps } }: Tenant, body: Body): Reply {
  const f = new Fields(body, '');
  const text = (name: string): string | undefined => (f.has(name) ? f.text(name) : undefined);
  const { app } = apps;
  const teamsAppId = text('teamsAppId') ?? app.teamsAppId;
  const types = f.raw('activityTypes');
  if (types !== undefined && !Array.isArray(types)) f.bad('activityTypes', 'a list');
  const next = {
    clientId: text('clientId') ?? app.clientId,
    teamsAppId,
    externalId: text('externalId') ?? (f.has('teamsAppId') ? teamsAppId : app.externalId),
    displayName: text('displayName') ?? app.displayName,
    activityTypes: Array.isArray(types) ? types.map(readActivityType) : app.activityTypes,
  };
  f.done();
  apps.app = next;
  return ok(apps.json());
}

/** As a person does it in Teams, or an administrator. @throws BadField */
function setInstallation({ state }: Tenant, body: Body): Reply {
  const f = new Fields(body, '', state.people);
  const isInstalled = f.has('installed') ? f.flag('installed') : true;
  const user = f.personOrNull('user');
  const chatId = f.has('chatId') ? f.text('chatId') : null;
  f.done();
  if ((user === null) === (chatId === null)) return bad('expected { chatId } or { user }, and { installed }');
  if (chatId !== null && !state.chats.some(({ id }) => id === chatId)) return bad('unknown chat');
  if (user !== null) state.apps.setForPerson(user, isInstalled);
  else if (chatId !== null && isInstalled) state.apps.installInChat(chatId);
  else if (chatId !== null) state.apps.removeFromChat(chatId);
  return ok(state.apps.json());
}

function activityOf({ state }: Tenant, user: string | null): Reply {
  const person = user === null ? undefined : state.person(user);
  if (!person) return bad('unknown user');
  return ok(
    state.activity.of(person.id).map(({ id, at, actor, activityType, text, preview, topic, webUrl, chatId, read }) => ({
      id,
      at: new Date(at).toISOString(),
      actor,
      activityType,
      text,
      preview,
      topic,
      webUrl,
      chatId,
      read,
    })),
  );
}

/** @throws BadField */
function markActivity(tenant: Tenant, body: Body): Reply {
  const f = new Fields(body, '', tenant.state.people);
  const [user, id, read] = [f.person('user'), f.text('id'), f.flag('read')];
  f.done();
  return tenant.state.activity.mark(user, id, read) ? activityOf(tenant, user) : bad('unknown id');
}

/** The answer to one of these calls; undefined when it is another one. @throws BadField */
export function teamsReply(tenant: Tenant, route: string, url: URL, body: Body): Reply | undefined {
  switch (route) {
    case 'GET /local/app':
      return ok(tenant.state.apps.json());
    case 'POST /local/app':
      return setApp(tenant, body);
    case 'POST /local/installations':
      return setInstallation(tenant, body);
    case 'GET /local/activity':
      return activityOf(tenant, url.searchParams.get('user'));
    case 'POST /local/activity':
      return markActivity(tenant, body);
    default:
      return undefined;
  }
}
