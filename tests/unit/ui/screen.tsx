/** Renders a piece of a screen with a partnership in memory around it. */
import { FluentProvider } from '@fluentui/react-components';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { type Feedback, FeedbackContext } from '../../../src/ui/feedback.ts';
import { UndoBar } from '../../../src/ui/kit/undo-bar.tsx';
import { PartnershipContext } from '../../../src/ui/partnership.ts';
import { SurfaceContext } from '../../../src/ui/surface.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import { MemoryPartnership, type MemoryOptions } from '../../e2e/gallery/memory-partnership.ts';
import { member, today, weekly } from '../../e2e/gallery/records.ts';
import { session } from '../../e2e/gallery/scenes.ts';

afterEach(cleanup);
// The forms are loaded when they are first needed, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

export function memory(options: Partial<MemoryOptions> = {}): MemoryPartnership {
  return new MemoryPartnership({ raw: weekly(), me: member, session, today, ...options });
}

export function show(partnership: MemoryPartnership, piece: ReactNode, surface: 'tab' | 'side-panel' = 'tab') {
  return render(
    <FluentProvider theme={fluentTheme('light')}>
      <SurfaceContext value={surface}>
        <FeedbackContext value={new Subscribable<Feedback | null>(null)}>
          <PartnershipContext value={partnership}>
            {piece}
            <UndoBar />
          </PartnershipContext>
        </FeedbackContext>
      </SurfaceContext>
    </FluentProvider>,
  );
}
