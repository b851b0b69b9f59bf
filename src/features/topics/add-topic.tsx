import { makeStyles, tokens } from '@fluentui/react-components';
import { AddLine } from '../../ui/kit/add-line.tsx';
import { useAct, usePartnership } from '../../ui/partnership.ts';
import { topics as text } from '../../ui/text/later.ts';

const useStyles = makeStyles({ line: { marginBottom: tokens.spacingVerticalM } });

/** A new topic: one line. */
export function AddTopic() {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  return (
    <AddLine
      draft="topic"
      label={text.field}
      hint={text.hint}
      submit={text.add}
      className={styles.line}
      newId={() => partnership.newId('t')}
      onAdd={(title, id) => act({ type: 'add-topic', id, title }, 'quiet')}
    />
  );
}
