/** Dates in words, in the time zone of this browser. */

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', options);
  return (date: Date) => formatter.format(date);
};

export const clockTime = format({ hour: '2-digit', minute: '2-digit' });
export const weekday = format({ weekday: 'short' });
export const dayOfMonth = format({ day: 'numeric' });
export const monthYear = format({ month: 'long', year: 'numeric' });
export const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
export const shortDayYear = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
export const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const timeRange = (start: Date, end: Date): string => `${clockTime(start)} – ${clockTime(end)}`;

export const addDays = (date: Date, days: number): Date => {
  const moved = new Date(date);
  moved.setDate(moved.getDate() + days);
  return moved;
};

export const startOfDay = (date: Date): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate());

/** Monday of the week that `date` is in. */
export const startOfWeek = (date: Date): Date => addDays(startOfDay(date), -((date.getDay() + 6) % 7));

export const isSameDay = (a: Date, b: Date): boolean => startOfDay(a).getTime() === startOfDay(b).getTime();

/** `2026-11-23`, of the day in this browser's zone. */
export const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
