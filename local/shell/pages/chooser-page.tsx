/** `/`: who to be. */
import { useState } from 'react';
import { FluentProvider, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular, SplitVertical24Regular } from '@fluentui/react-icons';
import { firstName, pairMeetings, SEEDS, type Person, type Seed } from '../control/types.ts';
import { useAgenda, useWorld } from '../control/use-world.ts';
import { loadDataSet } from '../control/world.ts';
import { DevBar } from '../dev-bar/dev-bar.tsx';
import { lightTheme } from '../kit/themes.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { Screen } from './screen.tsx';

const ROLES: Record<Person['role'], { readonly title: string; readonly text: string }> = {
  manager: { title: 'Manager', text: 'Owns the recurring 1:1. Attach Accord to it, share the space, run the session.' },
  member: { title: 'Member', text: 'The meeting is theirs. Add topics, say how it is going, sign what is agreed.' },
  outsider: { title: 'Outsider', text: 'Same organisation, not in the 1:1. Open its link and see that nothing is shown.' },
};

const useStyles = makeStyles({
  provider: { flex: 1, minHeight: 0, overflowY: 'auto', background: tokens.colorNeutralBackground3 },
  page: { maxWidth: '980px', margin: '0 auto', padding: '56px 24px 64px', display: 'flex', flexDirection: 'column', gap: '28px' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: '34px', lineHeight: '42px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em' },
  quiet: { color: tokens.colorNeutralForeground3 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))',
    gap: '16px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    height: '100%',
    boxSizing: 'border-box',
    padding: '22px',
    color: tokens.colorNeutralForeground1,
    textDecoration: 'none',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    transitionProperty: 'box-shadow, transform',
    transitionDuration: tokens.durationNormal,
    ':hover': {
      boxShadow: tokens.shadow16,
      transform: 'translateY(-2px)',
      textDecoration: 'none',
      color: tokens.colorNeutralForeground1,
    },
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s', ':hover': { transform: 'none' } },
  },
  person: { position: 'relative' },
  /** Over the card, which is one link itself: a link in a link there cannot be. */
  others: {
    position: 'absolute',
    left: '22px',
    right: '22px',
    bottom: '20px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
  },
  other: { fontWeight: tokens.fontWeightSemibold },
  withOthers: { paddingBottom: '54px' },
  wide: { flexDirection: 'row', alignItems: 'center', gap: '18px', background: tokens.colorBrandBackground2 },
  wideIcon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  stack: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  role: { color: tokens.colorBrandForeground1 },
  arrow: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  top: { display: 'flex', alignItems: 'center', gap: '14px' },
  seeds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))',
    gap: '12px',
    border: 'none',
    margin: 0,
    padding: 0,
  },
  legend: { padding: 0, marginBottom: '10px', fontWeight: tokens.fontWeightSemibold },
  seed: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    gap: '4px 8px',
    padding: '14px 16px',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'progress', color: tokens.colorNeutralForegroundDisabled },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function ChooserPage({ people }: { readonly people: readonly Person[] }) {
  const styles = useStyles();
  const agenda = useAgenda(people.find((person) => person.role === 'manager')?.id);
  const theirs = agenda && pairMeetings(agenda)[0]?.chatId;
  return (
    <Screen title="Local Microsoft 365">
      <DevBar people={people} />
      <FluentProvider theme={lightTheme} className={styles.provider}>
        <main className={styles.page}>
          <div className={styles.head}>
            <h1 className={styles.title}>Who would you like to be?</h1>
            <Text className={styles.quiet} size={400}>
              A stand-in for Microsoft 365, made for trying Accord. Invented people, real app; nothing leaves this machine.
            </Text>
          </div>
          <ul className={styles.cards} aria-label="People">
            {people.map((person) => (
              <li key={person.id} className={styles.person}>
                <Link href={`/teams?as=${person.id}`} className={mergeClasses(styles.card, styles.withOthers)}>
                  <span className={styles.top}>
                    <PersonAvatar person={person} size={56} />
                    <span className={styles.stack}>
                      <Text size={400} weight="semibold">
                        {person.displayName}
                      </Text>
                      <Text size={200} className={styles.quiet}>
                        {person.jobTitle}
                      </Text>
                    </span>
                  </span>
                  <span className={styles.stack}>
                    <Text size={200} weight="semibold" className={styles.role}>
                      {ROLES[person.role].title}
                    </Text>
                    <Text>{ROLES[person.role].text}</Text>
                  </span>
                </Link>
                <span className={styles.others}>
                  <Link href={`/outlook?as=${person.id}`} className={styles.other}>
                    {firstName(person)} in Outlook
                  </Link>
                  {person.role === 'outsider' && theirs && (
                    <Link href={`/teams?as=${person.id}&chat=${encodeURIComponent(theirs)}`} className={styles.other}>
                      Open the 1:1’s link
                    </Link>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Link href="/side-by-side" className={mergeClasses(styles.card, styles.wide)}>
            <SplitVertical24Regular className={styles.wideIcon} />
            <span className={styles.stack}>
              <Text size={400} weight="semibold">
                Open side by side
              </Text>
              <Text>Manager and member in one page: what one does, the other sees.</Text>
            </span>
            <ArrowRight20Regular className={styles.arrow} />
          </Link>
          <DataSets />
        </main>
      </FluentProvider>
    </Screen>
  );
}

function DataSets() {
  const styles = useStyles();
  const { resetting } = useWorld();
  const [loaded, setLoaded] = useState<Seed | null>(null);
  const load = (seed: Seed) => void loadDataSet(seed).then(() => setLoaded(seed));
  return (
    <fieldset className={styles.seeds} disabled={resetting}>
      <legend className={styles.legend}>Start again with a data set</legend>
      {SEEDS.map(({ id, title, text }) => (
        <button key={id} type="button" className={styles.seed} onClick={() => load(id)} aria-label={title}>
          <SeedMark full={id !== 'empty'} />
          <Text weight="semibold">{title}</Text>
          <span />
          <Text size={200} className={styles.quiet}>
            {loaded === id ? 'Loaded. Choose a person.' : text}
          </Text>
        </button>
      ))}
      <span role="status" style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
        {loaded && !resetting ? 'The data set is loaded.' : ''}
      </span>
    </fieldset>
  );
}

/** An empty or a filled little calendar. */
function SeedMark({ full }: { readonly full: boolean }) {
  return (
    <svg
      width="18"
      height="20"
      viewBox="0 0 18 20"
      aria-hidden
      focusable="false"
      fill="none"
      stroke={tokens.colorBrandForeground1}
    >
      <rect x="1" y="3" width="16" height="15" rx="3" strokeWidth="1.5" />
      {full &&
        [6.5, 9.5, 12.5].flatMap((y) =>
          [4.5, 7.5, 10.5, 13.5].map((x) => (
            <circle key={`${x} ${y}`} cx={x} cy={y + 0.8} r="0.7" fill={tokens.colorBrandForeground1} />
          )),
        )}
    </svg>
  );
}
