/** The whole screen of a partnership, on the real workspace with its ports in memory. */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, vi } from 'vitest';
import { PartnershipScreen } from '../../../src/app/partnership-screen.tsx';
import { Subscribable } from '../../../src/base/subscribable.ts';
import type { Place } from '../../../src/hosts/host.ts';
import { type Feedback, FeedbackContext } from '../../../src/ui/feedback.ts';
import { PartnershipContext } from '../../../src/ui/partnership.ts';
import { SurfaceContext } from '../../../src/ui/surface.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import type { OpenPartnership } from '../../../src/workspace/workspace.ts';
import { TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import '../ui/screen.tsx';

/** What the app loads later is there before the tests: how long that takes is not what they test. */
export function readyLater(): void {
  // Whole screens in jsdom: a busy machine needs its time.
  vi.setConfig({ testTimeout: 120_000 });
  beforeAll(async () => {
    await Promise.all([
      import('../../../src/app/growth.ts'),
      import('../../../src/app/later.ts'),
      import('../../../src/app/past.ts'),
      import('../../../src/app/run.ts'),
      import('../../../src/features/agreements/agreement-forms.tsx'),
    ]);
  }, 120_000);
  beforeEach(() => {
    // Drafts outlive their page.
    localStorage.clear();
    // jsdom has no layout to scroll.
    Element.prototype.scrollIntoView = () => undefined;
    window.scrollTo = () => undefined;
  });
}

export type Before = (partnership: OpenPartnership) => Promise<unknown>;

/** Maya's page, with the session one step at a time or all at once. `before`: what is in the record by then. */
export async function openScreen(mode: 'steps' | 'all', before: Before = async () => Promise.resolve(), surface: Place['surface'] = 'tab', linked: string | null = null): Promise<OpenPartnership> {
  const page = await new TwoWorkspaces().attachAsMaya();
  const partnership = page.open();
  await partnership.run.noteMode(mode);
  await before(partnership);
  render(
    <FluentProvider theme={fluentTheme('light')}>
      <SurfaceContext value={surface}>
      <FeedbackContext value={new Subscribable<Feedback | null>(null)}>
        <PartnershipContext value={partnership}>
          <PartnershipScreen workspace={page.workspace} update={new Subscribable<(() => void) | null>(null)} onUseful={() => undefined} linked={linked} />
        </PartnershipContext>
      </FeedbackContext>
      </SurfaceContext>
    </FluentProvider>,
  );
  if (mode === 'steps') await screen.findByRole('region', { name: 'Run of show' });
  return partnership;
}

