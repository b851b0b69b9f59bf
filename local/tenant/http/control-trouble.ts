/** The control calls that make trouble: faults, deeds, used-up units, silent sockets (local/README.md). */
import { doDeed } from '../faults/do-deed.ts';
import { Fields } from '../faults/fields.ts';
import { readDeed } from '../faults/read-deed.ts';
import { readRules } from '../faults/read-rules.ts';
import { RuleBook } from '../faults/rule-book.ts';
import { meterJson } from '../graph/units.ts';
import type { Tenant } from '../tenant.ts';
import { bad, ok } from './reply.ts';
import type { Body, Reply } from './reply.ts';

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
function setSockets({ sockets, state }: Tenant, body: Body): Reply {
  const fields = new Fields(body, '', state.people);
  const user = fields.personOrNull('user');
  const people = user === null ? state.people.map(({ id }) => id) : [user];
  const [isSilent, expire] = [fields.has('silent') ? fields.flag('silent') : undefined, fields.flag('expire')];
  fields.done();
  if (isSilent === true) for (const id of people) sockets.silent.add(id);
  if (isSilent === false) for (const id of people) sockets.silent.delete(id);
  if (expire) state.subscriptions.expire(people);
  if (expire) for (const id of people) sockets.disconnect(id);
  return ok(sockets.json());
}

function disconnect(tenant: Tenant, user: string | null): Reply {
  const person = user === null ? undefined : tenant.state.person(user);
  if (user !== null && !person) return bad('unknown user');
  tenant.sockets.disconnect(person?.id);
  return { status: 204 };
}

/** The answer to one of these calls; undefined when it is another one. @throws BadField */
export function troubleReply(tenant: Tenant, route: string, url: URL, body: Body): Reply | undefined {
  switch (route) {
    case 'GET /local/meter':
      return ok(meterJson(tenant.state));
    case 'POST /local/meter':
      return spend(tenant, body);
    case 'DELETE /local/meter':
      return clearMeter(tenant);
    case 'GET /local/sockets':
      return ok(tenant.sockets.json());
    case 'POST /local/sockets':
      return setSockets(tenant, body);
    case 'DELETE /local/sockets':
      return disconnect(tenant, url.searchParams.get('user'));
    case 'GET /local/faults':
      return ok(tenant.state.faults.json());
    case 'POST /local/faults':
      return setFaults(tenant, readRules(body, tenant.state.people));
    case 'DELETE /local/faults':
      return clearFaults(tenant);
    case 'POST /local/deeds':
      return ok(doDeed(tenant.state, readDeed(body, '', tenant.state.people)));
    default:
      return undefined;
  }
}
