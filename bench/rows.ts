/** What the bench says: numbers, each beside its budget where it has one. */

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The highest value that is within the budget of design §9; null for numbers that only explain others. */
  readonly budget: number | null;
}

/** The value below which `share` of the numbers lie (0.5: the median), between two of them in proportion; NaN without numbers. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Median and 95th percentile of some times in milliseconds, as two rows; the budget is the median's. */
export function timesOf(name: string, times: readonly number[], budget: number | null, per: 'ms' | 's' = 'ms'): readonly Row[] {
  const shown = (ms: number): number => (per === 's' ? ms / 1000 : ms);
  return [
    { name: `${name}, median of ${times.length}`, value: shown(median(times)), unit: per, budget },
    { name: `${name}, 95 % of them within`, value: shown(quantile(times, 0.95)), unit: per, budget: null },
  ];
}

const verdict = ({ value, budget }: Row): string => (budget === null ? '' : value <= budget ? 'pass' : 'OVER');

/** Writes the table to stdout. */
export function print(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.name,
    `${Number.isInteger(row.value) ? row.value : row.value.toFixed(2)} ${row.unit}`.trim(),
    row.budget === null ? '' : `≤ ${row.budget} ${row.unit}`.trim(),
    verdict(row),
  ]);
  const all = [['what', 'measured', 'budget', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  for (const row of all)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
