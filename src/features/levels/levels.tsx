import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Level } from '../../domain/growth.ts';
import { levels as all } from '../../domain/growth.ts';
import { levelGap, type LevelView, levelViews, standing } from '../../domain/views/levels.ts';
import { Fold } from '../../ui/kit/fold.tsx';
import { LinkPicker } from '../../ui/kit/link-picker.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { type Pair, useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { levels as text } from '../../ui/text/levels.ts';
import { inARow } from '../../ui/text/language.ts';
import { useHeld, useStill } from '../../ui/use-held.ts';
import { useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { Criteria, draftsOf } from './criteria.tsx';
import { Gap } from './gap.tsx';

const useStyles = makeStyles({
  /** Under each other, the two boxes begin at the same place. */
  where: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS, '& label': { minWidth: '104px' } },
  said: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  reached: { fontWeight: tokens.fontWeightSemibold },
  others: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, marginTop: tokens.spacingVerticalS },
  head: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  purpose: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** Where the member is, where they want to be, what lies between, and what each level asks for. */
export function Levels() {
  const styles = useStyles();
  const partnership = usePartnership();
  const template = useTemplate();
  const { me } = usePair();
  const at = useView(partnership.record, standing);
  const [held, hold] = useHeld();
  // A criterion that is being written stays where it is, whatever level the other person chooses meanwhile.
  const level = useStill(at.target, held);
  const views = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => levelViews(record, template), [template]),
  );
  const gap = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => levelGap(record, template, level), [template, level]),
  );
  const target = views.find((view) => view.level === level);
  return (
    <Region name={regions.levels}>
      <Where present={at.present} target={at.target} views={views} />
      {at.target === null && <p className={styles.said}>{text.chooseTarget}</p>}
      {at.target === null && me !== null && <Prompts of="levels" />}
      {at.reached && <p className={styles.said}>{text.reached}</p>}
      {target !== undefined && gap !== null && <Gap key={target.level} gap={gap} view={target} hold={hold} held={held} />}
      <h3 className={styles.head}>{level === null ? text.all : text.others}</h3>
      <div className={styles.others}>
        {views
          .filter((view) => view.level !== level)
          .map((view) => (
            <Fold key={view.level} label={labelOf(view)} drafts={draftsOf(view)}>
              {view.purpose !== '' && <p dir="auto" className={styles.purpose}>{view.purpose}</p>}
              <Criteria view={view} hold={hold} held={held} />
            </Fold>
          ))}
      </div>
    </Region>
  );
}

/** How far a level is, while it is not reached. */
function labelOf({ level, name, reached, met, criteria }: LevelView): string {
  return reached ? text.name(level, name) : text.withMet(text.name(level, name), met, criteria.length);
}

interface WhereProps {
  readonly present: Level | null;
  readonly target: Level | null;
  readonly views: readonly LevelView[];
}

function Where({ present, target, views }: WhereProps) {
  const styles = useStyles();
  const act = useAct();
  const pair = usePair();
  const options = views.map(({ level, name }) => ({ id: `${level}`, label: text.name(level, name) }));
  const set = (which: 'present' | 'target') => (id: string | null) =>
    void act({ type: 'set-level', which, level: all.find((level) => `${level}` === id) ?? null });
  const valueOf = (level: Level | null): string | null => (level === null ? null : `${level}`);
  if (pair.me === null) {
    const words = (level: Level | null): string => options.find(({ id }) => id === valueOf(level))?.label ?? text.unset;
    return (
      <p className={styles.said}>{inARow(text.stands(asked('present', pair), words(present)), text.stands(asked('target', pair), words(target)))}</p>
    );
  }
  return (
    <div className={styles.where}>
      <LinkPicker label={asked('present', pair)} value={valueOf(present)} options={options} onChange={set('present')} />
      <LinkPicker label={asked('target', pair)} value={valueOf(target)} options={options} onChange={set('target')} />
    </div>
  );
}

function asked(which: 'present' | 'target', { me, names }: Pair): string {
  return me === 'member' ? text[which].own : text[which].of(names.member);
}
