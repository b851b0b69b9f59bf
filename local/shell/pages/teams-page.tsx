/** `/teams?as=<person id>`: one person's window, under the strip. */
import type { Person } from '../control/types.ts';
import { DevBar } from '../dev-bar/dev-bar.tsx';
import { WindowMenu } from '../dev-bar/window-menu.tsx';
import { useRoute } from '../teams/use-route.ts';
import { TeamsWindow } from '../teams/teams-window.tsx';
import { Screen } from './screen.tsx';

export function TeamsPage({ person, people }: { readonly person: Person; readonly people: readonly Person[] }) {
  const navigation = useRoute('');
  return (
    <Screen title={`${person.displayName} · Local Microsoft 365`}>
      <DevBar
        people={people}
        links={[{ href: '/side-by-side', text: 'Side by side' }]}
        windows={<WindowMenu person={person} theme={navigation.route.theme} onTheme={(theme) => navigation.adjust({ theme })} />}
      />
      <TeamsWindow person={person} people={people} navigation={navigation} />
    </Screen>
  );
}
