import type { Role } from '../../domain/entities.ts';
import { scoreId } from '../../domain/growth-ids.ts';
import type { MatrixRow } from '../../domain/views/matrix.ts';
import { useBegan } from '../../ui/drafts.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { common } from '../../ui/text/first.ts';
import { Details } from './details.tsx';
import { ScoreForm } from './score-form.tsx';
import { type SkillDraft, SkillForm } from './skill-form.tsx';
import type { RowState } from './use-row.ts';

/** What is open below a row: its details, the form to score it, or the one to edit it. */
export function RowBody({ row, state }: { readonly row: MatrixRow; readonly state: RowState }) {
  const { me } = usePair();
  switch (state.mode) {
    case null:
      return null;
    case 'score':
      return me === null ? null : <Scoring row={row} state={state} me={me} />;
    case 'edit':
      return <Editing row={row} state={state} />;
    case 'details':
      return <Details row={row} move={state.move} onEdit={state.edit} onRetire={state.retire} />;
  }
}

function Scoring({ row, state, me }: { readonly row: MatrixRow; readonly state: RowState; readonly me: Role }) {
  const partnership = usePartnership();
  const session = useBegan(`skill ${row.skill.id}/score/session`, partnership.session.get());
  const given = useReadable(partnership.blind.mine).get(scoreId(session.id, row.skill.id, me)) ?? null;
  return <ScoreForm session={session} skill={row.skill} last={row.latest[me]?.value ?? null} given={given} onClose={state.close} onGiven={state.onGiven} />;
}

function Editing({ row, state }: { readonly row: MatrixRow; readonly state: RowState }) {
  const act = useAct();
  const { skill } = row;
  return (
    <SkillForm
      draft={`skill ${skill.id}/edit`}
      from={skill}
      submit={common.save}
      onClose={state.close}
      onSubmit={(draft, before) => act({ type: 'change-skill', id: skill.id, name: changed<SkillDraft, 'name'>(draft, before, skill, 'name'), anchors: changedAnchors(draft, before, skill) }, 'quiet')}
    />
  );
}

/** What was not touched in the form is as it is by now: the other person may have changed it meanwhile. */
function changed<T, K extends keyof T>(draft: T, before: T, now: T, key: K): T[K] {
  return draft[key] === before[key] ? now[key] : draft[key];
}

function changedAnchors(draft: SkillDraft, before: SkillDraft, now: SkillDraft): SkillDraft['anchors'] {
  const one = (key: keyof SkillDraft['anchors']): string => changed(draft.anchors, before.anchors, now.anchors, key);
  return { one: one('one'), three: one('three'), five: one('five') };
}
