import { makeStyles, tokens } from '@fluentui/react-components';
import { type ChangeEvent, useRef, useState } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { foundationId } from '../../domain/growth-ids.ts';
import { limits } from '../../domain/limits.ts';
import { entityOf } from '../../domain/table.ts';
import { complete } from '../../domain/template/complete.ts';
import { parseTemplate } from '../../domain/template/schema.ts';
import { ownTemplate, templateOf } from '../../domain/template/template-of.ts';
import { templateId } from '../../domain/template/template.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { firstTemplate } from '../../ui/first-template.ts';
import { names, rejection } from '../../ui/text/first.ts';
import { type Language, language } from '../../ui/text/language.ts';
import { template as text } from '../../ui/text/template-words.ts';
import { useView } from '../../ui/use-readable.ts';
import { type Answer, AnswerInWords } from './answer.tsx';
import { InLanguage } from './in-language.tsx';
import { saveTemplate } from './save-template.ts';
import { useUnchanged } from './use-unchanged.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const usedOf = (record: PartnershipRecord) => {
  const template = templateOf(record);
  const json = entityOf(record.foundations, foundationId)?.template ?? '';
  const kind = json === '' ? 'shipped' : kindOf(ownTemplate(record));
  return {
    kind,
    /** Null unless it names Accord's. */
    given: kind === 'given' ? json : null,
    title: template.title,
    purpose: template.purpose,
    holds: text.holds(template.skills.length, template.levels.length, template.gates.length),
  } as const;
};

/** Accord's own in another language and a copy of it that was changed name the same template. */
const kindOf = (own: ReturnType<typeof ownTemplate>): 'unreadable' | 'given' | 'own' => (own === null ? 'unreadable' : own.id === templateId ? 'given' : 'own');

/** Which template the pair works with; a copy of it as a file, another one from a file, and the way back. */
export function Template() {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { me } = usePair();
  const used = useView(partnership.record, usedOf);
  const unchanged = useUnchanged(used.given);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (file === undefined) return;
    const json = await contentOf(file);
    // The same file again, after it was mended, is a change too.
    field.value = '';
    setAnswer(json === null ? { kind: 'words', words: text.unreadableFile(file.name) } : await choose(file.name, json));
  };

  const choose = async (name: string, json: string): Promise<Answer | null> => {
    const parsed = parseTemplate(json);
    if (!parsed.ok) return { kind: 'problems', file: name, problems: parsed.problems };
    // Without the words of the page's language what the file leaves out is in English: still a template.
    const base = await firstTemplate().catch(() => '');
    const refused = await act({ type: 'choose-template', json: complete(json, base) }, 'quiet');
    if (refused !== null) return { kind: 'words', words: refused.kind === 'unchanged' ? text.same : rejection(refused) };
    return parsed.hints.length === 0 ? null : { kind: 'hints', hints: parsed.hints };
  };

  const inLanguage = async (language: Language): Promise<void> => {
    setAnswer(null);
    const json = await firstTemplate(language).catch(() => null);
    if (json === null) return setAnswer({ kind: 'words', words: text.languageFailed });
    const refused = await act({ type: 'choose-template', json }, 'quiet');
    if (refused !== null) setAnswer({ kind: 'words', words: refused.kind === 'unchanged' ? text.same : rejection(refused) });
  };

  return (
    <Region name={names.template}>
      <div className={styles.root}>
        <p className={styles.quiet}>{text.intro}</p>
        <p className={styles.words}>
          {text[used.kind]} {used.kind !== 'unreadable' && <bdi className={styles.title}>{used.title}</bdi>}
        </p>
        <p className={styles.quiet}>
          <bdi>{used.purpose}</bdi> {used.holds}
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => saveTemplate(partnership.record.get())}>{text.saveFile}</Button>
          {me !== null && (
            <>
              <Button onClick={() => input.current?.click()}>{text.loadFile}</Button>
              <input ref={input} type="file" accept=".json,application/json" hidden aria-label={text.chooseFile} onChange={(event) => void load(event)} />
            </>
          )}
          {me !== null && used.kind !== 'shipped' && !unchanged && (
            // Which language the pair began in is not known: it is that of who goes back (TP7).
            <Button appearance="subtle" onClick={() => void inLanguage(language.get())}>
              {text.goBack}
            </Button>
          )}
          {me !== null && <InLanguage choose={(language) => void inLanguage(language)} />}
        </div>
        <div>
          <div role="status">{answer !== null && <AnswerInWords answer={answer} />}</div>
          <p className={styles.quiet}>{text.kept}</p>
        </div>
      </div>
    </Region>
  );
}

/** No unit of UTF-16 needs more bytes in a file: what is longer is too long, and the rest of it is not even read. */
const bytesPerUnit = 4;

/** The file's text; null when the device does not give it. */
async function contentOf(file: File): Promise<string | null> {
  try {
    return await file.slice(0, (limits.template + 1) * bytesPerUnit).text();
  } catch {
    return null;
  }
}
