/**
 * FetchXML: whether it can be read, and whether its tables and columns exist. Computed parts stand for text, so their letter stands in for them. Source:
 * the schema of FetchXML in Microsoft's documentation.
 */
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml.ts';
import type { DataverseTable } from './dataverse-table.ts';
import { checkForm, type FetchFault } from './fetch-form.ts';
import { valueFault } from './fetch-values.ts';

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
  const readable = letters.trim().replaceAll(HOLE, COMPUTED);
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
  const valueAt = (at: AttributeValue): Extent => valueIn(letters, at, spot);
  const fault: FetchFault = (at, facts, severity) => {
    report('dataverse/fetch-xml', 'element' in at ? finder(at.element) : valueAt(at), facts, severity);
  };
  const visit: Visit = { tables, report, finder, valueAt, fault };
  checkForm(reading.root, isComputed, visit.fault);
  for (const one of elementsOf(reading.root)) if (one.name === 'entity') checkEntity(one, visit);
}

/** A letter that may stand in names, and that nobody writes. */
const COMPUTED = '\u3402';

function isComputed(value: string): boolean {
  return value.includes(COMPUTED);
}

/** The value of an attribute. Of two that are the same, the first one is shown. */
function valueIn(
  letters: string,
  { attribute, value }: AttributeValue,
  spot: (from: number, to: number) => Extent,
): Extent {
  for (const { 0: found, 1: quoted = '', index } of letters.matchAll(
    new RegExp(`(?<![\\w-])${attribute}\\s*=\\s*("[^"]*"|'[^']*')`, 'g'),
  )) {
    const end = index + found.length - 1;
    if (quoted.slice(1, -1) === value) return spot(end - value.length, end);
  }
  return spot(0, letters.length);
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
  readonly valueAt: (at: AttributeValue) => Extent;
  readonly fault: FetchFault;
}

interface AttributeValue {
  readonly attribute: string;
  readonly value: string;
}

/** Trees are not deep: what reads XML ends at 300 levels. */
function checkEntity(element: XmlElement, visit: Visit): void {
  checkForm(element, isComputed, visit.fault);
  checkInside(element, tableNamed(element.attributes['name'], visit), visit);
}

/** The entity set of a table stands where its logical name should. */
function tableNamed(name: string | undefined, { tables, report, finder }: Visit): DataverseTable | undefined {
  if (name === undefined || isComputed(name)) return undefined;
  // Of logical names case does not count.
  const table = tables.named(name) ?? tables.named(name.toLowerCase());
  const other = table === undefined ? tables.ofSet(name) : undefined;
  if (other !== undefined) {
    const facts = { name, wanted: 'table', other: other.logicalName, nearest: undefined } as const;
    report('dataverse/table-name', finder(name), facts, other.setIsGuess === true ? 'warning' : undefined);
  }
  return table;
}

function checkInside(element: XmlElement, table: DataverseTable | undefined, visit: Visit): void {
  for (const child of elementsOf(element)) {
    const { name, attributes } = child;
    checkForm(child, isComputed, visit.fault);
    if (name === 'link-entity') {
      const linked = tableNamed(attributes['name'], visit);
      checkColumn(attributes['from'], linked, visit);
      checkColumn(attributes['to'], table, visit);
      checkInside(child, linked, visit);
    } else {
      // A condition may be about a linked table, which it names by its alias.
      if (name === 'attribute') checkColumn(attributes['name'], table, visit);
      else if (attributes['entityname'] === undefined) checkColumn(attributes['attribute'], table, visit);
      if (name === 'condition') checkValue(child, table, visit);
      checkInside(child, table, visit);
    }
  }
}

function checkValue(element: XmlElement, table: DataverseTable | undefined, visit: Visit): void {
  const found = valueFault(element, table, isComputed);
  if (found === undefined) return;
  const { value, facts, severity } = found;
  visit.report('dataverse/odata-value', visit.valueAt({ attribute: 'value', value }), facts, severity);
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
