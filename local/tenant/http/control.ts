/** /local: the control API of local/README.md, for the shell and for tests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { doDeed } from '../faults/do-deed.ts';
import { BadField, Fields } from '../faults/fields.ts';
import { readDeed } from '../faults/read-deed.ts';
import { readRules } from '../faults/read-rules.ts';
import { RuleBook } from '../faults/rule-book.ts';
import { meterJson } from '../graph/units.ts';
import { PEOPLE, findPerson } from '../model/people.ts';
import type { Person } from '../model/people.ts';
import { SCOPES, canonicalScope } from '../model/scopes.ts';
import { SEEDS } from '../seeds/seed.ts';
import type { SeedName } from '../seeds/seed.ts';
import type { Tenant } from '../tenant.ts';
import { agendaOf } from './agenda.ts';
import { urlOf } from './logged.ts';
import { readJson } from './read-body.ts';
import { sendJson } from './send-json.ts';

/** The app that tokens of `POST /local/token` belong to, unless it says otherwise. */
const DIRECT = 'control';

type Body = Record<string, unknown>;
type Reply = { readonly status: number; readonly json?: unknown };

const bad = (message: string): Reply => ({ status: 400, json: { error: message } });
const ok = (json: unknown): Reply => ({ status: 200, json });

function personIn(body: Body): Person | undefined {
  return typeof body['user'] === 'string' ? findPerson(body['user']) : undefined;
}

/** A token without any consent asked; all scopes when none are named. */
function token(tenant: Tenant, body: Body): Reply {
  const person = personIn(body);
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
  const person = personIn(body);
  if (!person || typeof body['online'] !== 'boolean') return bad('expected { user, online: boolean }');
  if (body['online']) tenant.state.offline.delete(person.id);
  else tenant.state.offline.add(person.id);
  return ok({ user: person.id, online: body['online'] });
}

function reset(tenant: Tenant, body: Body): Reply {
  const seed = SEEDS.find((s): s is SeedName => s === body['seed']);
  if (!seed) return bad(`seed must be one of: ${SEEDS.join(', ')}`);
  tenant.reset(seed);
  return ok({ seed, now: tenant.state.clock.iso() });
}

function people(): Reply {
  return ok(
    PEOPLE.map(({ id, displayName, userPrincipalName, role, jobTitle }) => ({
      id,
      displayName,
      userPrincipalName,
      role,
      jobTitle,
    })),
  );
}

function agenda(tenant: Tenant, user: string | null): Reply {
  const person = user === null ? undefined : findPerson(user);
  return person ? ok(agendaOf(tenant.state, person.id)) : bad('unknown user');
}

function clearLog(tenant: Tenant): Reply {
  tenant.log.clear();
  return { status: 204 };
}

function setFaults(tenant: Tenant, book: RuleBook): Reply {
  tenant.state.faults = book;
  return ok(book.json());
}

function clearFaults(tenant: Tenant): Reply {
  tenant.state.faults = new RuleBook();
  return { status: 204 };
}

/** As if this app had been used by others in the tenant. @throws BadField */
function spend(tenant: Tenant, body: Body): Reply {
  const fields = new Fields(body, '');
  const clientId = fields.text('clientId');
  const units = fields.whole('spend', 0, 0);
  fields.done();
  tenant.state.meter.spend(clientId, units, tenant.state.clock.now(), tenant.state.settings.licences);
  return ok(meterJson(tenant.state));
}

function clearMeter(tenant: Tenant): Reply {
  tenant.state.meter.clear();
  return { status: 204 };
}

/** @throws BadField */
function reply(tenant: Tenant, route: string, url: URL, body: Body): Reply {
  switch (route) {
    case 'GET /local/people':
      return people();
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
    case 'GET /local/meter':
      return ok(meterJson(tenant.state));
    case 'POST /local/meter':
      return spend(tenant, body);
    case 'DELETE /local/meter':
      return clearMeter(tenant);
    case 'GET /local/faults':
      return ok(tenant.state.faults.json());
    case 'POST /local/faults':
      return setFaults(tenant, readRules(body));
    case 'DELETE /local/faults':
      return clearFaults(tenant);
    case 'POST /local/deeds':
      return ok(doDeed(tenant.state, readDeed(body, '')));
    case 'GET /local/agenda':
      return agenda(tenant, url.searchParams.get('user'));
    default:
      return { status: 404, json: { error: `no such control call: ${route}` } };
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
