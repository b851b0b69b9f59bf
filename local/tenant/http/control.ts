/** /local: the control API of local/README.md, for the shell and for tests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadField } from '../faults/fields.ts';
import type { Person } from '../model/people.ts';
import { SCOPES, canonicalScope } from '../model/scopes.ts';
import { SEEDS } from '../seeds/seed.ts';
import type { SeedName } from '../seeds/seed.ts';
import type { Tenant } from '../tenant.ts';
import { agendaOf } from './agenda.ts';
import { teamsReply } from './control-teams.ts';
import { todoReply } from './control-todo.ts';
import { troubleReply } from './control-trouble.ts';
import { urlOf } from './logged.ts';
import { readJson } from './read-body.ts';
import { bad, ok } from './reply.ts';
import type { Body, Reply } from './reply.ts';
import { sendJson } from './send-json.ts';

/** The app that tokens of `POST /local/token` belong to, unless it says otherwise. */
const DIRECT = 'control';

function personIn({ state }: Tenant, body: Body): Person | undefined {
  return typeof body['user'] === 'string' ? state.person(body['user']) : undefined;
}

/** A token without any consent asked; all scopes when none are named. */
function token(tenant: Tenant, body: Body): Reply {
  const person = personIn(tenant, body);
  if (!person) return bad('unknown user');
  const { scopes, expiresIn, clientId = DIRECT } = body;
  if (typeof clientId !== 'string') return bad('clientId must be a text');
  if (scopes !== undefined && !(Array.isArray(scopes) && scopes.every((s) => typeof s === 'string')))
    return bad('scopes must be a list of names');
  const granted = scopes === undefined ? SCOPES.map((s) => s.scope) : scopes.map(canonicalScope);
  const { tokens } = tenant.state;
  return ok({
    access_token:
      typeof expiresIn === 'number'
        ? tokens.issue(person.id, granted, clientId, expiresIn)
        : tokens.issue(person.id, granted, clientId),
  });
}

function clockJson(tenant: Tenant): Reply {
  const { clock, run } = tenant.state;
  return ok({ now: clock.iso(), offsetMs: clock.offsetMs, run });
}

function setClock(tenant: Tenant, body: Body): Reply {
  const { now, advanceMs } = body;
  if (typeof now === 'string' && !Number.isNaN(Date.parse(now))) tenant.state.clock.set(Date.parse(now));
  else if (typeof advanceMs === 'number' && Number.isFinite(advanceMs)) tenant.state.clock.advance(advanceMs);
  else return bad('expected { now: ISO date } or { advanceMs: number }');
  return clockJson(tenant);
}

function settingsJson(tenant: Tenant): Reply {
  const { settings, consents } = tenant.state;
  return ok({ ...settings, adminConsent: consents.adminConsent });
}

function setSettings(tenant: Tenant, body: Body): Reply {
  const { sharedFilesNeedAll, adminConsent, licences, exposeRateLimit } = body;
  if (sharedFilesNeedAll !== undefined && typeof sharedFilesNeedAll !== 'boolean')
    return bad('sharedFilesNeedAll must be true or false');
  if (adminConsent !== undefined && !(Array.isArray(adminConsent) && adminConsent.every((s) => typeof s === 'string')))
    return bad('adminConsent must be a list of names');
  if (licences !== undefined && !(typeof licences === 'number' && Number.isSafeInteger(licences) && licences > 0))
    return bad('licences must be a whole number from 1 on');
  if (exposeRateLimit !== undefined && typeof exposeRateLimit !== 'boolean') return bad('exposeRateLimit must be true or false');
  const { settings } = tenant.state;
  if (licences !== undefined) settings.licences = licences;
  if (exposeRateLimit !== undefined) settings.exposeRateLimit = exposeRateLimit;
  if (sharedFilesNeedAll !== undefined) settings.sharedFilesNeedAll = sharedFilesNeedAll;
  if (adminConsent !== undefined) tenant.state.consents.adminConsent = adminConsent.map(canonicalScope);
  return settingsJson(tenant);
}

function setNetwork(tenant: Tenant, body: Body): Reply {
  const person = personIn(tenant, body);
  if (!person || typeof body['online'] !== 'boolean') return bad('expected { user, online: boolean }');
  if (body['online']) tenant.state.offline.delete(person.id);
  else tenant.state.offline.add(person.id);
  if (!body['online']) tenant.sockets.disconnect(person.id);
  return ok({ user: person.id, online: body['online'] });
}

function reset(tenant: Tenant, body: Body): Reply {
  const seed = SEEDS.find((s): s is SeedName => s === body['seed']);
  if (!seed) return bad(`seed must be one of: ${SEEDS.join(', ')}`);
  tenant.reset(seed);
  return ok({ seed, now: tenant.state.clock.iso() });
}

function people({ state }: Tenant): Reply {
  return ok(
    state.people.map(({ id, displayName, userPrincipalName, role, jobTitle }) => ({
      id,
      displayName,
      userPrincipalName,
      role,
      jobTitle,
    })),
  );
}

function agenda(tenant: Tenant, user: string | null): Reply {
  const person = user === null ? undefined : tenant.state.person(user);
  return person ? ok(agendaOf(tenant.state, person)) : bad('unknown user');
}

function clearLog(tenant: Tenant): Reply {
  tenant.log.clear();
  return { status: 204 };
}

/** @throws BadField with a sentence that says what is wrong with the body. */
function reply(tenant: Tenant, route: string, url: URL, body: Body): Reply {
  switch (route) {
    case 'GET /local/people':
      return people(tenant);
    case 'POST /local/token':
      return token(tenant, body);
    case 'GET /local/clock':
      return clockJson(tenant);
    case 'POST /local/clock':
      return setClock(tenant, body);
    case 'GET /local/log':
      return ok(tenant.log.all());
    case 'DELETE /local/log':
      return clearLog(tenant);
    case 'POST /local/reset':
      return reset(tenant, body);
    case 'GET /local/settings':
      return settingsJson(tenant);
    case 'POST /local/settings':
      return setSettings(tenant, body);
    case 'POST /local/network':
      return setNetwork(tenant, body);
    case 'GET /local/agenda':
      return agenda(tenant, url.searchParams.get('user'));
    default:
      return (
        troubleReply(tenant, route, url, body) ??
        teamsReply(tenant, route, url, body) ??
        todoReply(tenant, route, url, body) ?? { status: 404, json: { error: `no such control call: ${route}` } }
      );
  }
}

function replyOrSentence(tenant: Tenant, route: string, url: URL, body: Body): Reply {
  try {
    return reply(tenant, route, url, body);
  } catch (error) {
    if (error instanceof BadField) return bad(error.message);
    throw error;
  }
}

/** Serves one request to /local. */
export async function serveControl(tenant: Tenant, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = urlOf(req);
  const body = req.method === 'POST' ? await readJson(req) : {};
  if (!url || !body) return sendJson(res, 400, { error: 'the body must be a JSON object' });
  const { status, json } = replyOrSentence(tenant, `${req.method ?? 'GET'} ${url.pathname}`, url, body);
  if (json === undefined) res.writeHead(status).end();
  else sendJson(res, status, json);
}
