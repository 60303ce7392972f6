/** Reads a custom numeric format: its sections, and what a section asks for. */

export interface Section {
  /** Where it begins in the format. */
  readonly from: number;
  /** Places for digits, `0` and `#`. */
  readonly places: number;
  /** How many of them are before the point. */
  readonly whole: number;
  /** Zeros are written up to this place before the point, counted from it. */
  readonly firstZero: number;
  /** The same behind the point. */
  readonly lastZero: number;
  readonly scientific: boolean;
  readonly groups: boolean;
  /** What % and ‰ and commas before the point multiply by, as a power of ten. */
  readonly shift: number;
}

interface Draft {
  places: number;
  point: number | undefined;
  first: number | undefined;
  last: number;
  scientific: boolean;
  groups: boolean;
  commasAt: number | undefined;
  commas: number;
  shift: number;
}

/** Where the text that starts with a quote ends: behind the next one of its kind. */
export function quoteEnd(format: string, from: number): number {
  const end = format.indexOf(format.charAt(from), from + 1);
  return end < 0 ? format.length : end + 1;
}

/** Where `E0`, `E+0`, `E-00` ends that begins at `from`; undefined: it is only a letter. */
export function exponentEnd(format: string, from: number): number | undefined {
  const next = format.charAt(from + 1);
  const zeros = next === '+' || next === '-' ? from + 2 : from + 1;
  let end = zeros;
  while (format.charAt(end) === '0') end += 1;
  return end > zeros ? end : undefined;
}

/** Where the section of a number begins: the second one is for negative numbers, the third for 0; the first does for what has none. */
export function sectionStart(format: string, index: 0 | 1 | 2): number {
  let left: number = index;
  for (let at = 0; left > 0 && at < format.length;) {
    const char = format.charAt(at);
    if (char === "'" || char === '"') at = quoteEnd(format, at);
    else at += char === '\\' ? 2 : 1;
    if (char === ';') left -= 1;
    // An empty section stands for the first one.
    if (left === 0) return at >= format.length || format.charAt(at) === ';' ? 0 : at;
  }
  return 0;
}

export function readSection(format: string, from: number): Section {
  const draft: Draft = {
    ...{ places: 0, point: undefined, first: undefined, last: 0 },
    ...{ scientific: false, groups: false, commasAt: undefined, commas: 0, shift: 0 },
  };
  for (let at = from; at < format.length;) {
    const char = format.charAt(at);
    if (char === ';') break;
    if (char === "'" || char === '"') at = quoteEnd(format, at);
    else if (char === '\\') at += 2;
    else if (char === 'E' || char === 'e') {
      const end = exponentEnd(format, at);
      draft.scientific ||= end !== undefined;
      at = end ?? at + 1;
    } else {
      note(draft, char);
      at += 1;
    }
  }
  return finished(draft, from);
}

function note(draft: Draft, char: string): void {
  switch (char) {
    case '#':
      draft.places += 1;
      break;
    case '0':
      draft.first ??= draft.places;
      draft.places += 1;
      draft.last = draft.places;
      break;
    case '.':
      draft.point ??= draft.places;
      break;
    case ',':
      noteComma(draft);
      break;
    case '%':
      draft.shift += 2;
      break;
    case '\u2030':
      draft.shift += 3;
      break;
    default:
  }
}

/** Commas between places group the digits; at the end of the places before the point each divides by 1000. */
function noteComma(draft: Draft): void {
  if (draft.places === 0 || draft.point !== undefined) return;
  if (draft.commasAt === draft.places) {
    draft.commas += 1;
    return;
  }
  draft.groups ||= draft.commasAt !== undefined;
  draft.commasAt = draft.places;
  draft.commas = 1;
}

function finished(draft: Draft, from: number): Section {
  const whole = draft.point ?? draft.places;
  const dividing = draft.commasAt === whole;
  return {
    from,
    places: draft.places,
    whole,
    firstZero: Math.max(whole - (draft.first ?? whole), 0),
    lastZero: Math.max(draft.last - whole, 0),
    scientific: draft.scientific,
    groups: draft.groups || (draft.commasAt !== undefined && !dividing),
    shift: draft.shift - (dividing ? 3 * draft.commas : 0),
  };
}
