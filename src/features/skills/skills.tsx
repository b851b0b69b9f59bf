import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { matrix, type MatrixRow } from '../../domain/views/matrix.ts';
import { Boundary } from '../../ui/kit/boundary.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { common, names as regions } from '../../ui/text/first.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { useHeld, useSteady } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { AddSkills } from './add-skills.tsx';
import { onArrowKeys } from './arrow-keys.ts';
import { SkillCards } from './cards.tsx';
import { Retired } from './retired.tsx';
import type { Scored } from './series.ts';
import { SkillTable } from './table.tsx';
import { useNarrow } from './use-narrow.ts';

const Picture = lazy(() => import('./picture.tsx').then((module) => ({ default: module.Picture })));

const useStyles = makeStyles({
  rows: { minWidth: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  keys: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const idOf = ({ skill }: MatrixRow): string => skill.id;
const kinds = ['technical', 'behaviour'] as const;

/** The OJT matrix: what the member can do, as each of the two sees it. A row with a form open in it stays where it is. */
export function Skills() {
  const styles = useStyles();
  const partnership = usePartnership();
  const { me } = usePair();
  const { id: session } = useReadable(partnership.session);
  const view = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => matrix(record, session, me), [session, me]),
  );
  const [held, hold] = useHeld();
  const [narrow, measure] = useNarrow(held.size > 0);
  const rows = {
    technical: useSteady(view.technical, idOf, held),
    behaviour: useSteady(view.behaviour, idOf, held),
  };
  const all = useMemo(() => [...view.technical, ...view.behaviour], [view]);
  const count = all.length;
  const open = all.filter(({ offer }) => offer !== null).length;
  const empty = count === 0 && held.size === 0;
  const Group = narrow ? SkillCards : SkillTable;
  return (
    <Region name={regions.skills} aside={count === 0 ? undefined : open === 0 ? text.count(count) : text.countApart(count, open)}>
      <div ref={measure} className={styles.rows}>
        {!empty && (
          <div onKeyDown={onArrowKeys}>
            {kinds.map((kind) => rows[kind].length > 0 && <Group key={kind} kind={kind} rows={rows[kind]} hold={hold} />)}
            {me !== null && count > 1 && <p className={styles.keys}>{text.keys}</p>}
          </div>
        )}
        {count > 0 && <Drawn rows={all} narrow={narrow} />}
        {me === null ? empty && <p className={styles.none}>{text.emptyRead}</p> : <AddSkills empty={empty} />}
        <Retired skills={view.retired} />
      </div>
    </Region>
  );
}

/** The picture, once somebody asks for it: the table says the same. */
function Drawn({ rows, narrow }: { readonly rows: readonly MatrixRow[]; readonly narrow: boolean }) {
  const scored = useMemo(() => rows.map(({ skill, scores, gap }): Scored => ({ id: skill.id, name: skill.name, scores, gap: gap?.value ?? null })), [rows]);
  if (scored.every(({ scores }) => scores.member.length + scores.manager.length === 0)) return null;
  return (
    <Fold label={text.picture}>
      <Boundary name={text.picture}>
        <Suspense fallback={<p>{common.loading}</p>}>
          <Picture skills={scored} narrow={narrow} />
        </Suspense>
      </Boundary>
    </Fold>
  );
}
