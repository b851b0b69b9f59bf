/**
 * The least that any Teams tab of React and Fluent does before its content can be right: say hello to the host, ask for
 * the theme, render. The mark is set once the browser has painted the frame that holds the content. The service worker
 * comes after that, as in the app, so that a second opening has the same caches on both sides.
 */
import { useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';

function Painted({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        performance.mark('reference:painted');
        void app.notifySuccess();
        void navigator.serviceWorker.register('./sw.js');
      }, 0);
    });
  }, []);
  return children;
}

/** teams-js takes messages from Microsoft's own origins, and from those that it is told about: here, the local shell's. */
function hostOrigins(): string[] {
  const config = JSON.parse(document.getElementById('accord-config')?.textContent ?? '{}') as { local?: { shell: string } };
  return config.local === undefined ? [] : [config.local.shell];
}

export async function show(content: ReactNode): Promise<void> {
  await app.initialize(hostOrigins());
  const context = await app.getContext();
  const root = document.getElementById('root');
  if (root === null) throw new Error('tab.html has no #root');
  createRoot(root).render(
    <FluentProvider theme={context.app.theme === 'dark' ? webDarkTheme : webLightTheme}>
      <Painted>{content}</Painted>
    </FluentProvider>,
  );
}
