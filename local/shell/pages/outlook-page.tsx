/** `/outlook?as=<person id>`: one person's Outlook, under the strip. */
import type { Person } from '../control/types.ts';
import { DevBar } from '../dev-bar/dev-bar.tsx';
import { OutlookWindow } from '../outlook/outlook-window.tsx';
import { useRoute } from '../window/use-route.ts';
import { Screen } from './screen.tsx';
import { PersonMenu } from './person-menu.tsx';

export function OutlookPage({ person, people }: { readonly person: Person; readonly people: readonly Person[] }) {
  const navigation = useRoute('');
  return (
    <Screen title={`${person.displayName} · Outlook · Local Microsoft 365`}>
      <DevBar
        people={people}
        links={[
          { href: `/teams?as=${person.id}`, text: 'Teams' },
          { href: '/side-by-side', text: 'Side by side' },
        ]}
        windows={<PersonMenu person={person} navigation={navigation} host="Outlook" />}
      />
      <OutlookWindow person={person} people={people} navigation={navigation} />
    </Screen>
  );
}
