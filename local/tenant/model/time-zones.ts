/** Time zones as Outlook names them. Windows names and IANA names are accepted (dateTimeTimeZone.md, outlook.timezone). */
const WINDOWS: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'Tokyo Standard Time': 'Asia/Tokyo',
};

/** IANA name for a Windows or IANA name; undefined when neither knows it. */
export function ianaZone(name: string): string | undefined {
  const known = WINDOWS[name];
  if (known) return known;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Wall clock in an IANA zone at an instant, as "2026-11-23T09:00:00". */
export function wallClock(instant: number, zone: string): string {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map((p) => [p.type, p.value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The instant at which the wall clock of an IANA zone shows `wall` ("2026-11-23T09:00:00"); summer time is honoured. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  let guess = asUtc;
  for (let i = 0; i < 2; i += 1) guess += asUtc - Date.parse(`${wallClock(guess, zone)}Z`);
  return guess;
}
