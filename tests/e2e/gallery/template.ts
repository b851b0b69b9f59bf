/** A pair with a template of its own, and one whose template cannot be read. */
import type { weekly } from './records.ts';

type Raw = ReturnType<typeof weekly>;

const own = {
  id: 'contoso-pflege@3',
  title: 'Contoso Pflege: unser persönliches Zusammenarbeitsgespräch',
  purpose: 'Eine Stunde, in der zwei Menschen auf ihre Arbeit schauen, und aufeinander.',
  sections: [{ kind: 'skills', title: 'Können', purpose: 'Was du kannst, und woran man es sieht.', prompts: ['Woran hat man es zuletzt gesehen?'] }],
  skills: [],
  gates: [{ id: 'contoso.gate.week-2', name: 'Nach zwei Wochen: Notfallwagenverantwortung', afterDays: 14, abilities: [{ id: 'contoso.gate.week-2.trolley', words: 'Kann allein den Notfallwagen holen.' }] }],
};

/** `text`: the template as it stands in the record. */
export function withTemplate(raw: Raw, text = JSON.stringify(own)): Raw {
  const foundations = raw['foundations'] ?? {};
  return { ...raw, foundations: { ...foundations, it: { ...foundations['it'], template: text } } };
}
