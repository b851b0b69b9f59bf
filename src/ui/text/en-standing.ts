/** Where the member stands, beside the check-in: what the sections of Growth say in a line each. */
import { spanInWords } from './when.ts';

const most = 3;

function list(names: readonly string[]): string {
  const [first, more] = [names.slice(0, most).join(', '), names.length - most];
  return more > 0 ? `${first} and ${more} more` : first;
}

export const standing = {
  label: 'Where the member stands',
  level: 'Level',
  induction: 'Induction',
  skills: 'Skills',
  plan: 'Plan',
  onTheWay: (present: number | null, target: number, open: number) => {
    const from = present === null ? `On the way to ${target}` : present === target ? `At ${target}` : present > target ? `At ${present}, ${target} is reached` : `${present}, on the way to ${target}`;
    return open === 0 ? `${from}.` : `${from}: ${open === 1 ? '1 criterion is' : `${open} criteria are`} open.`;
  },
  gate: (name: string, shown: number, of: number, lateDays: number) =>
    `${name}: ${shown} of ${of} done alone${lateDays > 0 ? `, ${spanInWords(lateDays)} late` : ''}.`,
  apart: (names: readonly string[]) => `You see ${list(names)} differently.`,
  below: (level: number, names: readonly string[]) => `Below what level ${level} needs: ${list(names)}.`,
  notScored: (count: number, of: number, level: number) => `Not scored yet: ${count} of ${of} for level ${level}.`,
  overdue: (titles: readonly string[]) => `Overdue: ${list(titles)}.`,
  underWay: (count: number) => (count === 1 ? '1 item is under way.' : `${count} items are under way.`),
} as const;
