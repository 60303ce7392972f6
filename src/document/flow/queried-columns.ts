/** The columns that a call names in what it asks for: `$select`, `$filter`, `$orderby`, `$expand`, FetchXML, and the condition of a trigger. */
import type { DataverseCall } from '../../check/flow-rules/dataverse-call.ts';
import type { DataverseTable, DataverseTables } from '../../dataverse/dataverse-table.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { HOLE, holedText } from '../../dataverse/odata/holed-text.ts';
import { parseNames, parseOrder } from '../../dataverse/odata/name-list.ts';
import { parseExpand } from '../../dataverse/odata/parse-expand.ts';
import { parseFilter } from '../../dataverse/odata/parse-filter.ts';
import type { Range } from '../../dataverse/odata/tokens.ts';
import type { Filter, Name } from '../../dataverse/odata/tree.ts';
import type { JsonValue } from '../../source/json-value.ts';
import { parseXml } from '../../xml/parse-xml.ts';
import { childrenOf, type XmlElement } from '../../xml/xml.ts';

export interface Queried {
  /** Logical name; undefined for the table of the call itself. */
  readonly table: string | undefined;
  /** As it is written; undefined when rows of the table are read, and no column of them is named. */
  readonly name: string | undefined;
}

export function queriedColumns(
  { parameters, table }: DataverseCall,
  tables: DataverseTables,
): readonly Queried[] {
  const known = table ?? watchedTable(parameters, tables);
  return [
    ...namesIn(parameters['$select'], (range) => parseNames(range).names, known),
    ...namesIn(parameters['$orderby'], (range) => parseOrder(range).names, known),
    ...filtered(parameters['$filter'], known),
    ...filtered(parameters[`${REQUEST}filterexpression`], known),
    ...expanded(parameters['$expand'], known),
    ...fetched(parameters['fetchXml']),
  ];
}

function watchedTable(
  parameters: DataverseCall['parameters'],
  tables: DataverseTables,
): DataverseTable | undefined {
  const name = parameters[`${REQUEST}entityname`];
  return typeof name === 'string' ? tables.named(name.toLowerCase()) : undefined;
}

function rangeOf(value: JsonValue | undefined): Range | undefined {
  const holed = typeof value === 'string' ? holedText(value) : undefined;
  return holed && { letters: holed.letters, from: 0, to: holed.letters.length };
}

function namesIn(
  value: JsonValue | undefined,
  parse: (range: Range) => readonly Name[],
  table: DataverseTable | undefined,
): readonly Queried[] {
  const range = rangeOf(value);
  if (range === undefined) return [];
  return parse(range).flatMap(({ text }) => (text === '*' ? [] : pathColumns(text.split('/'), table)));
}

/** `primarycontactid/fullname` reads a lookup, and a column of what it leads to. */
function pathColumns(names: readonly string[], table: DataverseTable | undefined): readonly Queried[] {
  const [first, second] = names;
  if (first === undefined) return [];
  const property = table?.navigation.get(first);
  const own: Queried = { table: undefined, name: property?.column ?? first.replace(/@.*$/, '') };
  if (second === undefined || property?.target === undefined) return own.name === '' ? [] : [own];
  return [own, { table: property.target, name: second }];
}

function filtered(value: JsonValue | undefined, table: DataverseTable | undefined): readonly Queried[] {
  const range = rangeOf(value);
  const tree = range === undefined ? undefined : parseFilter(range).tree;
  return tree === undefined ? [] : treeColumns(tree, table);
}

function treeColumns(tree: Filter, table: DataverseTable | undefined): readonly Queried[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.of.flatMap((one) => treeColumns(one, table));
    case 'not':
      return treeColumns(tree.of, table);
    case 'compare':
      return [...treeColumns(tree.left, table), ...treeColumns(tree.right, table)];
    case 'path':
      return pathColumns(
        tree.names.map((one) => one.text),
        table,
      );
    case 'call':
      // `any(x: …)` looks into other rows, which the variable stands for.
      return tree.args.flatMap((one) => (one.variable === undefined ? treeColumns(one.value, table) : []));
    case 'constant':
    case 'unknown':
      return [];
  }
}

function expanded(value: JsonValue | undefined, table: DataverseTable | undefined): readonly Queried[] {
  const range = rangeOf(value);
  if (range === undefined) return [];
  return parseExpand(range).expansions.flatMap(({ name, options }): readonly Queried[] => {
    const property = table?.navigation.get(name.text);
    const target = property?.target ?? table?.collections.get(name.text);
    const own: readonly Queried[] =
      property === undefined ? [] : [{ table: undefined, name: property.column }];
    if (target === undefined) return own;
    const selected = options
      .filter((one) => one.key === '$select')
      .flatMap((one) => parseNames(one.value).names);
    return [
      ...own,
      { table: target, name: undefined },
      ...selected.map((one) => ({ table: target, name: one.text })),
    ];
  });
}

/** A letter of XML names that nobody writes stands for what is computed. */
const COMPUTED = '\u3402';

function fetched(value: JsonValue | undefined): readonly Queried[] {
  const range = rangeOf(value);
  if (range === undefined) return [];
  const reading = parseXml(range.letters.trim().replaceAll(HOLE, COMPUTED));
  if ('error' in reading) return [];
  return childrenOf(reading.root).flatMap((one) =>
    one.name === 'entity' ? entityColumns(one, undefined) : [],
  );
}

/** Elements that name a column of the table around them. */
const NAMED: Readonly<Record<string, string | undefined>> = {
  attribute: 'name',
  condition: 'attribute',
  order: 'attribute',
};

function entityColumns(parent: XmlElement, table: string | undefined): readonly Queried[] {
  return childrenOf(parent).flatMap((one): readonly Queried[] => {
    const key = NAMED[one.name];
    const name = key === undefined ? undefined : one.attributes[key];
    if (name !== undefined && !name.includes(COMPUTED) && one.attributes['entityname'] === undefined)
      return [{ table, name }];
    if (one.name === 'filter') return entityColumns(one, table);
    if (one.name !== 'link-entity') return [];
    const linked = one.attributes['name']?.toLowerCase();
    return linked === undefined ? [] : [{ table: linked, name: undefined }, ...entityColumns(one, linked)];
  });
}
