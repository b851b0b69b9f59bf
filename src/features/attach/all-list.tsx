import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Role } from '../../domain/entities.ts';
import type { RecurringOneOnOne } from '../../domain/views/recurring-one-on-ones.ts';
import { Button } from '../../ui/kit/button.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { attachAll as text } from '../../ui/text/attach-all.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { AttachAll, Outcome } from '../../workspace/attach-all-types.ts';
import { AllPlace } from './all-place.tsx';
import { AllRow } from './all-row.tsx';
import { TabPicture } from './tab-picture.tsx';
import { useAllPreview } from './use-all-preview.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalM },
  quiet: { margin: 0, flex: '1 1 200px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Which of them, who is the manager in each, what it will make; then how far it is, and what came of each. */
export function AllList({ desk, rows }: { readonly desk: AttachAll; readonly rows: readonly RecurringOneOnOne[] }) {
  const styles = useStyles();
  const { outcomes, running, stopped } = useReadable(desk.state);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  // Who invites to none of their 1:1s is a member of somebody's team, as a rule. A proposal, and each can be turned around.
  const usual: Role = rows.some(({ meetings }) => meetings.some(({ isMine }) => isMine)) ? 'manager' : 'member';
  const mineIn = ({ pairKey }: RecurringOneOnOne): Role => roles.get(pairKey) ?? stopped?.left.find((one) => one.pairKey === pairKey)?.mine ?? usual;
  // Who comes back to what stopped finds chosen what was chosen then.
  const isChosen = ({ pairKey }: RecurringOneOnOne): boolean => chosen.get(pairKey) ?? (stopped?.left.some((one) => one.pairKey === pairKey) !== false && outcomes.get(pairKey)?.kind !== 'undone');
  const open = rows.filter((one) => isOpen(one, outcomes.get(one.pairKey)));
  const wanted = open.filter(isChosen);
  const preview = useAllPreview(desk, open.length > 0);
  const mayAttach = running === null && wanted.length > 0 && (preview?.ok === true || wanted.every(({ state }) => state === 'continues'));
  const attach = (): void => {
    const refocus = keepFocus(document.activeElement);
    void desk.attach(wanted.map((one) => ({ pairKey: one.pairKey, mine: mineIn(one) }))).then(refocus);
  };
  const undo = (pairKey: string): void => {
    const refocus = keepFocus(document.activeElement);
    setChosen(new Map(chosen).set(pairKey, false));
    void desk.undo(pairKey).then(refocus);
  };
  const done = rows.map(({ pairKey }) => outcomes.get(pairKey)).filter((one) => one !== undefined);
  const byHand = done.some((one) => (one.kind === 'attached' || one.kind === 'joined') && one.tab !== 'there');
  return (
    <>
      <ul data-list aria-label={text.list} className={styles.list}>
        {rows.map((one) => (
          <AllRow
            key={one.pairKey}
            one={one}
            outcome={outcomes.get(one.pairKey)}
            isChosen={isChosen(one)}
            mine={mineIn(one)}
            isBusy={running !== null}
            onChoose={(is) => setChosen(new Map(chosen).set(one.pairKey, is))}
            onMine={(mine) => setRoles(new Map(roles).set(one.pairKey, mine))}
            onUndo={() => undo(one.pairKey)}
          />
        ))}
      </ul>
      {byHand && running === null && <TabPicture />}
      {wanted.length > 0 && running === null && <AllPlace answer={preview} others={wanted.filter(({ state }) => state === 'new').map(({ name }) => name)} />}
      <div className={styles.end}>
        {(open.length > 0 || running !== null) && (
          <Button appearance="primary" aria-disabled={!mayAttach} disabled={!mayAttach && running === null} onClick={() => mayAttach && attach()}>
            {running !== null ? text.attaching : text.button(wanted.length)}
          </Button>
        )}
        <p role="status" className={styles.quiet}>
          {running !== null ? text.working(running.done, running.of) : stopped !== null ? text.stopped(stopped.done, stopped.left.length) : done.length > 0 ? summary(done) : text.before}
        </p>
      </div>
    </>
  );
}

/** Can it be attached still? What failed and what was taken back can. */
function isOpen({ state }: RecurringOneOnOne, outcome: Outcome | undefined): boolean {
  return state !== 'attached' && (outcome === undefined || outcome.kind === 'failed' || outcome.kind === 'undone');
}

function summary(done: readonly Outcome[]): string {
  const attached = done.filter(({ kind }) => kind === 'attached' || kind === 'joined').length;
  return text.done(attached, done.filter(({ kind }) => kind === 'failed').length);
}
