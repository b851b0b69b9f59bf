/** The growth part of the personal app, with the way to add to it where no 1:1 is open: loaded after its list. */
import { useCallback } from 'react';
import { newId } from '../base/ids.ts';
import { fail } from '../base/result.ts';
import { MyGrowth } from '../features/my-one-on-ones/growth.tsx';
import type { StepOutside } from '../features/my-one-on-ones/quick-entry.tsx';
import { DraftsHolder } from '../ui/drafts.ts';
import { useMy } from '../ui/my.ts';
import { takeStep } from '../workspace/my-step.ts';
import type { WorkspaceParts } from '../workspace/parts.ts';

export function MyGrowthWithEntry({ parts }: { readonly parts: WorkspaceParts }) {
  const { desk } = useMy();
  const step = useCallback<StepOutside['step']>(
    async (pairKey, command) => {
      const one = desk.list.get().all?.find((it) => it.pairKey === pairKey);
      if (one === undefined) return fail({ kind: 'not-loaded' });
      const taken = await takeStep(parts, one, command);
      desk.refresh();
      return taken;
    },
    [desk, parts],
  );
  return (
    // What is begun here is found again when a 1:1 was looked into meanwhile.
    <DraftsHolder value={desk}>
      <MyGrowth newId={() => newId('h', parts.random)} step={step} />
    </DraftsHolder>
  );
}
