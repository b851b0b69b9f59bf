import type { SessionGrowth as Growth } from '../../domain/views/session-growth.ts';
import type { TimelineSession } from '../../domain/views/timeline.ts';
import { usePair } from '../../ui/partnership.ts';
import { shortNames } from '../../ui/text/skills.ts';
import { pastGrowth as text } from '../../ui/text/past.ts';
import { commaed } from '../../ui/text/language.ts';
import { Part, useReadingStyles } from './part.tsx';

const sides = ['member', 'manager'] as const;

/** What a past session shows of growth, to read. What is blind stays blind. */
export function SessionGrowth({ growth }: { readonly growth: Growth }) {
  const styles = useReadingStyles();
  const { names } = usePair();
  const short = shortNames(names);
  const { scores, worth, blockers, achievements } = growth;
  return (
    <>
      {blockers.length > 0 && (
        <Part head={text.blockers}>
          {blockers.map(({ blocker, moves }) => (
            <li key={blocker.id}>
              {blocker.title} <span className={styles.quiet}>{commaed(moves.map((move) => text.move[move]))}</span>
              {blocker.outcome !== null && moves.includes(blocker.outcome.kind) && blocker.outcome.reason !== '' && <span className={styles.quiet}>{blocker.outcome.reason}</span>}
            </li>
          ))}
        </Part>
      )}
      {scores.length > 0 && (
        <Part head={text.scores}>
          {scores.map(({ skill, name, value, evidence }) => (
            <li key={skill}>
              {text.scoresOf(name ?? text.goneSkill, text.score(sides.map((side) => [short[side], value[side]])))}
              {sides.map((side) => evidence[side] !== '' && <span key={side} className={styles.quiet}>{text.evidence(short[side], evidence[side])}</span>)}
            </li>
          ))}
        </Part>
      )}
      {achievements.length > 0 && (
        <Part head={text.achievements}>
          {achievements.map((achievement) => (
            <li key={achievement.id}>
              {achievement.what} <span className={styles.quiet}>{achievement.value}</span>
            </li>
          ))}
        </Part>
      )}
      {worth !== null && (
        <Part head={text.worth}>
          <li>{text.score(sides.map((side) => [short[side], worth[side]]))}</li>
        </Part>
      )}
    </>
  );
}

/** Was nothing written in it, neither of itself nor of growth? */
export function isBlank({ state, topics, made, answers, notes }: TimelineSession, growth: Growth): boolean {
  return !hasGrowth(growth) && state === null && topics.length + made.length + answers.length === 0 && notes === '';
}

function hasGrowth({ scores, worth, blockers, achievements }: Growth): boolean {
  return worth !== null || scores.length + blockers.length + achievements.length > 0;
}
