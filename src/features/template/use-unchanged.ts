/** Whether a pair works with Accord's own template, word for word, in one of its languages: then there is no way back to it. */
import { useEffect, useState } from 'react';
import { defaultTemplate } from '../../domain/template/default.ts';
import { firstTemplate } from '../../ui/first-template.ts';
import { language, languages } from '../../ui/text/language.ts';

/** What it says, however it is set. It could be read as a template, so it is JSON. */
const plain = (json: string): string => JSON.stringify(JSON.parse(json));

/** Rejects when a language cannot be loaded before it was found. The one that is spoken is the likely one, and looked at first. */
async function isUnchanged(json: string): Promise<boolean> {
  const own = plain(json);
  if (own === JSON.stringify(defaultTemplate)) return true;
  const spoken = language.get();
  for (const one of [spoken, ...languages.filter((other) => other !== spoken)]) {
    if (own === plain((await firstTemplate(one)) || '""')) return true;
  }
  return false;
}

/** `json`: the pair's text where it names Accord's template; null where it does not. While it is not known: unchanged, so that no button comes and goes. */
export function useUnchanged(json: string | null): boolean {
  const [known, setKnown] = useState<{ readonly json: string; readonly unchanged: boolean } | null>(null);
  useEffect(() => {
    if (json === null) return undefined;
    let wanted = true;
    const tell = (unchanged: boolean): void => {
      if (wanted) setKnown({ json, unchanged });
    };
    // What cannot be compared may have been changed.
    isUnchanged(json).then(tell, () => tell(false));
    return () => {
      wanted = false;
    };
  }, [json]);
  return json !== null && (known?.json !== json || known.unchanged);
}
