import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemMenuProps } from '../../ui/item-extras.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import type { PartnershipTools } from '../../workspace/workspace.ts';
import { doneInTodo as text } from '../../ui/text/tools.ts';
import { useReadable } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  ask: { fontWeight: tokens.fontWeightSemibold },
});

/** A promise whose task was done in To Do: asked, not settled. Both of them look at it in Accord. */
export function DoneInTodo(props: Pick<ItemMenuProps, 'id' | 'about'>) {
  const tools = useReadable(usePartnership().tools);
  const { me } = usePair();
  return tools === null || me === null ? null : <Asked {...props} tools={tools} />;
}

function Asked({ id, about, tools }: Pick<ItemMenuProps, 'id' | 'about'> & { readonly tools: PartnershipTools }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const done = useReadable(tools.doneInTodo);
  const [failed, setFailed] = useState(false);
  if (!done.has(id)) return null;
  return (
    <div className={styles.root}>
      <span className={styles.ask}>{text.ask}</span>
      <Button appearance="link" aria-describedby={about} onClick={() => void act({ type: 'answer-kept', id, session: partnership.session.get().id, answer: partnership.newId('n') })}>
        {text.kept}
      </Button>
      <Button appearance="link" aria-describedby={about} onClick={() => void tools.openAgainInTodo(id).then(({ ok }) => setFailed(!ok))}>
        {text.open}
      </Button>
      {failed && <span role="alert">{text.failed}</span>}
    </div>
  );
}
