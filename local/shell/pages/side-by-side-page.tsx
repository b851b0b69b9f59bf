/**
 * `/side-by-side?left=<id>&right=<id>&left-host=outlook&right-host=…`: two people's windows in one page, with one clock. The
 * host is Teams unless it is told.
 */
import { makeStyles } from '@fluentui/react-components';
import type { HostName } from '../bridge/context.ts';
import type { Person } from '../control/types.ts';
import { DevBar } from '../dev-bar/dev-bar.tsx';
import { OutlookWindow } from '../outlook/outlook-window.tsx';
import { TeamsWindow } from '../teams/teams-window.tsx';
import { useRoute } from '../window/use-route.ts';
import { PersonMenu } from './person-menu.tsx';
import { Screen } from './screen.tsx';

const useStyles = makeStyles({
  windows: { flex: 1, minHeight: 0, display: 'flex', gap: '6px', background: '#16151b', overflowX: 'auto' },
  window: { flex: '1 1 0', minWidth: '380px', minHeight: 0, display: 'flex' },
});

export interface SideBySidePageProps {
  readonly left: Person;
  readonly right: Person;
  readonly people: readonly Person[];
}

const hostOf = (side: 'left' | 'right'): HostName =>
  new URLSearchParams(window.location.search).get(`${side}-host`) === 'outlook' ? 'Outlook' : 'Teams';

export function SideBySidePage({ left, right, people }: SideBySidePageProps) {
  const styles = useStyles();
  const leftNavigation = useRoute('left.');
  const rightNavigation = useRoute('right.');
  const windows = [
    { person: left, navigation: leftNavigation, host: hostOf('left') },
    { person: right, navigation: rightNavigation, host: hostOf('right') },
  ];
  return (
    <Screen title="Side by side · Local Microsoft 365">
      <DevBar
        people={people}
        windows={windows.map((one) => (
          <PersonMenu key={one.person.id} {...one} />
        ))}
      />
      <div className={styles.windows}>
        {windows.map(({ person, navigation, host }) => {
          const Window = host === 'Outlook' ? OutlookWindow : TeamsWindow;
          return (
            <div key={person.id} className={styles.window}>
              <Window person={person} people={people} navigation={navigation} />
            </div>
          );
        })}
      </div>
    </Screen>
  );
}
