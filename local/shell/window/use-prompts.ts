/** What asks or tells a person something over their window: permissions, a link to copy, apps to add. */
import { useEffect, useMemo, useState } from 'react';
import type { DeepLink } from '../bridge/functions.ts';
import type { TokenRefusal } from '../control/sign-in.ts';
import { useWorld } from '../control/use-world.ts';
import type { WindowState } from './window-state.ts';

interface ConsentRequest {
  readonly refusal: TokenRefusal;
  readonly answer: (choice: 'accepted' | 'cancelled') => void;
}

export interface Prompts {
  /** One after the other; the count tells them apart. */
  readonly consents: readonly ConsentRequest[];
  readonly link: DeepLink | null;
  /** The chat that an app may be added to. */
  readonly adding: string | null;
  readonly ask: Pick<WindowState, 'askConsent' | 'showDeepLink' | 'offerApps'>;
  readonly isOpen: boolean;
  readonly dismiss: () => void;
}

export function usePrompts(): Prompts {
  const { epoch } = useWorld();
  const [consents, setConsents] = useState<readonly ConsentRequest[]>([]);
  const [link, setLink] = useState<DeepLink | null>(null);
  const [adding, setAdding] = useState<string | null>(null);

  const ask = useMemo<Prompts['ask']>(
    () => ({
      askConsent: (_question, refusal) =>
        new Promise((resolve) => {
          const request: ConsentRequest = {
            refusal,
            answer: (choice) => {
              setConsents((asked) => asked.filter((one) => one !== request));
              resolve(choice);
            },
          };
          setConsents((asked) => [...asked, request]);
        }),
      showDeepLink: setLink,
      offerApps: setAdding,
    }),
    [],
  );

  const dismiss = () => {
    setLink(null);
    setAdding(null);
  };

  // What was asked of the tenant that is gone needs no answer from the new one.
  useEffect(() => {
    setConsents((asked) => {
      for (const { answer } of asked) answer('cancelled');
      return [];
    });
    dismiss();
  }, [epoch]);

  return { consents, link, adding, ask, isOpen: consents.length > 0 || link !== null || adding !== null, dismiss };
}
