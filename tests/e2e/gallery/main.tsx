/**
 * Shows one scene, in the address's hash: `#scene=weekly&theme=dark&surface=side-panel`. A new hash shows another one
 * without loading the page again; `locale=ar-SA` says it in that language, to a pair with its template, or with that of
 * `template=de`. Without a scene: links to all of them.
 */
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/app/app.tsx';
import { firstTemplate } from '../../../src/ui/first-template.ts';
import { speakAs } from '../../../src/app/speaking.ts';
import '../../../src/app/tab.css';
import { Subscribable } from '../../../src/base/subscribable.ts';
import type { Theme } from '../../../src/hosts/host.ts';
import { languageOf } from '../../../src/ui/text/language.ts';
import { scenes, workspaceOf, workWith } from './scenes.ts';

const element = document.getElementById('root');
if (element !== null) {
  const root = createRoot(element);
  const show = async (): Promise<void> => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const name = asked.get('scene') ?? '';
    const scene = scenes[name];
    document.documentElement.removeAttribute('data-useful');
    window.scrollTo(0, 0);
    if (scene === undefined) return root.render(<Links />);
    const locale = asked.get('locale') ?? 'en-GB';
    await speakAs(locale);
    workWith(await firstTemplate(languageOf(asked.get('template') ?? locale)));
    root.render(
      <App
        key={location.hash}
        workspace={workspaceOf(scene())}
        surface={asked.get('surface') === 'side-panel' ? 'side-panel' : 'tab'}
        locale={new Subscribable(locale)}
        theme={new Subscribable((asked.get('theme') ?? 'light') as Theme)}
        update={new Subscribable(name === 'weekly-manager' ? () => undefined : null)}
        onUseful={() => document.documentElement.setAttribute('data-useful', '')}
      />,
    );
  };
  window.addEventListener('hashchange', () => void show());
  // All that the app loads later, so that every scene is whole as soon as it is painted.
  await Promise.all([
    import('../../../src/app/growth.ts'),
    import('../../../src/app/later.ts'),
    import('../../../src/app/past.ts'),
    import('../../../src/app/run.ts'),
    import('../../../src/features/agreements/agreement-forms.tsx'),
    import('../../../src/features/attach/attach.tsx'),
    import('../../../src/features/blocked/blocked.tsx'),
    import('../../../src/features/sessions/years-charts.tsx'),
    import('../../../src/features/skills/picture.tsx'),
    import('../../../src/features/recovery/recovery.tsx'),
    import('../../../src/features/review/review.tsx'),
    import('../../../src/features/recovery/earlier-versions.tsx'),
  ]);
  await show();
}

function Links() {
  return (
    <ul>
      {Object.keys(scenes).map((one) => (
        <li key={one}>
          <a href={`#scene=${one}`}>{one}</a>
        </li>
      ))}
    </ul>
  );
}
