/**
 * The app in chats: chat-list-installedapps.md, chat-post-installedapps.md, chat-delete-installedapps.md; and in the
 * catalogue: appcatalogs-list-teamsapps.md. One app is known, that of the caller; "for a meeting chat this installs into the
 * meeting", and a static tab is pinned with it (chat-post-tabs.md).
 */
import type { TeamsApp as GraphTeamsApp, TeamsAppDefinition } from '@microsoft/microsoft-graph-types';
import type { Chat } from '../model/chats.ts';
import type { TeamsApp } from '../model/teams-app.ts';
import { jsonBody, param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { chatOfCall } from './chats.ts';
import { GraphError } from './errors.ts';
import { allowOptions } from './odata.ts';
import { badRequest, entityPath, keepPace } from './teams-errors.ts';

const PER_SECOND = 30;
const BIND = 'teamsApp@odata.bind';

/** As the samples of the list have it: base64 of chat (or person) and app. */
export function installationId(scope: string, { teamsAppId }: TeamsApp): string {
  return Buffer.from(`${scope}##${teamsAppId}`).toString('base64');
}

function appJson({ teamsAppId, externalId, displayName }: TeamsApp): GraphTeamsApp {
  return { id: teamsAppId, externalId, displayName, distributionMethod: 'organization' };
}

function definitionJson({ teamsAppId, clientId, displayName }: TeamsApp): TeamsAppDefinition & Record<string, unknown> {
  const id = Buffer.from(`${teamsAppId}##1.0.0##Published`).toString('base64');
  return { id, teamsAppId, azureADAppId: clientId, displayName, version: '1.0.0', publishingState: 'published' };
}

/** `$expand` with these names, in any combination. */
function expanded(call: GraphCall): readonly string[] {
  const names = (call.query.get('$expand') ?? '').split(',').filter((name) => name !== '');
  const unknown = names.find((name) => name !== 'teamsApp' && name !== 'teamsAppDefinition');
  if (unknown !== undefined)
    throw badRequest(`The query specified in the URI is not valid. Could not expand '${unknown}' (local tenant).`);
  return names;
}

/** `field eq 'value'` for these fields; true when there is no filter. */
function passes(call: GraphCall, fields: Readonly<Record<string, string>>): boolean {
  const filter = call.query.get('$filter');
  if (filter === null) return true;
  const [, field = '', value] = /^([\w/]+) eq '([^']*)'$/.exec(filter) ?? [];
  const known = fields[field];
  if (known === undefined) throw badRequest(`The query filter '${filter}' is not supported here (local tenant).`);
  return known === value;
}

/** GET /chats/{id}/installedApps: only ids unless the app is asked for. */
export function listInstalledApps(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$expand', '$filter']);
  const chat = chatOfCall(call);
  const { apps } = call.state;
  const { app } = apps;
  const with_ = expanded(call);
  const one = {
    id: installationId(chat.id, app),
    ...(with_.includes('teamsApp') ? { teamsApp: appJson(app) } : {}),
    ...(with_.includes('teamsAppDefinition') ? { teamsAppDefinition: definitionJson(app) } : {}),
  };
  const fits = passes(call, { 'teamsApp/id': app.teamsAppId, 'teamsApp/externalId': app.externalId });
  const value = apps.inChat(chat.id) && fits ? [one] : [];
  return { status: 200, json: { '@odata.count': value.length, value } };
}

/** The app that the body names. @throws GraphError 400, 403, 404 */
function appOfBody(call: GraphCall): TeamsApp {
  const body = jsonBody(call);
  const bind = body[BIND];
  if (typeof bind !== 'string') throw badRequest(`'${BIND}' must be the address of an app in the catalogue.`);
  // "The permissions consented to … must match the resource-specific permissions defined in the teamsAppDefinition": none.
  const unknown = Object.keys(body).find((name) => name !== BIND);
  if (unknown !== undefined) throw badRequest(`'${unknown}' does not fit the app's definition.`);
  const id = /^\/appCatalogs\/teamsApps\/([^/]+)$/.exec(entityPath(call, bind) ?? '')?.[1];
  if (id === undefined) throw badRequest(`'${bind}' is not the address of an app in the catalogue.`);
  const { apps } = call.state;
  if (id !== apps.app.teamsAppId) throw new GraphError(404, 'NotFound', `No teams app found with id '${id}'.`);
  if (!apps.isApp(call.clientId))
    throw new GraphError(403, 'Forbidden', 'The permission is for the calling app itself (ReadWriteSelfForChat).');
  return apps.app;
}

/** POST /chats/{id}/installedApps: 201 without a body, 409 when the app is there already. */
export function installApp(call: GraphCall): GraphAnswer {
  keepPace(call, 'installedApps', PER_SECOND);
  const chat = chatOfCall(call);
  const app = appOfBody(call);
  if (call.state.apps.inChat(chat.id))
    throw new GraphError(409, 'Conflict', `The app '${app.teamsAppId}' is already installed in the chat.`);
  call.state.apps.installInChat(chat.id);
  const path = `${call.state.origins.main}/v1.0/chats('${chat.id}')/installedApps('${installationId(chat.id, app)}')`;
  return { status: 201, headers: { Location: path } };
}

/** DELETE /chats/{id}/installedApps/{installation}: 204. */
export function removeApp(call: GraphCall): GraphAnswer {
  keepPace(call, 'installedApps', PER_SECOND);
  const chat: Chat = chatOfCall(call);
  const { apps } = call.state;
  const isThis = param(call, 'installation') === installationId(chat.id, apps.app);
  if (!isThis || !apps.inChat(chat.id)) throw new GraphError(404, 'NotFound', 'App installation is not found.');
  apps.removeFromChat(chat.id);
  return { status: 204 };
}

/** GET /appCatalogs/teamsApps: how an app learns its id in the catalogue from that in its manifest. */
export function listCatalogApps(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$filter']);
  const { app } = call.state.apps;
  const fields = { externalId: app.externalId, id: app.teamsAppId, displayName: app.displayName };
  const value = passes(call, fields) ? [appJson(app)] : [];
  return { status: 200, json: { value } };
}
