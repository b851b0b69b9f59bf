import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Lost } from '../../domain/views/lost.ts';
import { entityOf } from '../../domain/table.ts';
import { useDates } from '../../ui/dates.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { earlier as text } from '../../ui/text/earlier.ts';
import { state as stateText } from '../../ui/text/later.ts';
import { inductionName, motivationName } from '../../ui/text/template.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';

/** One lost thing as a person reads it. */
export interface LostInWords {
  readonly key: string;
  /** What it is, and where it was. */
  readonly what: string;
  /** Its words, as they were. */
  readonly words: readonly string[];
  /** What happens when it is brought back, where that is not plain. */
  readonly hint: string;
}

const fieldNames = { moved: 'movedRead', stuck: 'stuckRead', scars: 'scars', breakthroughs: 'breakthroughs' } as const;

export function useInWords(record: PartnershipRecord, then: PartnershipRecord): (lost: Lost) => LostInWords {
  const dates = useDates();
  const { names } = usePair();
  const template = useTemplate();
  const today = useReadable(usePartnership().today);
  return useCallback(
    (lost) => {
      const dayOf = (id: string): string => {
        const session = entityOf(record.sessions, id) ?? entityOf(then.sessions, id);
        return session === undefined ? text.anotherDay : dates.day(session.day, today);
      };
      switch (lost.kind) {
        case 'text': {
          const { target } = lost.thing;
          const passages = lost.passages.map(({ words }) => words);
          if (target.table === 'foundations') return { key: target.table, what: text.partnershipAgreement, words: passages, hint: text.agreementTextHint };
          if (target.table === 'blockers') return { key: target.id, what: text.blockerNote(entityOf(record.blockers, target.id)?.title ?? ''), words: passages, hint: '' };
          const { id, field } = target;
          const what = field === 'notes' ? text.notes(dayOf(id)) : text.stateText(stateText[fieldNames[field]], dayOf(id));
          return { key: `${id} ${field}`, what, words: passages, hint: '' };
        }
        case 'value': {
          const { thing } = lost;
          const answer = thing.kind === 'motivation' ? text.motivation(thing.value, motivationName(template, thing.value)) : inductionName(template, thing.value);
          return { key: `${thing.id} ${thing.kind}`, what: text.value(stateText[thing.kind], answer, dayOf(thing.id)), words: [], hint: '' };
        }
        case 'topic': {
          const { topic } = lost.thing;
          const present = entityOf(record.topics, topic.id);
          // Under the name that it has now, so that it is found; what is lost of it are the words.
          const name = present?.title ?? topic.title;
          const what = lost.why === 'words' ? text.topicWords(name) : text.topic[lost.why];
          const words = lost.passages.map((passage) => passage.words);
          return { key: topic.id, what, words: lost.why === 'words' ? words : [name, ...words], hint: text.topicHint[lost.why] };
        }
        case 'agreement': {
          const { agreement } = lost.thing;
          const outcome = lost.present?.outcome ?? null;
          const hint =
            lost.why === 'dropped' && outcome !== null
              ? text.agreementHint.dropped(names[outcome.by])
              : lost.why === 'reworded'
                ? text.agreementHint.reworded(lost.present?.terms.wording ?? '')
                : text.agreementHint.gone;
          return { key: agreement.id, what: text.agreement[lost.why], words: [agreement.terms.wording], hint };
        }
      }
    },
    [record, then, dates, names, template, today],
  );
}
