/** People: profile and photo. */
import type { User } from '@microsoft/microsoft-graph-types';
import type { Person } from '../model/people.ts';
import { photoOf } from '../model/photo.ts';
import { param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError, userNotFound } from './errors.ts';
import { allowOptions, project, selected } from './odata.ts';

const KNOWN = new Set(
  'id,businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName,department,userType,accountEnabled'.split(
    ',',
  ),
);

/** User.Read is for one's own profile; others need User.ReadBasic.All (user-get.md, permissions-reference.md). */
function personOfCall(call: GraphCall): Person {
  const asked = call.params['user'] === undefined ? call.caller.id : param(call, 'user');
  const person = call.state.person(asked);
  const isSelf = person?.id === call.caller.id;
  if (!isSelf && !call.scopes.includes('User.ReadBasic.All')) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  if (!person) throw userNotFound(asked);
  return person;
}

/** GET user: user-get.md, the default set of properties. */
export function getUser(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select']);
  const p = personOfCall(call);
  const json = {
    '@odata.context': `${call.state.origins.main}/v1.0/$metadata#users/$entity`,
    businessPhones: [],
    displayName: p.displayName,
    givenName: p.givenName,
    jobTitle: p.jobTitle,
    mail: p.userPrincipalName,
    mobilePhone: null,
    officeLocation: p.officeLocation,
    preferredLanguage: p.preferredLanguage,
    surname: p.surname,
    userPrincipalName: p.userPrincipalName,
    id: p.id,
  } satisfies User & Record<`@${string}`, unknown>;
  return { status: 200, json: project(json, selected(call), KNOWN, 'user') };
}

/** GET photo/$value: profilephoto-get.md. */
export function getPhoto(call: GraphCall): GraphAnswer {
  const p = personOfCall(call);
  return { status: 200, bytes: photoOf(p), contentType: 'image/png' };
}
