import type { Day } from '../../base/clock.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { ReadingLine } from '../../ui/kit/reading-line.tsx';
import { common } from '../../ui/text/first.ts';
import { mySearch as text } from '../../ui/text/my-later.ts';
import type { Reading } from '../../ui/use-reading.ts';
import type { SeveralProgress } from '../../workspace/past-of-several.ts';

export interface OlderProps {
  readonly reading: Reading<SeveralProgress>;
  readonly nameOf: (pairKey: string) => string;
  readonly today: Day;
}

/** How far the reading of old sessions is, and which 1:1s it left out. */
export function Older({ reading, nameOf, today }: OlderProps) {
  const { kind, progress, start } = reading;
  return (
    <>
      <ReadingLine reading={reading} today={today} />
      {progress.unreached.length > 0 && kind !== 'reading' && (
        <Line quiet>
          <span role="alert">{text.unreached(progress.unreached.map(nameOf))}</span>
          <Button appearance="link" onClick={start}>
            {common.tryAgain}
          </Button>
        </Line>
      )}
    </>
  );
}
