/** The sentences of the induction. */
import './later-words.ts';
import { m } from './language.ts';
import { spanInWords } from './when.ts';
import { words } from './words.ts';

export const induction = words(() => m.induction, {
  intro: (day: string) => m.induction.intro({ day }),
  next: (days: number) => (days === 0 ? m.induction.nextToday : m.induction.next({ span: spanInWords(days) })),
  nextLate: (days: number) => m.induction.nextLate({ span: spanInWords(days) }),
  /** `open`: statements with which it was passed all the same. */
  passedOn: (who: string, day: string, open: number) => (open > 0 ? m.induction.passedWithOpen({ open, who, day }) : m.induction.passedOn({ who, day })),
  by: (day: string) => m.induction.by({ day }),
  late: (days: number) => m.induction.late({ span: spanInWords(days) }),
  progress: (shown: number, all: number) => m.induction.progress({ shown, all }),
  shownBy: (who: string, day: string) => m.induction.shownBy({ who, day }),
  passWithOpen: (open: number) => m.induction.passWithOpen({ open }),
  putAsideName: (said: string) => m.induction.putAsideName({ words: said }),
  aside: (count: number) => m.induction.aside({ count }),
  elsewhere: (count: number) => m.induction.elsewhere({ count }),
  rewordName: (said: string) => m.induction.rewordName({ words: said }),
});
