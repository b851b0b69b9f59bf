/** Shows one scene: `?scene=weekly&theme=dark&surface=side-panel`. Without a scene: links to all of them. */
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/app/app.tsx';
import '../../../src/app/tab.css';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { type Theme } from '../../../src/hosts/host.ts';
import { scenes, workspaceOf } from './scenes.ts';

const query = new URLSearchParams(location.search);
const name = query.get('scene') ?? '';
const theme = new Subscribable((query.get('theme') ?? 'light') as Theme);
const element = document.getElementById('root');
if (element !== null) {
  const scene = scenes[name];
  createRoot(element).render(
    scene === undefined ? (
      <ul>
        {Object.keys(scenes).map((one) => (
          <li key={one}>
            <a href={`?scene=${one}`}>{one}</a>
          </li>
        ))}
      </ul>
    ) : (
      <App
        workspace={workspaceOf(scene())}
        surface={query.get('surface') === 'side-panel' ? 'side-panel' : 'tab'}
        theme={theme}
        update={new Subscribable(name === 'weekly-manager' ? () => undefined : null)}
        onUseful={() => document.documentElement.setAttribute('data-useful', '')}
      />
    ),
  );
}
