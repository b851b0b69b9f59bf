/** Promise: nothing typed is lost, also what stands in a form while somebody looks something up elsewhere. On the real workspace. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/domain/limits.ts';
import { openScreen, readyLater } from './whole-screen.tsx';

readyLater();

const view = async (name: 'Session' | 'Growth') => userEvent.click(await screen.findByRole('tab', { name }));
const step = async (number: number) => userEvent.click(within(await screen.findByRole('list', { name: 'Steps' })).getByRole('button', { name: new RegExp(`^${number}`) }));
const field = async (name: string | RegExp): Promise<HTMLInputElement> => screen.findByRole<HTMLInputElement>('textbox', { name });
const write = async (name: string | RegExp, words: string) => userEvent.type(await field(name), words);
const stands = async (name: string | RegExp, words: string) => waitFor(async () => expect((await field(name)).value).toBe(words));
const press = async (name: string | RegExp, within_: HTMLElement | null = null) =>
  userEvent.click(within_ === null ? await screen.findByRole('button', { name }) : within(within_).getByRole('button', { name }));

describe('one step at a time', () => {
  it('half an agreement is there again, open, and takes no focus; sent, the next one begins empty', async () => {
    const partnership = await openScreen('steps');
    await step(7);
    await press('Propose agreement');
    await write('What is promised?', 'I book the exam');
    await userEvent.click(screen.getByRole('radio', { name: 'Both' }));
    await step(2);
    expect(screen.queryByRole('textbox', { name: 'What is promised?' })).toBeNull();
    await userEvent.keyboard('{Alt>}{PageDown}{/Alt}');
    await step(7);
    await stands('What is promised?', 'I book the exam');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Both' }).checked).toBe(true);
    expect(document.activeElement?.textContent).toMatch(/^7 of 7/);
    await write('What is promised?', ' by Friday');
    await press('Propose', screen.getByRole('form'));
    await waitFor(() => expect(Object.values(partnership.record.get().agreements).map(({ terms }) => terms)).toMatchObject([{ wording: 'I book the exam by Friday', owner: 'both' }]));
    await press('Propose agreement');
    await stands('What is promised?', '');
    await write('What is promised?', 'Thought better of it');
    await press('Cancel');
    await step(1);
    await step(7);
    await waitFor(() => expect(screen.queryByRole('form', { name: /ropose/ })).toBeNull());
    await press('Propose agreement');
    await stands('What is promised?', '');
  });

  it('a topic, and a blocker with its owner', async () => {
    await openScreen('steps');
    await step(6);
    await write('New topic', 'The plan for the move');
    await userEvent.keyboard('{Alt>}{PageUp}{PageUp}{/Alt}');
    await write(/^What is in the way/, 'The licence');
    await userEvent.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await write(/^Who/, 'Procurement');
    await step(6);
    await stands('New topic', 'The plan for the move');
    await userEvent.keyboard('{Enter}');
    await step(4);
    await stands(/^What is in the way/, 'The licence');
    await stands(/^Who/, 'Procurement');
  });
});

describe('from the session to growth and back', () => {
  it('a topic, the reason for dropping a promise, an item of the plan and an achievement; each is forgotten once it is sent or cancelled', async () => {
    const partnership = await openScreen('all', async (it) => it.dispatch({ type: 'propose-agreement', id: 'a1', session: it.session.get().id, wording: 'I book the exam', owner: 'manager', due: 'next' }));
    await write('New topic', 'The plan for the move');
    await press('Drop');
    await write(/^Why/, 'It was moved');
    await view('Growth');
    await write(/^What did Jonas/, 'He ran the workshop');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'How' }), 'formal');
    await write('New item of the plan', 'The exam');
    await view('Session');
    await stands('New topic', 'The plan for the move');
    await stands(/^Why/, 'It was moved');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Session' }));
    await userEvent.type(await field('New topic'), '{Enter}');
    await waitFor(() => expect(Object.values(partnership.record.get().topics)).toHaveLength(1));
    await press('Cancel');
    await view('Growth');
    await stands(/^What did Jonas/, 'He ran the workshop');
    await stands('New item of the plan', 'The exam');
    await userEvent.type(await field(/^What did Jonas/), '{Enter}');
    await waitFor(() => expect(Object.values(partnership.record.get().achievements)).toHaveLength(1));
    await view('Session');
    await stands('New topic', '');
    expect(screen.queryByRole('form', { name: 'Drop' })).toBeNull();
    await view('Growth');
    await stands(/^What did Jonas/, '');
  });

  it('a long text that was refused stands in its field again, and says why once more', async () => {
    const partnership = await openScreen('all');
    const long = `${'x'.repeat(limits.text)}!`;
    const notes = await screen.findByRole('textbox', { name: 'Shared notes' });
    await userEvent.click(notes);
    await userEvent.paste(long);
    await screen.findByText(/20,000/);
    await view('Growth');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Shared notes' })).toBeNull());
    await view('Session');
    await stands('Shared notes', long);
    await screen.findByText(/20,000/);
    await userEvent.clear(await field('Shared notes'));
    await write('Shared notes', 'Short');
    await waitFor(() => expect(partnership.record.get().sessions[partnership.session.get().id]?.notes).toBe('Short'));
    await view('Growth');
    await view('Session');
    await stands('Shared notes', 'Short');
  });
});
