import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { missingFrom } from '../../domain/views/lost.ts';
import { useDates } from '../../ui/dates.ts';
import { useFeedback } from '../../ui/feedback.ts';
import { Button } from '../../ui/kit/button.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import type { EarlierVersion } from '../../ui/remote-types.ts';
import { rejection } from '../../ui/text/first.ts';
import { earlier as text } from '../../ui/text/earlier.ts';
import { remoteFailure } from '../../ui/text/later.ts';
import { commaed } from '../../ui/text/language.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** So many names are enough to recognise it by. */
const named = 8;

type Version = Extract<EarlierVersion, { readonly kind: 'readable' }>;

export interface FellOutProps {
  /** The record with this version joined in. */
  readonly whole: PartnershipRecord;
  readonly record: PartnershipRecord;
  readonly join: Version['join'];
  readonly onJoined: () => void;
}

/** A part of the record that no device and no file held any more: what it is, and the way to join it in as a whole. */
export function FellOut({ whole, record, join, onJoined }: FellOutProps) {
  const styles = useStyles();
  const feedback = useFeedback();
  const dates = useDates();
  const { me } = usePair();
  const today = useReadable(usePartnership().today);
  const missing = useMemo(() => missingFrom(whole, record), [whole, record]);
  const list = (names: readonly string[]): string => (names.length > named ? text.andMore(commaed(names.slice(0, named))) : commaed(names));
  const quoted = (names: readonly string[]): string => list(names.map(text.quoted));
  const { sessions, topics, agreements, answers, growth, texts } = missing;
  const lines = [
    ...(sessions.length > 0 ? [text.joinSessions(list(sessions.map(({ day }) => dates.day(day, today))))] : []),
    ...(topics.length > 0 ? [text.joinTopics(quoted(topics.map(({ title }) => title)))] : []),
    ...(agreements.length > 0 ? [text.joinAgreements(quoted(agreements.map(({ terms }) => terms.wording)))] : []),
    ...(answers.length > 0 ? [text.joinAnswers(answers.length)] : []),
    ...growth.map(({ kind, names }) => text.joinGrowth(kind, quoted(names))),
    ...(texts > 0 ? [text.joinTexts(texts)] : []),
  ];
  const onJoin = async (): Promise<void> => {
    const refocus = keepFocus(document.activeElement);
    const result = await join();
    const refused = result.ok ? null : result.error.kind === 'not-filed' ? remoteFailure(result.error.failure) : rejection(result.error);
    feedback.set(refused === null ? { kind: 'done', text: text.joined, type: null, refocus } : { kind: 'refused', text: refused, type: null, refocus });
    if (result.ok) onJoined();
    refocus();
  };
  return (
    <>
      <h3 className={styles.head}>{text.joinHead}</h3>
      <p className={styles.words}>{text.joinWhy}</p>
      <ul className={styles.list}>
        {(lines.length === 0 ? [text.joinRest] : lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {me === null ? (
        <p className={styles.words}>{text.readOnly}</p>
      ) : (
        <Button appearance="primary" onClick={() => void onJoin()}>
          {text.join}
        </Button>
      )}
    </>
  );
}
