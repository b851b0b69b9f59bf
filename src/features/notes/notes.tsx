import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Region } from '../../ui/kit/region.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { usePartnership, usePair } from '../../ui/partnership.ts';
import { names } from '../../ui/text/en.ts';
import { notes as text } from '../../ui/text/en-later.ts';
import { purposeOf } from '../../ui/text/template.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({ read: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } });

/** The shared notes of the session at hand. */
export function Notes() {
  const styles = useStyles();
  const partnership = usePartnership();
  const record = useReadable(partnership.record);
  const { id } = useReadable(partnership.session);
  const { me } = usePair();
  const session = record.sessions[id];
  const target = useMemo(() => ({ table: 'sessions', id, field: 'notes' }) as const, [id]);
  const closed = session !== undefined && session.closed !== null;
  return (
    <Region name={names.notes} aside={closed ? text.locked : undefined}>
      {closed || me === null ? (
        <p className={styles.read}>{session?.notes}</p>
      ) : (
        <TextField key={id} target={target} value={session?.notes ?? ''} label={text.label} hideLabel hint={text.hint(purposeOf('notes'))} rows={4} />
      )}
    </Region>
  );
}
