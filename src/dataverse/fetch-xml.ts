/**
 * FetchXML: whether it can be read, and whether its tables and columns exist. Computed parts stand for text, so their letter stands in for them. Source:
 * the schema of FetchXML in Microsoft's documentation.
 */
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml.ts';
import type { DataverseTable } from './dataverse-table.ts';
import { meaningOf, unknownName } from './known-columns.ts';
import { HOLE, holedText } from './odata/holed-text.ts';
import type { Extent } from './odata/tree.ts';
import type { QueryContext, QueryReport } from './query-context.ts';

/** With places in the text as it is written. */
export function checkFetchXml(text: string, { tables, report }: Omit<QueryContext, 'table'>): void {
  const holed = holedText(text);
  if (holed === undefined) return;
  const { letters, spot } = holed;
  // The letter of a hole is none that XML has; one in the place of an element or attribute makes it another document.
  const readable = letters.trim().replaceAll(HOLE, 'x');
  const reading = parseXml(readable);
  if ('error' in reading) {
    if (mayComplete(letters)) return;
    const { detail, line, column } = reading.error;
    const at = Math.min(offsetOf(readable, line, column) + lead(letters), letters.length);
    report('dataverse/fetch-xml', spot(Math.max(0, at - 1), at), { detail });
    return;
  }
  const finder = finderIn(letters, (at) => spot(at.from, at.to));
  if (reading.root.name !== 'fetch') {
    report('dataverse/fetch-xml', finder(reading.root.name), {
      detail: `it begins with '${reading.root.name}', not with 'fetch'`,
    });
    return;
  }
  if (reading.root.attributes['aggregate'] === 'true')
    report('dataverse/fetch-aggregate', finder('aggregate'), {});
  const visit: Visit = { tables, report, finder };
  for (const one of elementsOf(reading.root)) if (one.name === 'entity') checkEntity(one, visit);
}

/** Outside of the values of attributes and of text, a computed part may be any piece of XML. */
function mayComplete(letters: string): boolean {
  return letters
    .replace(/"[^"<]*"|'[^'<]*'/g, '')
    .replace(/>[^<>]*</g, '><')
    .includes(HOLE);
}

function lead(letters: string): number {
  return letters.length - letters.trimStart().length;
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  let at = 0;
  for (const one of lines.slice(0, line - 1)) at += one.length + 1;
  return at + column;
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

interface Visit extends Pick<QueryContext, 'tables'> {
  readonly report: QueryReport;
  readonly finder: (name: string) => Extent;
}

/** Trees are not deep: what reads XML ends at 300 levels. */
function checkEntity(element: XmlElement, visit: Visit): void {
  const table = visit.tables.named(element.attributes['name'] ?? '');
  checkInside(element, table, visit);
}

function checkInside(element: XmlElement, table: DataverseTable | undefined, visit: Visit): void {
  for (const child of elementsOf(element)) {
    const { name, attributes } = child;
    if (name === 'link-entity') {
      const linked = visit.tables.named(attributes['name'] ?? '');
      checkColumn(attributes['from'], linked, visit);
      checkColumn(attributes['to'], table, visit);
      checkInside(child, linked, visit);
    } else {
      // A condition may be about a linked table, which it names by its alias.
      if (name === 'attribute') checkColumn(attributes['name'], table, visit);
      else if (attributes['entityname'] === undefined) checkColumn(attributes['attribute'], table, visit);
      checkInside(child, table, visit);
    }
  }
}

function checkColumn(
  name: string | undefined,
  table: DataverseTable | undefined,
  { report, finder }: Visit,
): void {
  if (name === undefined || table === undefined || !/^\w+$/.test(name) || table.columns.has(name)) return;
  // FetchXML has logical names, and does not regard case.
  if (table.columns.has(name.toLowerCase())) return;
  const meaning = meaningOf(name, table);
  if (meaning.kind === 'value') {
    const instead = [meaning.column.logicalName];
    report(
      'dataverse/lookup-name',
      finder(name),
      { name, instead },
      table.knowledge === 'own' ? 'error' : 'warning',
    );
    return;
  }
  const found = unknownName(name, table, [...table.columns.keys()]);
  if (found === undefined) return;
  report(
    'dataverse/unknown-column',
    finder(name),
    { name, table: table.logicalName, nearest: found.nearest },
    found.severity,
  );
}

/** Where a name stands: each time that it is asked for, the next place of it. */
function finderIn(letters: string, spot: (at: Extent) => Extent): (name: string) => Extent {
  const from = new Map<string, number>();
  return (name) => {
    const pattern = new RegExp(`(?<![\\w])${name}(?![\\w])`, 'g');
    pattern.lastIndex = from.get(name) ?? 0;
    const match = pattern.exec(letters);
    if (match === null) return spot({ from: 0, to: letters.length });
    from.set(name, match.index + name.length);
    return spot({ from: match.index, to: match.index + name.length });
  };
}
