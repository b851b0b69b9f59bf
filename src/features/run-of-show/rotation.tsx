import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { GrowthPart } from '../../domain/entities.ts';
import { growthParts, type Rotation } from '../../domain/views/rotation.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Choice } from '../../ui/kit/choice.tsx';
import { Chevron } from '../../ui/kit/fold.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { rotation as text } from '../../ui/text/run.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { type Turn, useLook, useTurn } from './use-rotation.ts';

const useStyles = makeStyles({
  waiting: { minHeight: '52px' },
  choice: { marginTop: tokens.spacingVerticalS },
  button: { marginTop: tokens.spacingVerticalXS, justifyContent: 'flex-start', textAlign: 'start', paddingInlineStart: tokens.spacingHorizontalXS },
});

export type Parts = Readonly<Record<GrowthPart, ReactNode>>;

/** A part of growth inside the session: which, why this one, another one for this time, and the part itself. */
export function InTurn({ parts }: { readonly parts: Parts }) {
  const { rotation, choose, visit } = useTurn();
  return (
    <>
      <Region name={text.region} aside={text.why}>
        {rotation === null ? (
          <Waiting />
        ) : (
          <>
            <Said rotation={rotation} />
            <Which rotation={rotation} choose={choose} />
          </>
        )}
      </Region>
      {rotation !== null && <Looked rotation={rotation} visit={visit} parts={parts} />}
    </>
  );
}

/** The same where everything is shown at once: said in a line, and built when somebody opens it. */
export function InRotation({ parts }: { readonly parts: Parts }) {
  const styles = useStyles();
  const { me } = usePair();
  const { rotation, choose, visit } = useTurn();
  const [open, setOpen] = useDraft('in rotation', false);
  if (me === null) return null;
  if (rotation === null) {
    return (
      <Region name={text.region}>
        <Waiting />
      </Region>
    );
  }
  return (
    <>
      <Region name={text.region}>
        <Said rotation={rotation} />
        {open && <Which rotation={rotation} choose={choose} />}
        <Button appearance="subtle" className={styles.button} aria-expanded={open} icon={<Chevron open={open} />} onClick={() => setOpen(!open)}>
          {text.open(rotation.part)}
        </Button>
      </Region>
      {open && <Looked rotation={rotation} visit={visit} parts={parts} />}
    </>
  );
}

/**
 * The part itself. The other person may choose another one meanwhile: whoever is at work in this one keeps it until they leave it,
 * and is told.
 */
function Looked({ rotation, visit, parts }: Pick<Turn, 'visit'> & { readonly rotation: Rotation; readonly parts: Parts }) {
  const [inside, setInside] = useState(false);
  const [shown, setShown] = useState(rotation.part);
  if (!inside && shown !== rotation.part) setShown(rotation.part);
  const part = inside ? shown : rotation.part;
  return (
    <div
      onFocus={() => setInside(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setInside(false);
      }}
    >
      <Looking part={rotation.part} visit={visit} />
      <div role="status">{part !== rotation.part && <Line>{text.chosen(rotation.part)}</Line>}</div>
      {parts[part]}
    </div>
  );
}

/** The room of what is said a moment later. */
function Waiting() {
  const styles = useStyles();
  return <div aria-hidden className={styles.waiting} />;
}

function Looking({ part, visit }: { readonly part: GrowthPart; readonly visit: () => void }) {
  useLook(part, visit);
  return null;
}

function Said({ rotation: { part, last, visited } }: { readonly rotation: Rotation }) {
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  const day = last[part];
  return <Line quiet>{visited[part] ? text.now(part) : day === null ? text.never(part) : text.last(part, dates.day(day, today))}</Line>;
}

function Which({ rotation, choose }: Pick<Turn, 'choose'> & { readonly rotation: Rotation }) {
  const styles = useStyles();
  if (choose === null) return null;
  return (
    <div className={styles.choice}>
      <Choice
        label={text.choose}
        value={rotation.part}
        onChange={choose}
        options={growthParts.map((part) => ({ value: part, label: text.option(part, part === rotation.due) }))}
      />
    </div>
  );
}
