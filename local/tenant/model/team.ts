/**
 * People of the seeds `monday` and `manager-of-twelve`: the manager's manager, and eleven members beside Jonas. Fixed GUIDs,
 * like those in people.ts; in the other seeds nobody has heard of them.
 */
import { guidFrom } from './ids.ts';
import type { Person } from './people.ts';

type Row = Pick<Person, 'givenName' | 'surname' | 'jobTitle' | 'officeLocation' | 'colour'> & Partial<Person>;

/** The rest follows from the name. */
function person(row: Row): Person {
  const name = row.givenName.toLowerCase();
  return {
    id: guidFrom(`person|${name}`),
    displayName: `${row.givenName} ${row.surname}`,
    userPrincipalName: `${name}@contoso.com`,
    preferredLanguage: 'en-GB',
    role: 'member',
    ...row,
  };
}

export const INGRID = person({
  givenName: 'Ingrid',
  surname: 'Falk',
  jobTitle: 'VP Engineering',
  officeLocation: 'Berlin / 5.01',
  preferredLanguage: 'de-DE',
  role: 'outsider',
  colour: [92, 92, 112],
});
export const AMARA = person({
  givenName: 'Amara',
  surname: 'Okafor',
  jobTitle: 'Site Reliability Engineer',
  officeLocation: 'London / 2.11',
  colour: [173, 84, 32],
});
export const DIEGO = person({
  givenName: 'Diego',
  surname: 'Santos',
  jobTitle: 'Backend Engineer',
  officeLocation: 'Berlin / 4.21',
  colour: [33, 115, 70],
});
export const ELIF = person({
  givenName: 'Elif',
  surname: 'Yilmaz',
  jobTitle: 'Build Engineer',
  officeLocation: 'Berlin / 4.22',
  preferredLanguage: 'de-DE',
  colour: [176, 0, 82],
});
export const FINN = person({
  givenName: 'Finn',
  surname: 'Larsen',
  jobTitle: 'Junior Platform Engineer',
  officeLocation: 'Berlin / 4.23',
  colour: [0, 91, 161],
});
export const GRACE = person({
  givenName: 'Grace',
  surname: 'Kim',
  jobTitle: 'Security Engineer',
  officeLocation: 'London / 2.12',
  colour: [118, 73, 160],
});
export const HANNAH = person({
  givenName: 'Hannah',
  surname: 'Vogel',
  jobTitle: 'Data Engineer',
  officeLocation: 'Berlin / 4.24',
  preferredLanguage: 'de-DE',
  colour: [122, 117, 20],
});
export const ISAAC = person({
  givenName: 'Isaac',
  surname: 'Mensah',
  jobTitle: 'Cloud Engineer',
  officeLocation: 'London / 2.13',
  colour: [16, 124, 16],
});
export const JULIA = person({
  givenName: 'Julia',
  surname: 'Nowak',
  jobTitle: 'QA Engineer',
  officeLocation: 'Berlin / 4.25',
  colour: [194, 57, 52],
});
export const KENJI = person({
  givenName: 'Kenji',
  surname: 'Tanaka',
  jobTitle: 'Network Engineer',
  officeLocation: 'Berlin / 4.26',
  colour: [0, 120, 130],
});
export const LEONIE = person({
  givenName: 'Leonie',
  surname: 'Braun',
  jobTitle: 'Release Manager',
  officeLocation: 'Berlin / 4.27',
  preferredLanguage: 'de-DE',
  colour: [142, 86, 46],
});
export const MATEO = person({
  givenName: 'Mateo',
  surname: 'Rossi',
  jobTitle: 'Database Engineer',
  officeLocation: 'Berlin / 4.28',
  colour: [64, 75, 105],
});

/** The members, in the order in which they joined the team. */
export const MEMBERS = [AMARA, DIEGO, ELIF, FINN, GRACE, HANNAH, ISAAC, JULIA, KENJI, LEONIE, MATEO] as const;

export const TEAM: readonly Person[] = [INGRID, ...MEMBERS];
