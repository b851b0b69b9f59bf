/** The row of an item in the page, so that a hint can lead to it. */
export const rowId = (item: string): string => `plan-${item}`;
