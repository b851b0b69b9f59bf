import { Button } from '../../ui/kit/button.tsx';
import { run as text } from '../../ui/text/run.ts';
import type { RunMode } from '../../workspace/workspace.ts';

export interface RunSwitchProps {
  readonly mode: RunMode;
  readonly onChange: (mode: RunMode) => void;
}

/** From everything at once to one step at a time, and back. Remembered on this device. */
export function RunSwitch({ mode, onChange }: RunSwitchProps) {
  return (
    <Button appearance="subtle" onClick={() => onChange(mode === 'all' ? 'steps' : 'all')}>
      {mode === 'all' ? text.oneByOne : text.allAtOnce}
    </Button>
  );
}
