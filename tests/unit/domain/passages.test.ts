import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostPassages, stepsTo, withPassages } from '../../../src/domain/views/passages.ts';

const words = (then: string, now: string) => lostPassages(then, now).map((passage) => passage.words);
const back = (then: string, now: string) => withPassages(now, lostPassages(then, now));

describe('E1 what an earlier text holds and the present one does not', () => {
  test('a sentence and a line that were taken out are lost, those that stayed are not', () => {
    expect(words('We talked about pay. Then about the exam.\nShe is well.', 'We talked about pay.')).toEqual(['Then about the exam.', 'She is well.']);
    expect(words('Pay. Exam in May is too early. Visit.', 'Pay. Visit.')).toEqual(['Exam in May is too early.']);
    expect(words('', 'anything')).toEqual([]);
    expect(words(' \n ', '')).toEqual([]);
  });

  test('what was still being typed, completed, broken into lines or set apart is not lost', () => {
    expect(words('We talked about the bud', 'We talked about the budget and the exam.')).toEqual([]);
    expect(words('We talked about pay', 'We talked for long about pay.')).toEqual([]);
    expect(words('We talked about pay and the exam.', 'We talked about pay\nand the exam.')).toEqual([]);
    expect(words('we talked about “Pay”', 'We talked about pay!')).toEqual([]);
    expect(words('Café at three', 'Café at three o’clock')).toEqual([]);
  });

  test('few words are not found by chance', () => {
    expect(words('No.', 'Now there is no time.')).toEqual(['No.']);
    expect(words('Yes', 'Yes, that is right')).toEqual([]);
    expect(words('Ask Tom', 'I did ask Tom')).toEqual(['Ask Tom']);
    expect(words('Ask To', 'Ask Tom')).toEqual([]);
  });

  test('a sentence whose words were changed is lost as a whole', () => {
    expect(words('He wants to leave in May.', 'He wants to stay.')).toEqual(['He wants to leave in May.']);
  });

  test('sentences of scripts without spaces are told apart', () => {
    expect(words('予算について話した。試験は早い。', '予算について話した。')).toEqual(['試験は早い。']);
  });
});

describe('E2 where it is put back', () => {
  test('behind the line behind which it stood, on a line of its own', () => {
    expect(back('One of us writes. Two of us read.\nThree is last here.', 'One of us writes. New words here.\nThree is last here.')).toBe(
      'One of us writes. New words here.\nTwo of us read.\nThree is last here.',
    );
  });

  test('before what followed it when nothing before it is left; at the end when nothing is left at all', () => {
    expect(back('First line is gone\nSecond line is there', 'Second line is there')).toBe('First line is gone\nSecond line is there');
    expect(back('First line is gone\nSecond line is there', 'New line one\nSecond line is there')).toBe('New line one\nFirst line is gone\nSecond line is there');
    expect(back('All of it is gone', 'Nothing like it\n\n')).toBe('Nothing like it\nAll of it is gone\n\n');
    expect(back('All of it is gone\nAnd this one too', '')).toBe('All of it is gone\nAnd this one too');
  });

  test('each passage is a change of its own, so that nothing between two is touched', () => {
    const now = 'Here is one line\nand here another';
    const then = 'Here is one line\nFirst was in between\nand here another\nLast was at the end';
    const steps = stepsTo(now, lostPassages(then, now));
    expect(steps).toHaveLength(2);
    for (const { from, to } of steps) {
      const added = to.length - from.length;
      const same = Array.from({ length: from.length }, (_, i) => from[i] === to[i]).indexOf(false);
      const index = same < 0 ? from.length : same;
      expect(to.slice(0, index) + to.slice(index + added)).toBe(from);
    }
    expect(steps.at(-1)?.to).toBe(then);
  });
});

describe('whatever the two texts are', () => {
  const word = fc.constantFrom('we', 'talked', 'Talked', 'about', 'pay', 'pay.', 'no.', 'exam!', '试验。', '—', '👍', 'café', 'e.g.', '3.5');
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '\n\n', '  ')), { maxLength: 40 }).map((pieces) => pieces.flat().join(''));
  const any = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 30 }));

  test('E2 every line of the present text stays as it is, in its order', () => {
    fc.assert(
      fc.property(any, any, (then, now) => {
        const after = back(then, now).split('\n');
        let at = 0;
        for (const line of now.split('\n')) {
          // An empty text is no line.
          if (now === '') break;
          at = after.indexOf(line, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('E6 put back once, nothing is lost any more', () => {
    fc.assert(
      fc.property(any, any, (then, now) => {
        const after = back(then, now);
        expect(words(then, after)).toEqual([]);
        expect(back(then, after)).toBe(after);
      }),
      { numRuns: 5_000 },
    );
  });
});
