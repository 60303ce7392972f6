/**
 * Cultures by name. The facts are those of .NET with ICU 72 (CLDR 42), each culture in its default calendar; scripts/culture-data wrote them.
 * But for one: there a narrow no-break space (U+202F) stands before AM and PM, which the platform's documentation does not have (`5:18 AM`).
 */
import { COMMON_CULTURES, otherCultures } from './culture-data.ts';
import type { Culture, DateCulture, NumberCulture } from './culture.ts';

/** What a culture has beside its parent; flat, by the names of NumberCulture and DateCulture. */
type Entry = Readonly<{ parent?: string } & Partial<NumberCulture> & Partial<DateCulture>>;

/** By the name in lower case: the name and its entry as JSON, which is read when somebody asks for it. */
type Lines = ReadonlyMap<string, readonly [name: string, entry: string]>;

const LONGEST_NAME = 100;

let common: Lines | undefined;
let others: Lines | undefined;
const known = new Map<string, Culture>();

function linesOf(data: string): Lines {
  const lines = data.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    return [name.toLowerCase(), [name, line.slice(tab + 1)]] as const;
  });
  return new Map(lines);
}

function lineOf(key: string): readonly [name: string, entry: string] | undefined {
  common ??= linesOf(COMMON_CULTURES);
  return common.get(key) ?? (others ??= linesOf(otherCultures())).get(key);
}

/** A culture by its name in any case (`de-de`, ``, `en`); undefined when .NET knows none of that name. */
export function cultureOf(name: string): Culture | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const key = name.toLowerCase();
  const culture = known.get(key);
  if (culture !== undefined) return culture;
  const [spelling] = lineOf(key) ?? [];
  if (spelling === undefined) return undefined;
  const read = { name: spelling, ...derived(withParents(key)) };
  known.set(key, read);
  return read;
}

/** The invariant culture, at the end of every chain, has all facts but those that follow from others. */
type Facts = Required<Omit<NumberCulture & DateCulture, Following>> &
  Partial<Pick<NumberCulture & DateCulture, Following>>;

type Following =
  | 'currencyDecimalSeparator'
  | 'percentDecimalSeparator'
  | 'currencyGroupSeparator'
  | 'percentGroupSeparator'
  | 'currencyGroupSizes'
  | 'percentGroupSizes'
  | 'percentDigits'
  | 'genitiveMonths'
  | 'shortGenitiveMonths'
  | 'fullDateTime';

function withParents(key: string): Facts {
  const [, entry = '{}'] = lineOf(key) ?? [];
  // scripts/culture-data writes just this.
  const own = JSON.parse(entry) as Entry;
  const parent = own.parent?.toLowerCase();
  const all: Entry = parent === undefined ? own : { ...withParents(parent), ...own };
  return all as Facts;
}

/** What is not written anywhere follows from another fact; the writer of the data has the same rules. */
function derived(facts: Facts): { readonly numbers: NumberCulture; readonly dates: DateCulture } {
  return {
    numbers: {
      currencyDecimalSeparator: facts.decimalSeparator,
      percentDecimalSeparator: facts.decimalSeparator,
      currencyGroupSeparator: facts.groupSeparator,
      percentGroupSeparator: facts.groupSeparator,
      currencyGroupSizes: facts.groupSizes,
      percentGroupSizes: facts.groupSizes,
      percentDigits: facts.digits,
      ...facts,
    },
    dates: {
      genitiveMonths: facts.months,
      shortGenitiveMonths: facts.shortMonths,
      ...facts,
      shortTime: withPlainSpace(facts.shortTime),
      longTime: withPlainSpace(facts.longTime),
      fullDateTime: withPlainSpace(facts.fullDateTime ?? `${facts.longDate} ${facts.longTime}`),
    },
  };
}

/** Between the time and AM or PM. */
function withPlainSpace(pattern: string): string {
  return pattern.replace(/\u202f(?=tt)|(?<=tt)\u202f/u, ' ');
}
