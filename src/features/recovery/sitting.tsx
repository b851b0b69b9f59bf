import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Sitting } from '../../domain/views/saves.ts';
import { useDates } from '../../ui/dates.ts';
import { common } from '../../ui/text/first.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import type { PastVersion } from '../../ui/remote-types.ts';
import { earlier as text } from '../../ui/text/earlier.ts';
import { commaed } from '../../ui/text/language.ts';
import { InsideVersion } from './inside-version.tsx';

const useStyles = makeStyles({
  item: { paddingBlock: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  words: { flex: '1 1 150px', minWidth: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalL}`, listStyleType: 'none' },
});

interface Opening {
  /** Id of the version that is looked into. */
  readonly open: string | null;
  readonly setOpen: (version: string | null) => void;
}

const page = 20;

/** One sitting: from when to when, by whom, how it stood at its end; and each save of it, for who seeks something in between. */
export function SittingItem({ sitting, day, open, setOpen }: Opening & { readonly sitting: Sitting<PastVersion>; readonly day: string }) {
  const styles = useStyles();
  const dates = useDates();
  const [shown, setShown] = useState(page);
  const { saves } = sitting;
  const [newest, ...before] = saves;
  if (newest === undefined) return null;
  const by = sitting.by.length === 0 ? text.somebody : commaed(sitting.by);
  return (
    <li className={styles.item}>
      <Line version={newest} when={text.span(dates.time(sitting.from), dates.time(sitting.to))} about={`${by} · ${text.saves(saves.length)}`} day={day} open={open} setOpen={setOpen} />
      {before.length > 0 && (
        <Fold label={text.before(before.length)}>
          <ul className={styles.list}>
            {before.slice(0, shown).map((save) => (
              <li key={save.id} className={styles.item}>
                <Line version={save} when={dates.time(save.savedAt)} about={save.savedBy || text.somebody} day={day} open={open} setOpen={setOpen} />
              </li>
            ))}
          </ul>
          {before.length > shown && <Button onClick={() => setShown(shown + page * 4)}>{common.showMore}</Button>}
        </Fold>
      )}
    </li>
  );
}

function Line({ version, when, about, day, open, setOpen }: Opening & { readonly version: PastVersion; readonly when: string; readonly about: string; readonly day: string }) {
  const styles = useStyles();
  const isOpen = open === version.id;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.words}>
          {when}
          <span className={styles.quiet}>{about}</span>
        </span>
        <Button aria-expanded={isOpen} aria-label={isOpen ? undefined : text.lookName(day, when)} onClick={() => setOpen(isOpen ? null : version.id)}>
          {isOpen ? text.close : text.look}
        </Button>
      </div>
      {isOpen && <InsideVersion id={version.id} />}
    </>
  );
}
