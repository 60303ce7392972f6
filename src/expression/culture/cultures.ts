/**
 * Cultures by name. The facts are those of .NET with ICU 72 (CLDR 42), each culture in its default calendar; scripts/culture-data wrote them.
 * But for one: there a narrow no-break space (U+202F) stands before AM and PM, which the platform's documentation does not have (`5:18 AM`).
 */
import { CULTURE_DATA } from './culture-data.ts';
import type { Culture, DateCulture, NumberCulture } from './culture.ts';

/** What a culture has beside its parent; flat, by the names of NumberCulture and DateCulture. */
type Entry = Readonly<{ parent?: string } & Partial<NumberCulture> & Partial<DateCulture>>;

interface Table {
  /** By the name in lower case: the name and its entry as JSON, which is read when somebody asks for it. */
  readonly lines: ReadonlyMap<string, readonly [name: string, entry: string]>;
  readonly known: Map<string, Culture>;
}

const LONGEST_NAME = 100;

let table: Table | undefined;

function load(): Table {
  const lines = CULTURE_DATA.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    return [name.toLowerCase(), [name, line.slice(tab + 1)]] as const;
  });
  return { lines: new Map(lines), known: new Map() };
}

/** A culture by its name in any case (`de-de`, ``, `en`); undefined when .NET knows none of that name. */
export function cultureOf(name: string): Culture | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  table ??= load();
  const key = name.toLowerCase();
  const known = table.known.get(key);
  if (known !== undefined) return known;
  const [spelling] = table.lines.get(key) ?? [];
  if (spelling === undefined) return undefined;
  const culture = { name: spelling, ...derived(withParents(key, table.lines)) };
  table.known.set(key, culture);
  return culture;
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

function withParents(key: string, lines: Table['lines']): Facts {
  const [, entry = '{}'] = lines.get(key) ?? [];
  // scripts/culture-data writes just this.
  const own = JSON.parse(entry) as Entry;
  const parent = own.parent?.toLowerCase();
  const all: Entry = parent === undefined ? own : { ...withParents(parent, lines), ...own };
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
