/**
 * Comma-separated values (RFC 4180). Our own, because every cell has to know where it stands in the file; `csv-parse` is the oracle of its
 * tests. Excel writes the separator of the user's country, so the reader takes the one that the first line has.
 */
export interface Cell {
  readonly text: string;
  /** Offset of the cell in the file. */
  readonly from: number;
}

export interface CsvReading {
  readonly records: readonly (readonly Cell[])[];
  /** Offset of a quote that is not closed: nothing after it can be told apart. */
  readonly open?: number;
}

/** Every cell with its offset. Lines without any text are left out. */
export function parseCsv(text: string): CsvReading {
  const separator = separatorOf(text);
  const records: Cell[][] = [];
  let record: Cell[] = [];
  let at = 0;
  while (at <= text.length) {
    const read = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    if (read === undefined) return { records, open: at };
    record.push({ text: read.text, from: at });
    at = read.end;
    if (text[at] !== separator) {
      records.push(record);
      record = [];
      if (text.startsWith('\r\n', at)) at += 1;
    }
    at += 1;
  }
  return { records: records.filter((cells) => cells.some((cell) => cell.text !== '')) };
}

interface Read {
  readonly text: string;
  /** Where the separator or the line end stands. */
  readonly end: number;
}

function plain(text: string, from: number, separator: string): Read {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
}

/** Undefined when the quote is not closed. What follows a closing quote belongs to the cell, as spreadsheets read it. */
function quoted(text: string, from: number, separator: string): Read | undefined {
  const parts: string[] = [];
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    const isEscape = text[quote + 1] === '"';
    parts.push(text.slice(at, isEscape ? quote + 1 : quote));
    at = quote + (isEscape ? 2 : 1);
    if (isEscape) continue;
    const rest = plain(text, at, separator);
    return { text: parts.join('') + rest.text, end: rest.end };
  }
}

/** The separator of the first line: headers hold none themselves. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((one) => [one, first.split(one).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Lines end in CRLF; a cell is quoted where a reader could take it apart or trim it. */
export function printCsv(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(printCell).join(',')}\r\n`).join('');
}

function printCell(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
