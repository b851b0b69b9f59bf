/** Notes that become agreements, topics that read like status, and how both keep their word: by role and name. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TopicsWithPromises } from '../../../src/app/topics-with-promises.tsx';
import { itemExtras } from '../../../src/app/own-tools.tsx';
import { KeepRates } from '../../../src/features/agreements/keep-rates.tsx';
import { Closing } from '../../../src/features/closing/closing.tsx';
import { dueIn } from '../../../src/features/notes/read-date.ts';
import { Notes } from '../../../src/features/notes/notes.tsx';
import { Sessions } from '../../../src/features/sessions/sessions.tsx';
import { Topics } from '../../../src/features/topics/topics.tsx';
import { addDays } from '../../../src/domain/dates.ts';
import { entitiesOf } from '../../../src/domain/table.ts';
import { GoToPlaceContext } from '../../../src/ui/go-to-place.ts';
import { ItemExtrasContext } from '../../../src/ui/item-extras.ts';
import { empty, manager, member } from '../../e2e/gallery/records.ts';
import { session } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

// The 23rd of November 2026 is a Monday.
const monday = '2026-11-23';

describe('N1 a promise in the note of a topic', () => {
  it('offers itself there, and is an agreement of the session at hand', async () => {
    const partnership = memory({ raw: { ...empty(), topics: { t1: { by: 'member', title: 'The exam', addedAt: '2026-11-20T08:00:00.000Z' } } } });
    show(partnership, <TopicsWithPromises />);
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'We talked.{Enter}agree: I book the exam');
    const offer = within(await screen.findByRole('listitem', { name: 'I book the exam' }));
    // It was typed here, so whose “I” it is is known.
    expect(offer.getByRole<HTMLSelectElement>('combobox', { name: 'Who does it' }).value).toBe('member');
    await userEvent.click(offer.getByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(entitiesOf(partnership.record.get().agreements)).toMatchObject([{ terms: { wording: 'I book the exam', owner: 'member' }, session: session.id }]));
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'I book the exam' })).toBeNull());
    // The promise has gone; its topic is still there.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'The exam' })));
  });
});

describe('N6 a promise that was not proposed when the session ended', () => {
  const held = (notes: string, more: Record<string, unknown> = {}) => ({ ...empty(), sessions: { [session.id]: { day: session.day, notes, ...more } } });
  const sealed = { closed: { by: 'manager', at: '2026-11-23T09:00:00.000Z' }, 'confirmed-manager': '2026-11-23T09:00:00.000Z', 'confirmed-member': '2026-11-23T09:01:00.000Z' };
  const two = 'agree: I book the exam\nWe talked.\nagree: Maya asks Ines';

  it('is counted above closing, which leads to the notes; those that were proposed are not', async () => {
    const partnership = memory({ raw: held(two) });
    const gone: string[] = [];
    show(partnership, <GoToPlaceContext value={(region) => gone.push(region)}><Notes /><Closing /></GoToPlaceContext>);
    const line = screen.getByRole('button', { name: '2 promises in the notes are not proposed yet' });
    expect(line.compareDocumentPosition(screen.getByRole('button', { name: 'Close session' })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await userEvent.click(line);
    expect(gone).toEqual(['Notes']);
    await userEvent.click(screen.getAllByRole('button', { name: 'Propose agreement' })[0] as HTMLElement);
    await screen.findByRole('button', { name: '1 promise in the notes is not proposed yet' });
    await userEvent.click(screen.getByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(screen.queryByText(/not proposed yet/)).toBeNull());
  });

  it('is counted where somebody confirms, too', () => {
    show(memory({ raw: held(two, { closed: sealed.closed, 'confirmed-manager': sealed.closed.at }) }), <Closing />);
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeTruthy();
    expect(screen.getByText('2 promises in the notes are not proposed yet')).toBeTruthy();
  });

  it('goes on offering itself below notes that both confirmed', async () => {
    const partnership = memory({ raw: held('agree: Maya asks Ines', sealed) });
    show(partnership, <Notes />);
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(entitiesOf(partnership.record.get().agreements)).toMatchObject([{ terms: { wording: 'Maya asks Ines', owner: 'manager' }, outcome: null }]));
  });

  it('and beside a session of the past, for the one at hand', async () => {
    const raw = { ...empty(), sessions: { s1: { day: '2026-11-16', notes: 'agree: Maya asks Ines', ...sealed } } };
    const partnership = memory({ raw });
    show(partnership, <ItemExtrasContext value={itemExtras}><Sessions /></ItemExtrasContext>);
    await userEvent.click(screen.getByRole('button', { name: /Mon 16 November/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(entitiesOf(partnership.record.get().agreements)).toMatchObject([{ session: session.id }]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Propose agreement' })).toBeNull());
  });
});

describe('N5 a line whose agreement may have left the record', () => {
  /** So many weekly sessions were held, the newest a week ago; the topic was added on the day of the first. */
  const held = (sessions: number) => {
    const days = Array.from({ length: sessions }, (_, at) => addDays(monday, -7 * (sessions - at)));
    return {
      ...empty(),
      sessions: Object.fromEntries(days.map((day) => [`s${day}`, { day, closed: { by: 'manager', at: `${day}T09:00:00.000Z` } }])),
      topics: { t1: { by: 'member', title: 'The exam', note: 'agree: I book the exam', addedAt: `${days[0] ?? monday}T08:00:00.000Z` } },
    };
  };
  const offered = () => screen.queryAllByRole('listitem', { name: /^I / }).map((item) => item.querySelector('p')?.textContent);

  it('is offered in the note of a topic while the record holds all of its time, and not after it', async () => {
    const first = show(memory({ raw: held(11) }), <TopicsWithPromises />);
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    await waitFor(() => expect(offered()).toEqual(['I book the exam']));
    first.unmount();
    show(memory({ raw: held(13) }), <TopicsWithPromises />);
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), '{Enter}agree: I ask for the budget');
    await waitFor(() => expect(offered()).toEqual(['I ask for the budget']));
  });

  it('is not offered before the whole record is there: it may be settled', async () => {
    const partnership = memory({ raw: { ...empty(), sessions: { [session.id]: { day: session.day, notes: 'agree: I book the exam' } } }, whole: false });
    show(partnership, <Notes />);
    await userEvent.type(screen.getByRole('textbox'), '{Enter}agree: I ask for the budget');
    await waitFor(() => expect(offered()).toEqual(['I ask for the budget']));
    act(() => partnership.whole.set(true));
    await waitFor(() => expect(offered()).toEqual(['I book the exam', 'I ask for the budget']));
  });
});

describe('V10 before the whole record is there', () => {
  it('nothing is said of how both keep their word, and it comes when it is', async () => {
    const partnership = memory({ whole: false });
    show(partnership, <KeepRates />);
    expect(document.body.textContent).not.toMatch(/\d of \d/);
    act(() => partnership.whole.set(true));
    expect(await screen.findByText(/\d of \d/)).toBeTruthy();
  });
});

describe('the date that a promise names', () => {
  it.each([
    ['I book the AZ-400 exam by Friday', '2026-11-27'],
    ['I send it tomorrow', '2026-11-24'],
    ['done by 4 December', '2026-12-04'],
    ['Maya answers by 2026-12-01', '2026-12-01'],
    ['we look at it in two weeks', '2026-12-07'],
    ['I ask for the budget next time', 'next'],
    ['I read the book', 'next'],
    ['I do it by 3 March 2090', 'next'],
    ['it was promised on 1 May 2020', 'next'],
  ])('“%s” is due %s', async (wording, due) => {
    expect((await dueIn(wording, monday, true)).due).toBe(due);
  });

  it.each([
    ['de', 'Ich buche die Prüfung bis Freitag', '2026-11-27'],
    ['de', 'Wir klären es beim nächsten Mal', 'next'],
    ['fr', 'Je réserve l’examen d’ici vendredi', '2026-11-27'],
    ['es', 'Reservo el examen antes del viernes', '2026-11-27'],
    ['pt-BR', 'Eu marco a prova até 12 de dezembro', '2026-12-12'],
    ['ja', '金曜日までに試験を予約する', '2026-11-27'],
    ['ar', 'أحجز الامتحان قبل الجمعة', '2026-11-27'],
    // Many write English at work.
    ['de', 'I send it by 4 December', '2026-12-04'],
  ] as const)('in %s: “%s” is due %s', async (language, wording, due) => {
    expect((await dueIn(wording, monday, true, language)).due).toBe(due);
  });

  it.each([
    ['en', 'I take the exam in three months', '2027-02-23'],
    ['en', 'I take the exam next month', '2026-12-31'],
    ['en', 'I book it next month, by 4 December', '2026-12-04'],
    ['en', 'done by the end of next month', '2026-12-31'],
    ['en', 'I take the AZ-400 exam next month', '2026-12-31'],
    ['en', 'I write next month’s report by Friday', '2026-11-27'],
    ['en', 'by Friday I write next month’s report', '2026-11-27'],
    ['de', 'Ich mache die Prüfung in drei Monaten', '2027-02-23'],
    ['de', 'Ich mache die Prüfung nächsten Monat', '2026-12-31'],
    ['de', 'bis Ende nächsten Monats', '2026-12-31'],
    ['fr', 'Je passe l’examen dans trois mois', '2027-02-23'],
    ['fr', 'Je passe l’examen le mois prochain', '2026-12-31'],
    ['fr', 'Je passe l’examen avant la fin du mois prochain', '2026-12-31'],
    ['es', 'Hago el examen en tres meses', '2027-02-23'],
    ['es', 'Hago el examen el mes que viene', '2026-12-31'],
    ['es', 'Hago el examen a finales del próximo mes', '2026-12-31'],
    ['es', 'Lo envío la próxima semana', '2026-11-30'],
    ['pt-BR', 'Faço a prova em três meses', '2027-02-23'],
    ['pt-BR', 'Faço a prova daqui a duas semanas', '2026-12-07'],
    ['pt-BR', 'Faço a prova no mês que vem', '2026-12-31'],
    ['pt-BR', 'Faço a prova até o fim do próximo mês', '2026-12-31'],
    ['pt-BR', 'Envio na próxima semana', '2026-11-30'],
    ['ja', '三か月後に試験を受ける', '2027-02-23'],
    ['ja', '２週間後に送る', '2026-12-07'],
    ['ja', '来月までに試験を受ける', '2026-12-31'],
    ['ja', '来月中に試験を受ける', '2026-12-31'],
    ['ja', '来月末までに試験を受ける', '2026-12-31'],
    ['ja', '来週送る', '2026-11-30'],
    ['ar', 'أقدم الامتحان بعد ثلاثة أشهر', '2027-02-23'],
    ['ar', 'أقدم الامتحان الشهر القادم', '2026-12-31'],
    ['ar', 'أقدم الامتحان قبل نهاية الشهر القادم', '2026-12-31'],
    ['ar', 'أقدم الامتحان في الشهر القادم', '2026-12-31'],
    // French for "my", not Monday.
    ['fr', 'Je prépare mon dossier', 'next'],
  ] as const)('N4 in %s: “%s” is due %s', async (language, wording, due) => {
    expect(await dueIn(wording, monday, true, language)).toEqual({ due, unclear: false });
  });

  it.each([
    ['en', 'send it by the 15th of next month'],
    ['en', 'I send it next month, on the 15th'],
    ['en', 'done by the beginning of next month'],
    ['en', 'done early next month'],
    ['en', 'done by the fifteenth of next month'],
    ['en', 'I meet Ines by Monday of next month'],
    ['en', 'done before next month'],
    ['en', 'I book it by 4 December and take it next month'],
    ['de', 'Ich schicke es bis zum 15. nächsten Monats'],
    ['de', 'Ich schicke es Anfang nächsten Monats'],
    ['de', 'Ich schicke es Mitte nächster Monat'],
    ['de', 'Ich schicke es am Montag nächsten Monats'],
    ['fr', 'Je l’envoie avant le 15 du mois prochain'],
    ['fr', 'Je l’envoie début du mois prochain'],
    ['es', 'Lo envío antes del 15 del próximo mes'],
    ['es', 'Lo envío a principios del mes que viene'],
    ['pt-BR', 'Envio até o dia 15 do próximo mês'],
    ['pt-BR', 'Envio no início do mês que vem'],
    ['ja', '来月15日までに送る'],
    ['ja', '来月１５日までに送る'],
    ['ja', '来月初めに送る'],
    ['ja', '来月の中旬に送る'],
    ['ja', '来月の月曜日に送る'],
    ['ja', '再来月までに送る'],
    ['ar', 'أرسله قبل 15 من الشهر القادم'],
    ['ar', 'أرسله قبل ١٥ من الشهر القادم'],
    ['ar', 'أرسله في بداية الشهر القادم'],
  ] as const)('N4 in %s: “%s” is a day of next month, or beside it, that is not known', async (language, wording) => {
    expect(await dueIn(wording, monday, true, language)).toEqual({ due: 'next', unclear: true });
  });

  it.each([
    ['en', 'I prepare next month’s report'],
    ['en', "I prepare next month's report"],
    ['de', 'Ich schreibe den nächsten Monatsbericht'],
    ['ja', '来月の報告を書く'],
  ] as const)('N4 in %s: “%s” names no day', async (language, wording) => {
    expect(await dueIn(wording, monday, true, language)).toEqual({ due: 'next', unclear: false });
  });

  it('N4 three months after the last of a month that is longer is the last of the shorter one', async () => {
    expect((await dueIn('Faço a prova em três meses', '2026-11-30', true, 'pt-BR')).due).toBe('2027-02-28');
  });

  it('reads 3/12 as the reader writes it', async () => {
    expect((await dueIn('I send it by 3/12', monday, true)).due).toBe('2026-12-03');
    expect((await dueIn('I send it by 12/3', monday, false)).due).toBe('2026-12-03');
  });

  it.each([
    ['I finish it by 31 February', true],
    ['I do it by 3 March 2090', true],
    ['I do it by the book of rules', true],
    ['I do it in December', true],
    ['I do it next year', true],
    ['I do it next quarter', true],
    ['I read the book', false],
    ['I ask for the budget next time', false],
    ['I send it by Friday', false],
  ])('“%s”: a day that was not understood: %s', async (wording, unclear) => {
    expect((await dueIn(wording, monday, true)).unclear).toBe(unclear);
  });
});

describe('a line of the notes that is a promise', () => {
  it('offers itself with owner and date, becomes an agreement, and is not offered twice', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Notes />);
    await userEvent.type(screen.getByRole('textbox'), 'We talked about the exam.{Enter}agree: I book the AZ-400 exam by Friday{Enter}');
    // A promise that is half typed is another one.
    const offered = (): HTMLElement => within(screen.getByRole('list', { name: 'Promises in the notes' })).getByRole('listitem');
    await waitFor(() => expect(offered().textContent).toMatch(/by Friday.*By Fri 27 November/));
    const offer = offered();
    expect(within(offer).getByRole<HTMLSelectElement>('combobox', { name: 'Who does it' }).value).toBe('member');
    await userEvent.click(within(offer).getByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Promises in the notes' })).toBeNull());
    expect(entitiesOf(partnership.record.get().agreements)[0]).toMatchObject({
      terms: { wording: 'I book the AZ-400 exam by Friday', owner: 'member' },
      due: { kind: 'day', day: '2026-11-27' },
    });
  });

  it('N2 that the other wrote is of both until somebody says who does it, on either screen', async () => {
    for (const me of [manager, member]) {
      const partnership = memory({ raw: empty(), me });
      const target = { table: 'sessions', id: session.id, field: 'notes' } as const;
      await partnership.dispatchAs(me === manager ? member : manager, { type: 'edit-text', target, from: '', to: 'agree: I ask for the budget' });
      const shown = show(partnership, <Notes />);
      const owners = () => screen.getAllByRole<HTMLSelectElement>('combobox', { name: 'Who does it' }).map(({ value }) => value);
      await waitFor(() => expect(owners()).toEqual(['both']));
      // One's own line beside it is one's own.
      await userEvent.type(screen.getByRole('textbox'), '{Enter}agree: I book the room');
      await waitFor(() => expect(owners()).toEqual(['both', me === manager ? 'manager' : 'member']));
      shown.unmount();
    }
  });

  it('says that it did not understand a day, and lets it be chosen', async () => {
    const partnership = memory({ raw: empty(), me: manager });
    await partnership.dispatch({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from: '', to: 'agree: I ask Ines by 31 February' });
    show(partnership, <Notes />);
    await screen.findByText(/No date was understood in it/);
    fireEvent.change(screen.getByLabelText('By which day (empty: next time)'), { target: { value: '2026-12-04' } });
    expect(screen.queryByText(/No date was understood/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(entitiesOf(partnership.record.get().agreements)[0]?.due).toEqual({ kind: 'day', day: '2026-12-04' }));
  });

  it('lets a person say who does it', async () => {
    const partnership = memory({ raw: empty(), me: manager });
    await partnership.dispatch({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from: '', to: 'agree: the room is booked' });
    show(partnership, <Notes />);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Who does it' }), 'manager');
    await userEvent.click(screen.getByRole('button', { name: 'Propose agreement' }));
    await waitFor(() => expect(entitiesOf(partnership.record.get().agreements)[0]?.terms.owner).toBe('manager'));
  });
});

describe('a topic that reads like project status', () => {
  it('says so, and offers to write what lies behind it or to move it out; writing answers it', async () => {
    const partnership = memory({ raw: empty() });
    await partnership.dispatch({ type: 'add-topic', id: 't1', title: 'Status of the migration' });
    show(partnership, <Topics />);
    const topic = screen.getByRole('listitem', { name: /Status of the migration/ });
    expect(topic.textContent).toContain('This reads like a status report.');
    await userEvent.click(within(topic).getByRole('button', { name: 'Write what lies behind' }));
    expect(within(topic).getByRole('textbox')).toBeTruthy();
    expect(topic.textContent).not.toContain('status report');
    await userEvent.type(within(topic).getByRole('textbox'), 'I do not trust the plan.');
    await userEvent.click(within(topic).getByRole('button', { name: 'Note' }));
    await waitFor(() => expect(topic.textContent).toContain('I do not trust the plan.'));
    expect(topic.textContent).not.toContain('status report');
  });

  it('is moved out by its author only', async () => {
    const partnership = memory({ raw: empty(), me: manager });
    await partnership.dispatch({ type: 'add-topic', id: 't1', title: 'PAY-1234' });
    show(partnership, <Topics />);
    await userEvent.click(screen.getByRole('button', { name: 'Move it out' }));
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /PAY-1234/ })).toBeNull());
  });
});

describe('how both keep their word', () => {
  it('is shown for both sides once something was due', () => {
    show(memory(), <KeepRates />);
    expect(screen.getByText(/Kept in the last .* sessions?: Maya .*: \d+ of \d+ · Jonas .*: \d+ of \d+/).textContent).toBeTruthy();
  });

  it('is not there before', () => {
    show(memory({ raw: empty() }), <KeepRates />);
    expect(screen.queryByText(/Kept in/)).toBeNull();
  });
});
