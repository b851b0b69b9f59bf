/** The sentences of the partnership agreement, in English. */
import type { Standing } from '../../domain/views/partnership-agreement.ts';

export const partnershipAgreement = {
  field: 'What we agree on',
  hint: 'Write down how you want to work together.',
  begin: 'Begin with this text',
  suggestion: 'A text to begin with',
  suggestionHint: 'Change it until it is yours. It counts once both of you have affirmed the same words.',
  noneToRead: 'Nothing is written down yet.',
  affirm: 'Affirm',
  affirmAgain: 'Affirm again',
  agreed: 'Both of you stand by this text.',
  agreedAgain: 'A quarter has passed: read it together and affirm it again, or change it.',
  waitsForYou: 'Read it, then affirm it or change it.',
  waitsFor: (name: string) => `Waits for ${name}.`,
  waitsForBoth: 'Waits for both.',
  standing: (kind: Standing['kind'], day: string) => {
    switch (kind) {
      case 'never':
        return 'not affirmed yet';
      case 'affirmed':
        return `affirmed on ${day}`;
      case 'due-again':
        return `affirmed on ${day}, a quarter ago or more`;
      case 'text-changed':
        return `affirmed another text on ${day}`;
      case 'person-changed':
        return `affirmed it on ${day}, with somebody else`;
    }
  },
  versions: (count: number) => (count === 1 ? '1 text that both affirmed' : `${count} texts that both affirmed`),
  version: (day: string) => `Affirmed by both on ${day}`,
  present: 'the text above',
  twice: 'The text stands here twice: both of you began with it at the same moment.',
  once: 'Keep it once',
} as const;
