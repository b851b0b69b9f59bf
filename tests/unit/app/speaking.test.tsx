/** The language changes while a page is open: nothing that was typed is lost with it. */
import { waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { speakWhenNobodyTypes } from '../../../src/app/speaking.ts';
import { language, speak } from '../../../src/ui/text/language.ts';

let stop = (): void => undefined;
afterEach(async () => {
  stop();
  document.body.replaceChildren();
  await speak('en');
});

function screenWith(html: string): HTMLElement {
  document.body.innerHTML = html;
  const field = document.body.querySelector<HTMLElement>('input, textarea');
  if (field === null) throw new Error('The screen has a field.');
  return field;
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

it('changes at once where nobody types', async () => {
  screenWith('<form><input aria-label="Topic"></form>');
  stop = speakWhenNobodyTypes('de-DE');
  await waitFor(() => expect(language.get()).toBe('de'));
});

it('waits for who has the focus in a field, and changes when they leave it', async () => {
  const field = screenWith('<textarea aria-label="Notes">What both write is kept as it is typed</textarea>');
  field.focus();
  stop = speakWhenNobodyTypes('de-DE');
  await moment();
  expect(language.get()).toBe('en');
  field.blur();
  await waitFor(() => expect(language.get()).toBe('de'));
});

it.each(['<form><textarea></textarea></form>', '<form><input></form>', '<form><input type="text"></form>'])('waits for a draft that was left in %s, until it is sent', async (html) => {
  const field = screenWith(`${html}<button>Elsewhere</button>`) as HTMLInputElement;
  field.focus();
  field.value = 'Half a promise';
  document.querySelector('button')?.focus();
  stop = speakWhenNobodyTypes('de-DE');
  await moment();
  expect(language.get()).toBe('en');
  field.focus();
  field.value = '';
  field.blur();
  await waitFor(() => expect(language.get()).toBe('de'));
});
