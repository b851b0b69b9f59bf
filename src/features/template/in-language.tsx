import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { template as text } from '../../ui/text/template-words.ts';
import { type Language, languages } from '../../ui/text/language.ts';

const useStyles = makeStyles({ select: { width: 'auto', maxWidth: '100%' } });

/** As its speakers call it: “Deutsch”. */
const nameOf = (language: Language): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** Accord's own template in a language that both read. */
export function InLanguage({ choose }: { readonly choose: (language: Language) => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  return (
    <select
      aria-label={text.inLanguage}
      className={mergeClasses(field.input, styles.select)}
      // It says what to do, and shows no state: which template is used stands above.
      value=""
      onChange={(event) => {
        const chosen = languages.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      <option value="">{text.inLanguage}</option>
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );
}
