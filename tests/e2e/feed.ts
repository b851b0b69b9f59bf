/** The activity feed of Teams: what is in it, and the way in by one of its entries. */
import { expect } from '@playwright/test';
import type { LocalMicrosoft365, LocalPerson } from '../helpers/local-microsoft-365.ts';
import type { Seat } from './people.ts';

export interface Activity {
  readonly activityType: string;
  readonly preview: string;
  readonly webUrl: string;
}

/** Newest first. */
export async function feedOf(local: LocalMicrosoft365, person: Pick<LocalPerson, 'id'>): Promise<readonly Activity[]> {
  const answer = await fetch(`${local.controlUrl}/activity?user=${person.id}`);
  expect(answer.ok).toBe(true);
  return (await answer.json()) as readonly Activity[];
}

/** Opens the feed in Teams and follows the entry with these words. */
export async function followActivity({ page }: Seat, words: string): Promise<void> {
  await page.getByRole('button', { name: /^Activity/ }).click();
  await page.getByRole('region', { name: 'Activity' }).getByText(words, { exact: true }).click();
}
