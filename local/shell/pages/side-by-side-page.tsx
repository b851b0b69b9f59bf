/** `/side-by-side?left=<id>&right=<id>`: two people's windows in one page, with one clock. */
import { makeStyles } from '@fluentui/react-components';
import type { Person } from '../control/types.ts';
import { DevBar } from '../dev-bar/dev-bar.tsx';
import { WindowMenu } from '../dev-bar/window-menu.tsx';
import { TeamsWindow } from '../teams/teams-window.tsx';
import { useRoute } from '../teams/use-route.ts';
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

export function SideBySidePage({ left, right, people }: SideBySidePageProps) {
  const styles = useStyles();
  const leftNavigation = useRoute('left.');
  const rightNavigation = useRoute('right.');
  const windows = [
    { person: left, navigation: leftNavigation },
    { person: right, navigation: rightNavigation },
  ];
  return (
    <Screen title="Side by side · Local Microsoft 365">
      <DevBar
        people={people}
        windows={windows.map(({ person, navigation }) => (
          <WindowMenu
            key={person.id}
            person={person}
            theme={navigation.route.theme}
            onTheme={(theme) => navigation.adjust({ theme })}
          />
        ))}
      />
      <div className={styles.windows}>
        {windows.map(({ person, navigation }) => (
          <div key={person.id} className={styles.window}>
            <TeamsWindow person={person} people={people} navigation={navigation} />
          </div>
        ))}
      </div>
    </Screen>
  );
}
