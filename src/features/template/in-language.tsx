import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { template as text } from '../../ui/text/template-words.ts';
import { type Language, languages } from '../../ui/text/language.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, maxWidth: '100%' },
  select: { width: 'auto', maxWidth: '100%' },
});

/** As its speakers call it: “Deutsch”. */
const nameOf = (language: Language): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/**
 * Accord's own template in a language that both read. It takes the place of the pair's for both of them, so that a button says so:
 * the keyboard goes through the languages without choosing one.
 */
export function InLanguage({ choose }: { readonly choose: (language: Language) => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const [chosen, setChosen] = useState<Language | null>(null);
  return (
    <span className={styles.root}>
      <select
        aria-label={text.inLanguage}
        className={mergeClasses(field.input, styles.select)}
        // Which template is used stands above: this shows what the button would do.
        value={chosen ?? ''}
        onChange={(event) => setChosen(languages.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">{text.inLanguage}</option>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      {chosen !== null && <Button onClick={() => choose(chosen)}>{text.useLanguage}</Button>}
    </span>
  );
}
