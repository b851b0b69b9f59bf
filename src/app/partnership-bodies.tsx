/** What the partnership screen shows below its header: one body for each surface and view. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OpenAgreements } from '../features/agreements/open-agreements.tsx';
import { ProposeAgreement } from '../features/agreements/propose-agreement.tsx';
import { usePartnership } from '../ui/partnership.ts';
import { useDense } from '../ui/surface.ts';
import { common } from '../ui/text/first.ts';
import { useReadable } from '../ui/use-readable.ts';
import {
  Achievements,
  Blockers,
  Closing,
  EarlierVersions,
  Guide,
  InRotation,
  Induction,
  InTurn,
  KeepRates,
  Levels,
  NewAgreements,
  Notes,
  PartnershipAgreement,
  PastInPanel,
  Plan,
  RunOfShow,
  Review,
  Sessions,
  Skills,
  State,
  Template,
  Topics,
  Vision,
  WhoCanOpen,
} from './lazy-features.tsx';
import { usePageStyles } from './page-styles.ts';

const useStyles = makeStyles({
  waiting: { margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground3 },
  rates: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  block: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface BodyProps {
  /** What follows the open agreements comes one frame after them. */
  readonly rest: boolean;
  readonly onShown: () => void;
  /** The switches for people's own tools. */
  readonly tools: ReactNode;
}

export function Tab({ rest, onShown, tools }: BodyProps) {
  const page = usePageStyles();
  return (
    <>
      {rest && <Guide />}
      <div className={page.columns}>
        <div className={page.column}>
          <OpenAgreements onShown={onShown} whole={rest} after={rest ? <KeepRates /> : null} />
          {rest && <State />}
        </div>
        {rest && (
          <div className={page.column}>
            <Topics />
            <Blockers />
            <InRotation />
            <Notes />
            <Closing />
            <Sessions />
            <WhoCanOpen />
            {tools}
            <EarlierVersions />
          </div>
        )}
      </div>
    </>
  );
}

export function Panel({ rest, onShown }: BodyProps) {
  const styles = useStyles();
  return (
    <>
      {rest && <Guide />}
      <OpenAgreements onShown={onShown} whole={rest} after={rest ? <KeepRates /> : null} />
      {rest && (
        <>
          <State />
          <Topics />
          <Blockers />
          <InRotation />
          <div className={styles.block}>
            <ProposeAgreement />
          </div>
          <Notes />
          <Closing />
          <PastInPanel />
          <EarlierVersions />
        </>
      )}
    </>
  );
}

/** Beside an appointment, before the call: what is open, what to talk about, how the member is, and what was. */
export function Pane({ rest, onShown }: BodyProps) {
  const styles = useStyles();
  return (
    <>
      <OpenAgreements onShown={onShown} whole={rest} />
      {rest && (
        <>
          {/* A topic in ten seconds is what somebody comes here for; how both kept their word comes after. */}
          <Topics />
          <State />
          <Blockers />
          <div className={styles.rates}>
            <KeepRates />
          </div>
          <PastInPanel />
        </>
      )}
    </>
  );
}

/** The order of the session (design §3.2), one step at a time; the notes stay beside each. */
export function Steps({ onShown }: BodyProps) {
  return (
    <>
      <Guide />
      <RunOfShow
        beside={<Notes />}
        contents={{
          'since-last': <OpenAgreements onShown={onShown} after={<KeepRates />} />,
          state: <State />,
          'member-topics': <Topics of="member" />,
          blockers: <Blockers />,
          growth: <InTurn />,
          'manager-topics': <Topics of="manager" />,
          agreements: (
            <>
              <NewAgreements />
              <Closing />
            </>
          ),
        }}
      />
    </>
  );
}

/** What lasts longer than a session: in the panel one under the other. */
export function Growth() {
  const styles = useStyles();
  const page = usePageStyles();
  const dense = useDense();
  // What this device showed last holds nothing of it: an empty section would say that there is nothing.
  const whole = useReadable(usePartnership().whole);
  const [foundation, growing, way] = [
    [<Vision key="vision" />, <PartnershipAgreement key="agreement" />],
    [<Skills key="skills" />, <Plan key="plan" />, <Achievements key="achievements" />, <Review key="review" />],
    [<Levels key="levels" />, <Induction key="induction" />, <Template key="template" />],
  ];
  if (!whole) {
    return (
      <p role="status" className={styles.waiting}>
        {common.loading}
      </p>
    );
  }
  if (dense) {
    return (
      <>
        {foundation}
        {growing}
        {way}
      </>
    );
  }
  return (
    <div className={page.columns}>
      <div className={page.column}>{growing}</div>
      <div className={page.column}>
        {foundation}
        {way}
      </div>
    </div>
  );
}
