import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreeLines, typedHere } from '../../../src/domain/agree-lines.ts';
import { firstName } from '../../../src/domain/first-name.ts';
import { limits } from '../../../src/domain/limits.ts';

const names = { manager: 'Maya Lindqvist', member: 'Jonas Weber' };
const owners = (text: string, writer: 'manager' | 'member' | null = 'member') => agreeLines(text, names, () => writer).map(({ owner }) => owner);

describe('N lines of notes that make an agreement', () => {
  test('N1 a line that begins with “agree:” is one, with or without a bullet, and nothing else is', () => {
    const text = 'We talked long.\nagree: I book the AZ-400 exam by Friday\n  - Agreed: Maya asks for the budget\nI agree: nothing\nMaya agrees: nothing\nagrees: nothing\nagreeds: nothing\nagree:\n• AGREE： we pair on Tuesdays';
    expect(agreeLines(text, names, () => 'member').map(({ wording }) => wording)).toEqual(['I book the AZ-400 exam by Friday', 'Maya asks for the budget', 'we pair on Tuesdays']);
  });

  test('N2 who does it is told by the first word: I, you, we, or a name', () => {
    expect(owners('agree: I book it')).toEqual(['member']);
    expect(owners('agree: I’ll book it', 'manager')).toEqual(['manager']);
    expect(owners('agree: you book it')).toEqual(['manager']);
    expect(owners('agree: we book it')).toEqual(['both']);
    expect(owners('agree: let’s book it')).toEqual(['both']);
    expect(owners('agree: Maya books it')).toEqual(['manager']);
    expect(owners('agree: jonas books it')).toEqual(['member']);
    expect(owners('agree: the room is booked')).toEqual(['both']);
  });

  test.each([
    ['vereinbart: Ich buche die Prüfung', 'Ich buche die Prüfung', 'member'],
    ['Abgemacht: wir reden am Dienstag', 'wir reden am Dienstag', 'both'],
    ['convenu : j’en parle à Maya', 'j’en parle à Maya', 'member'],
    ['- acordado: tú hablas con el equipo', 'tú hablas con el equipo', 'manager'],
    ['combinado: eu marco a prova', 'eu marco a prova', 'member'],
    ['・合意：私は試験を予約する', '私は試験を予約する', 'member'],
    ['約束: あなたが確認する', 'あなたが確認する', 'manager'],
    ['اتفقنا: أنا أحجز الامتحان', 'أنا أحجز الامتحان', 'member'],
  ])('N1 N2 in each language: %s', (line, wording, owner) => {
    expect(agreeLines(line, names, () => 'member')).toEqual([{ wording, owner }]);
  });

  test('N2 a Japanese name is followed by the next word without a space', () => {
    expect(agreeLines('合意: 佐藤さんは来週までに相談する', { manager: '佐藤 健', member: '鈴木 葵' }, () => 'member')[0]?.owner).toBe('manager');
    expect(agreeLines('合意: 部屋を予約する', { manager: '佐藤 健', member: '鈴木 葵' }, () => 'member')[0]?.owner).toBe('both');
  });

  test('N2 a name may be written with the last one first', () => {
    const both = { manager: 'Lindqvist, Maya', member: 'Weber, Jonas (IT)' };
    const owner = (line: string) => agreeLines(line, both, () => 'member')[0]?.owner;
    expect([owner('agree: Maya books it'), owner('agree: Jonas books it'), owner('agree: Lindqvist books it')]).toEqual(['manager', 'member', 'both']);
  });

  test.each([
    ['Maya Lindqvist', 'Maya'],
    ['  Lindqvist,  Maya Sofia ', 'Maya'],
    ['Lindqvist, Dr. Maya', 'Maya'],
    ['van der Berg, Jan', 'Jan'],
    ['Dr. Maya Lindqvist', 'Maya'],
    ['LINDQVIST, MAYA', 'MAYA'],
    ['VAN DER BERG, JAN', 'JAN'],
    ['Maya Lindqvist, PhD', 'Maya'],
    ['Jonas Weber, Jr.', 'Jonas'],
    ['Lindqvist,', 'Lindqvist'],
    ['Lindqvist, Maya, IT', 'Lindqvist'],
    ['Lindqvist, ', 'Lindqvist'],
    ['Maya', 'Maya'],
    ['佐藤 健', '佐藤'],
    ['M.', 'M.'],
    ['  ', ''],
  ])('N2 the first name of %j', (name, first) => {
    expect(firstName(name)).toBe(first);
  });

  test('N2 two people of one first name, and an “I” of nobody known, are both', () => {
    expect(agreeLines('agree: Maya books it', { manager: 'Maya L', member: 'Maya W' }, () => 'member')[0]?.owner).toBe('both');
    expect(owners('agree: I book it', null)).toEqual(['both']);
  });

  test('N2 a line is of who typed it, letter by letter; a correction of another’s line leaves it of nobody known', () => {
    const theirs = 'agree: I ask for the budget';
    const typing = (...texts: readonly string[]) => texts.slice(1).reduce<ReadonlySet<string>>((typed, to, index) => typedHere(typed, texts[index] ?? '', to), new Set<string>());
    const own = typing(theirs, `${theirs}\nagree:`, `${theirs}\nagree: I`, `${theirs}\nagree: I bo`, `${theirs}\nagree: I book it`);
    expect([...own]).toEqual(['I book it']);
    expect(typedHere(own, `${theirs}\nagree: I book it`, `${theirs} soon\nagree: I book it`)).toBe(own);
    expect([...typedHere(own, `${theirs}\nagree: I book it`, theirs)]).toEqual([]);
  });

  test('N3 a line that says the same twice is one; one that is too long for an agreement is none', () => {
    expect(owners('agree: I book it\nagree: I book it')).toHaveLength(1);
    expect(owners(`agree: ${'a'.repeat(limits.wording + 1)}`)).toEqual([]);
  });

  test('N3 any text gives an answer, at most fifty lines, each fit for an agreement', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('agree: I do it'), fc.string().map((words) => `agree: ${words}`))), (lines) => {
        const found = agreeLines(lines.join('\n'), names, () => 'member');
        expect(found.length).toBeLessThanOrEqual(50);
        for (const { wording } of found) expect(wording.trim() !== '' && wording.length <= limits.wording).toBe(true);
      }),
    );
    expect(agreeLines(`agree: x\n`.repeat(100_000), names, () => 'member')).toHaveLength(1);
  });
});
