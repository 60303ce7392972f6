/** Durations of the workflow language: ISO 8601, `P1DT2H30M`. */

const DURATION =
  /^-?P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;

/** Days of a year, month, week and day, and the parts of a day, in seconds: a year has 365 days, a month 30. */
const SECONDS = [31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1];

/** In seconds; undefined for what is no duration. Case does not count: whether it does on the platform is not known. */
export function secondsOf(text: string): number | undefined {
  const found = DURATION.exec(text);
  if (found === null) return undefined;
  const total = SECONDS.reduce(
    (sum, unit, index) => sum + unit * Number((found[index + 1] ?? '0').replace(',', '.')),
    0,
  );
  return text.startsWith('-') ? -total : total;
}
