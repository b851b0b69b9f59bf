/** `/teams?as=<person id>`: one person's window, under the strip. */
import type { Person } from '../control/types.ts';
import { DevBar } from '../dev-bar/dev-bar.tsx';
import { TeamsWindow } from '../teams/teams-window.tsx';
import { useRoute } from '../window/use-route.ts';
import { PersonMenu } from './person-menu.tsx';
import { Screen } from './screen.tsx';

export function TeamsPage({ person, people }: { readonly person: Person; readonly people: readonly Person[] }) {
  const navigation = useRoute('');
  return (
    <Screen title={`${person.displayName} · Local Microsoft 365`}>
      <DevBar
        people={people}
        links={[
          { href: `/outlook?as=${person.id}`, text: 'Outlook' },
          { href: '/side-by-side', text: 'Side by side' },
        ]}
        windows={<PersonMenu person={person} navigation={navigation} host="Teams" />}
      />
      <TeamsWindow person={person} people={people} navigation={navigation} />
    </Screen>
  );
}
