/** Times as the services write them: seven fraction digits, as .NET does. */

/** `2024-01-15T08:00:00.0000000Z`, in referrals. */
export function utcText(milliseconds: number): string {
  return `${digits(milliseconds)}Z`;
}

/** `2018-02-17T00:05:39.5485487+00:00`, in events. */
export function offsetText(milliseconds: number): string {
  return `${digits(milliseconds)}+00:00`;
}

/** `2017-12-08T21:39:48.2386997`, in the results of validation events. */
export function bareText(milliseconds: number): string {
  return digits(milliseconds);
}

function digits(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}0000`;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** The moment of a date-time, or of a date alone; UTC where no offset is given. */
export function timeOf(text: string): number | undefined {
  const full = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  if (!DATE_TIME.test(full) || !isDay(full.slice(0, 10))) return undefined;
  const value = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(full) ? full : `${full}Z`);
  return Number.isNaN(value) ? undefined : value;
}

/** `Date.parse` takes the 31st of February for the 3rd of March. */
function isDay(date: string): boolean {
  const start = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(date);
}
