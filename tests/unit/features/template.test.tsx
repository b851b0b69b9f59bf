/** The template as the pair sees it: which one, out as a file, in from a file, and back. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { Induction } from '../../../src/features/induction/induction.tsx';
import { State } from '../../../src/features/state/state.tsx';
import { Template } from '../../../src/features/template/template.tsx';
import { Topics } from '../../../src/features/topics/topics.tsx';
import { problemKinds } from '../../../src/domain/template/reading.ts';
import { firstTemplate } from '../../../src/ui/first-template.ts';
import { m, speak } from '../../../src/ui/text/language.ts';
import { template as text } from '../../../src/ui/text/template-words.ts';
import { weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const example = readFileSync('docs/template.example.json', 'utf8');

const region = (name = 'Template'): HTMLElement => screen.getByRole('region', { name });
const buttons = (): readonly (string | null)[] => within(region()).getAllByRole('button').map((button) => button.textContent);
const load = async (content: string, name = 'ours.json'): Promise<void> => {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (field === null) throw new Error('there is no field for a file');
  await userEvent.upload(field, new File([content], name, { type: 'application/json' }));
};
const chosen = (partnership: ReturnType<typeof memory>): string => partnership.record.get().foundations['it']?.template ?? '';

describe('template', () => {
  it('is there in each language of Accord, for both, and back in English', async () => {
    const partnership = memory();
    show(partnership, <Template />);
    const languages = screen.getByRole('combobox', { name: 'Accord’s template in another language' });
    expect(within(languages).getAllByRole('option').map((one) => one.textContent)).toContain('Deutsch');
    const use = (): Promise<void> => userEvent.click(within(region()).getByRole('button', { name: 'Use this template' }));
    // Choosing only looks: arrow keys pass through every language, and the template is that of both.
    await userEvent.selectOptions(languages, 'français');
    await userEvent.selectOptions(languages, 'Deutsch');
    expect(chosen(partnership)).toBe('');
    await use();
    await waitFor(() => expect(region().textContent).toContain('You use this template: 1:1-Partnerschaft'));
    await use();
    await waitFor(() => expect(within(region()).getByRole('status').textContent).toBe('This is the template that you use already.'));
    await userEvent.selectOptions(languages, 'English');
    await use();
    await waitFor(() => expect(region().textContent).toContain('comes with Accord: 1:1 partnership'));
    expect(chosen(partnership)).toBe('');
  });

  it('says which one is used, takes one from a file, and goes back', async () => {
    const partnership = memory();
    show(partnership, <Template />);
    expect(region().textContent).toContain('comes with Accord: 1:1 partnership');
    expect(buttons()).toEqual(['Save as a file', 'Load a file']);
    await load(example);
    await waitFor(() => expect(region().textContent).toContain('of your own: Contoso Care: our 1:1'));
    expect(region().textContent).toContain('4 skills, 3 levels, 2 gates of the induction');
    expect(chosen(partnership)).toBe(example.trim());
    await load(example);
    await waitFor(() => expect(within(region()).getByRole('status').textContent).toBe('This is the template that you use already.'));
    await userEvent.click(within(region()).getByRole('button', { name: 'Go back to the one of Accord' }));
    await waitFor(() => expect(region().textContent).toContain('comes with Accord: 1:1 partnership'));
    expect(within(region()).getByRole('status').textContent).toBe('');
  });

  it('TP8 what a file leaves out is in the language of who loads it', async () => {
    const german = JSON.parse(await firstTemplate('de')) as { readonly agreement: string; readonly sections: readonly { readonly kind: string; readonly title: string }[] };
    const topics = { kind: 'topics', title: 'Was ansteht', purpose: 'Von beiden.', prompts: [] };
    const partnership = memory();
    await act(() => speak('de'));
    try {
      show(partnership, <Template />);
      await load(JSON.stringify({ id: 'ours@1', title: 'Unsere', skills: [], sections: [topics], later: true }));
      await waitFor(() => expect(chosen(partnership)).not.toBe(''));
      const kept = JSON.parse(chosen(partnership)) as Record<string, unknown>;
      expect(kept).toMatchObject({ id: 'ours@1', title: 'Unsere', skills: [], agreement: german.agreement, later: true });
      expect(kept['sections']).toEqual([topics, ...german.sections.filter(({ kind }) => kind !== 'topics')]);
      // A file that leaves nothing out is kept letter by letter.
      const whole = JSON.stringify({ ...german, id: 'ours@2', title: 'Ganz' }, null, 3);
      await load(whole);
      await waitFor(() => expect(chosen(partnership)).toBe(whole));
    } finally {
      await act(() => speak('en'));
    }
  });

  it('TP7 nothing leads back from Accord’s own in another language; from a changed copy it does, in the language of the screen', async () => {
    const german = await firstTemplate('de');
    const withTemplate = (json: string) => memory({ raw: { ...weekly(), foundations: { it: { template: json } } } });
    const { unmount } = show(withTemplate(german), <Template />);
    expect(region().textContent).toContain('You use this template: 1:1-Partnerschaft');
    // The seven languages are looked at: nothing comes after them either.
    await act(async () => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(buttons()).toEqual(['Save as a file', 'Load a file']);
    unmount();
    await speak('fr');
    try {
      const partnership = withTemplate(german.replace('1:1-Partnerschaft', 'Unsere Stunde'));
      show(partnership, <Template />);
      await userEvent.click(await screen.findByRole('button', { name: m.template.goBack }));
      const french = await firstTemplate('fr');
      await waitFor(() => expect(chosen(partnership)).toBe(french));
      await waitFor(() => expect(screen.queryByRole('button', { name: m.template.goBack })).toBeNull());
    } finally {
      await speak('en');
    }
  });

  it('can be undone', async () => {
    const partnership = memory();
    show(partnership, <Template />);
    await load(example);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(region().textContent).toContain('comes with Accord: 1:1 partnership'));
  });

  it('lists what is wrong with a file, each with its place, and changes nothing', async () => {
    const partnership = memory();
    show(partnership, <Template />);
    await load('{"id":"a","title":"","skills":[{"id":"nodot","kind":"technical","name":"<img src=x onerror=alert(1)>","anchors":{"one":"","three":""},"level":9,"needs":null}]}', 'broken.json');
    await waitFor(() => expect(within(region()).getByRole('status').textContent).toContain('“broken.json” cannot be used. Nothing was changed.'));
    const said = within(region()).getAllByRole('listitem').map((item) => item.textContent);
    expect(said).toEqual([
      'title: This text is empty. Write something, or leave the whole part out.',
      'skills[0].id: An id has a prefix, a dot and a name, in lower-case letters, digits and hyphens, such as “contoso.skill.writing”.',
      'skills[0].anchors.five: This is missing.',
      'skills[0].level: Only this can stand here: 1, 2, 3, 4.',
    ]);
    expect(partnership.commands).toEqual([]);
    // Mended, under the same name.
    await load('{"id":"a","title":"Ours","sklils":[]}', 'broken.json');
    await waitFor(() => expect(region().textContent).toContain('of your own: Ours'));
    expect(within(region()).getByRole('status').textContent).toBe('Accord does not know these parts of the file and leaves them aside:sklils');
  });

  it('answers what is no template at all', async () => {
    const partnership = memory();
    show(partnership, <Template />);
    const answer = (): string => within(region()).getByRole('status').textContent;
    await load('PK\u0003\u0004', 'minutes.docx.json');
    await waitFor(() => expect(answer()).toContain('The file: This is not JSON'));
    await load('x'.repeat(600_000));
    await waitFor(() => expect(answer()).toContain('The file: The file is larger than 100,000 characters.'));
    await load(JSON.stringify({ id: 'a', title: 'b', skills: Array.from({ length: 200 }, () => ({})) }));
    await waitFor(() => expect(answer()).toContain('There may be more: these are the first ones.'));
    expect(partnership.commands).toEqual([]);
    expect(region().textContent).toContain('comes with Accord: 1:1 partnership');
  });

  it('leaves the device as a file that can be loaded again', async () => {
    const made: Blob[] = [];
    const names: string[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`, revokeObjectURL: () => undefined }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const partnership = memory();
    show(partnership, <Template />);
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    const copy = await made[0]?.text();
    await load((copy ?? '').replace('1:1 partnership', 'Our hour'));
    await waitFor(() => expect(region().textContent).toContain('You use this template: Our hour'));
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(await made[1]?.text()).toBe(chosen(partnership));
    expect(names).toEqual(['partnership@1.json', 'partnership@1.json']);
    click.mockRestore();
    vi.unstubAllGlobals();
  });

  it('is only read by somebody who is neither', async () => {
    show(memory({ me: 'cccccccc-0000-4000-8000-000000000003' }), <Template />);
    expect(buttons()).toEqual(['Save as a file']);
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('says when the one that was chosen cannot be read, and goes back', async () => {
    const partnership = memory({ raw: { ...weekly(), foundations: { it: { template: '{"id":7}' } } } });
    show(partnership, <Template />);
    expect(region().textContent).toContain('cannot be read here');
    await userEvent.click(screen.getByRole('button', { name: 'Go back to the one of Accord' }));
    await waitFor(() => expect(region().textContent).toContain('comes with Accord: 1:1 partnership'));
    expect(chosen(partnership)).toBe('');
  });

  it('speaks from every screen', async () => {
    const points = ['Leer', 'Matt', 'Ruhig', 'Gut', 'Voller Feuer'].map((name, at) => ({ value: at + 1, name, description: null }));
    const sections = [{ kind: 'topics', title: 'T', purpose: 'Wozu?', prompts: ['Was liegt an?'] }];
    const raw = { ...weekly(), topics: {}, foundations: { it: { template: JSON.stringify({ id: 'a', title: 'b', sections, motivation: points }) } } };
    show(
      memory({ raw }),
      <>
        <Topics />
        <State />
      </>,
    );
    expect(screen.getByRole('region', { name: 'Topics' }).textContent).toContain('Wozu?Was liegt an?');
    const state = screen.getByRole('region', { name: 'State' });
    expect(within(state).getByRole('radio', { name: '5: Voller Feuer' })).toBeTruthy();
    // What it leaves out is as in the default.
    expect(within(state).getByRole('radio', { name: /^Learning: / })).toBeTruthy();
  });

  it('keeps on screen what was ticked under another one', async () => {
    const shown = { by: 'manager', at: '2026-10-05T09:00:00.000Z' };
    const ability = { gate: 'old.gate', words: 'Can open the safe alone.', order: 0, shown, retired: null };
    show(memory({ raw: { ...weekly(), abilities: { 'old.safe': ability } } }), <Induction />);
    await userEvent.click(screen.getByRole('button', { name: 'From an earlier template (1)' }));
    // The words of the statement go their own way, so they stand in an element of their own.
    await waitFor(() => expect(region('Induction').textContent).toContain('Can open the safe alone. (Maya Lindqvist, Mon 5 October)'));
  });

  it('has a sentence for whatever can be wrong', () => {
    const said = problemKinds.map((kind) => text.problem({ path: '', kind, detail: '7' }));
    expect(new Set(said).size).toBe(problemKinds.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].+\.$/);
  });
});
