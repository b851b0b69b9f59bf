import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isSealed } from '../../domain/session-state.ts';
import { Region } from '../../ui/kit/region.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { usePair, usePartnership, useSession } from '../../ui/partnership.ts';
import { names } from '../../ui/text/first.ts';
import { notes as text } from '../../ui/text/later.ts';
import { fromNotes } from '../../ui/text/notes.ts';
import { purposeOf } from '../../ui/text/template.ts';
import { useHeld } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useTyped } from '../../ui/use-typed.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { FromNotes } from './from-notes.tsx';

const useStyles = makeStyles({ read: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } });

/** The shared notes of the session at hand. Once both confirmed it they stay as they are; a field that somebody is in is left to them. */
export function Notes() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { id, day } = useReadable(partnership.session);
  const session = useSession(id);
  const { me } = usePair();
  const template = useTemplate();
  const target = useMemo(() => ({ table: 'sessions', id, field: 'notes' }) as const, [id]);
  const sealed = session !== undefined && isSealed(session);
  const [held, hold] = useHeld();
  const [typed, noteTyped] = useTyped(id);
  return (
    <Region name={names.notes} aside={sealed ? text.locked : undefined}>
      {me === null || (sealed && held.size === 0) ? (
        <p dir="auto" className={styles.read}>{session?.notes}</p>
      ) : (
        <TextField
          key={id}
          target={target}
          value={session?.notes ?? ''}
          label={text.label}
          hideLabel
          hint={text.hint(purposeOf(template, 'notes'))}
          rows={4}
          hold={hold}
          below={fromNotes.how}
          onTyped={noteTyped}
        />
      )}
      {/* A promise that nobody proposed is no part of the seal: it can be made also when the notes stay as they are. */}
      <FromNotes notes={session?.notes ?? ''} since={day} session={id} typed={typed} />
    </Region>
  );
}
