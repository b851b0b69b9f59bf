/** `npm run simulate -- --org`: resource units of organisations of several sizes, on paper and played. */
import { peakOf, sizes } from './assumptions.ts';
import { type Outcome, playPeak } from './crowd.ts';
import { onPaper } from './paper.ts';
import { assumptionTable, crowdTable, delayTable, mannerTable, nameOf, paperTable, situationTable } from './report.ts';
import { measureSituations } from './situations.ts';

/** Where it is tried how other manners of the service, and news by Socket.IO, change things. */
const otherwise = 50_000;

/** Says the tables of docs/scale.md, one after the other. */
export async function tellOrganisation(say: (text: string) => void): Promise<number> {
  const tell = (text: string): void => say(`${text}\n`);
  tell(assumptionTable());
  const units = await measureSituations();
  tell(situationTable(units));
  tell(delayTable(units));
  const peaks = sizes.map(peakOf);
  tell(paperTable(peaks.map((peak) => ({ peak, paper: onPaper(peak, units) }))));
  const outcomes: Outcome[] = [];
  for (const peak of peaks) outcomes.push(await playPeak(peak, {}));
  tell(crowdTable(outcomes));
  const others: { readonly name: string; readonly outcome: Outcome }[] = [];
  for (const manner of ['told', 'bucket', 'long'] as const) others.push({ name: nameOf(manner), outcome: await playPeak(peakOf(otherwise), { manner }) });
  others.push({ name: 'owners hear of news', outcome: await playPeak(peakOf(otherwise), { hearing: 'owner' }) });
  tell(mannerTable(otherwise, others));
  return 0;
}
