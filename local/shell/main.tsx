/** Entry of the shell's pages: which one is told by the path, everything else by the query. */
import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, Spinner, Text } from '@fluentui/react-components';
import type { Person } from './control/types.ts';
import { usePeople } from './control/use-world.ts';
import { startWorld } from './control/world.ts';
import { lightTheme } from './kit/themes.ts';
import { ChooserPage } from './pages/chooser-page.tsx';
import { OutlookPage } from './pages/outlook-page.tsx';
import { SideBySidePage } from './pages/side-by-side-page.tsx';
import { TeamsPage } from './pages/teams-page.tsx';

const query = new URLSearchParams(window.location.search);

function Page({ people }: { readonly people: readonly Person[] }) {
  const byId = (id: string | null) => people.find((person) => person.id === id);
  const byRole = (role: Person['role']) => people.find((person) => person.role === role);
  const person = byId(query.get('as'));
  if (window.location.pathname === '/teams' && person) return <TeamsPage person={person} people={people} />;
  if (window.location.pathname === '/outlook' && person) return <OutlookPage person={person} people={people} />;
  if (window.location.pathname === '/side-by-side') {
    const left = byId(query.get('left')) ?? byRole('manager');
    const right = byId(query.get('right')) ?? byRole('member');
    if (left && right && left !== right) return <SideBySidePage left={left} right={right} people={people} />;
  }
  return <ChooserPage people={people} />;
}

function Shell() {
  const { people, failed } = usePeople();
  if (people) return <Page people={people} />;
  return (
    <FluentProvider
      theme={lightTheme}
      style={{ height: '100dvh', display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 16 }}
    >
      {failed ? (
        <>
          <Text>The local tenant does not answer. Is it still running?</Text>
          <Button onClick={() => window.location.reload()}>Try again</Button>
        </>
      ) : (
        <Spinner label="Starting" />
      )}
    </FluentProvider>
  );
}

document.body.style.margin = '0';
startWorld();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Shell />);
