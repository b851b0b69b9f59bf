/**
 * The people of the local tenant. One Entra tenant with fixed GUIDs, so that ids are the same after every start.
 * Shape of a user: learn.microsoft.com/graph/api/resources/user.
 */
export type Role = 'manager' | 'member' | 'outsider';

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userPrincipalName: string;
  readonly jobTitle: string;
  readonly officeLocation: string;
  readonly preferredLanguage: string;
  readonly role: Role;
  /** Background of the generated photo, red-green-blue. */
  readonly colour: readonly [number, number, number];
}

export const TENANT_ID = '7d2a4c1e-5b90-4f6e-9a38-0c6d1e2f3a4b';

export const MAYA: Person = {
  id: '3f1c6a58-2d47-4e0b-9c15-8a7be0d4f201',
  displayName: 'Maya Lindqvist',
  givenName: 'Maya',
  surname: 'Lindqvist',
  userPrincipalName: 'maya@contoso.com',
  jobTitle: 'Head of Platform Engineering',
  officeLocation: 'Berlin / 4.12',
  preferredLanguage: 'en-GB',
  role: 'manager',
  colour: [79, 82, 178],
};

export const JONAS: Person = {
  id: 'b84e92d7-6f03-4c5a-8e21-1d9c73a5e602',
  displayName: 'Jonas Weber',
  givenName: 'Jonas',
  surname: 'Weber',
  userPrincipalName: 'jonas@contoso.com',
  jobTitle: 'Platform Engineer',
  officeLocation: 'Berlin / 4.20',
  preferredLanguage: 'de-DE',
  role: 'member',
  colour: [15, 108, 95],
};

export const PRIYA: Person = {
  id: 'c95fa3e8-7a14-4d6b-9f32-2eada4b6f703',
  displayName: 'Priya Raman',
  givenName: 'Priya',
  surname: 'Raman',
  userPrincipalName: 'priya@contoso.com',
  jobTitle: 'Product Designer',
  officeLocation: 'London / 2.03',
  preferredLanguage: 'en-GB',
  role: 'outsider',
  colour: [150, 60, 90],
};

/** Who is there in every seed. */
export const PEOPLE: readonly Person[] = [MAYA, JONAS, PRIYA];
