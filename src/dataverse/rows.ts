/**
 * What operations of Dataverse give, as types. A column that is known has its type, and null unless every row has a value. Columns that are not known
 * may be there, unless `$select` names those that are wanted: then a row has these, its id and annotations, and nothing else.
 */
import {
  ANY,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  arrayOf,
  type ObjectType,
  type Property,
  type Type,
} from '../expression/types/type.ts';
import { orNull } from '../expression/types/type-operations.ts';
import type { JsonObject, JsonValue } from '../source/json-value.ts';
import { lookupOf, valueName } from './columns.ts';
import {
  NO_TABLES,
  type DataverseColumn,
  type DataverseTable,
  type DataverseTables,
} from './dataverse-table.ts';
import { operationNamed } from './operations.ts';
import { HOLE, holedText } from './odata/holed-text.ts';
import { selectedNames } from './odata/name-list.ts';
import { parseExpand, type Expansion } from './odata/parse-expand.ts';

/** The type of `body(…)` after success; undefined when nothing is known of it. */
export function dataverseBody(
  operationId: string,
  parameters: JsonObject,
  tables: DataverseTables,
): Type | undefined {
  const operation = operationNamed(operationId);
  const result = operation?.result;
  if (operation === undefined || (result !== 'row' && result !== 'rows')) return undefined;
  // What an aggregate gives has names of its own, and FetchXML says itself which columns it wants.
  if (parameters['fetchXml'] !== undefined || parameters['$apply'] !== undefined) {
    return listOf(open(ROW_ANNOTATIONS));
  }
  const { entityName, $select, $expand } = parameters;
  const set = typeof entityName === 'string' && !entityName.includes('@') ? entityName : undefined;
  // In another environment there may be other tables.
  const here = operation.elsewhere ? NO_TABLES : tables;
  const table = set === undefined ? undefined : here.ofSet(set);
  const asked: Asked = {
    table,
    select: typeof $select === 'string' && !$select.includes('@') ? $select : undefined,
    expand: expansionsOf($expand),
  };
  const question = JSON.stringify([set, asked.select, $expand]);
  const row = remembered(here, question, () => rowType(asked, here, set));
  return result === 'row' ? row : listOf(row);
}

/**
 * Of the trigger, and of the action that waits for an event. The body holds all columns that have a value, so a column that is not known may be there.
 * Source: documentation of the trigger (`SdkMessage`, `ItemInternalId`, labels).
 */
export function dataverseTriggerBody(parameters: JsonObject, tables: DataverseTables): Type | undefined {
  const name = parameters['subscriptionRequest/entityname'];
  const table = typeof name === 'string' ? tables.named(name) : undefined;
  const members = table === undefined ? [] : membersIn(table);
  // Columns without a value are left out, and after a deletion all but the id.
  return open([
    ...members.map(([key, { type }]): Member => [key, { type: orNull(type), optional: true }]),
    ...ROW_ANNOTATIONS,
    may('SdkMessage', STRING),
  ]);
}

const rows = new WeakMap<DataverseTables, Map<string, ObjectType>>();

/** Of one question, the same type each time: flows ask the same often, and what is made of a type is made once for each. */
function remembered(tables: DataverseTables, question: string, make: () => ObjectType): ObjectType {
  let known = rows.get(tables);
  if (known === undefined) rows.set(tables, (known = new Map<string, ObjectType>()));
  let row = known.get(question);
  if (row === undefined) known.set(question, (row = make()));
  return row;
}

type Member = readonly [name: string, property: Property];

const may = (name: string, type: Type): Member => [name, { type, optional: true }];

/** With full metadata, which the connector asks for. `ItemInternalId` is its own name for the id of the row. */
const ROW_ANNOTATIONS: readonly Member[] = [
  may('@odata.context', STRING),
  may('@odata.etag', STRING),
  may('@odata.id', STRING),
  may('@odata.type', STRING),
  may('@odata.editLink', STRING),
  may('ItemInternalId', STRING),
];

function listOf(row: Type): Type {
  return open([
    ['value', { type: arrayOf(row), optional: false }],
    may('@odata.nextLink', STRING),
    may('@odata.context', STRING),
    may('@odata.count', INTEGER),
  ]);
}

function open(members: readonly Member[]): ObjectType {
  return { kind: 'object', properties: new Map(members), others: ANY };
}

/** What is asked of a row, and of which table it is. */
interface Asked {
  readonly table: DataverseTable | undefined;
  readonly select: string | undefined;
  /** Undefined when a part of it is computed. */
  readonly expand: readonly Expansion[] | undefined;
}

function rowType({ table, select, expand }: Asked, tables: DataverseTables, set?: string): ObjectType {
  const names = select === undefined ? undefined : selectedNames(select);
  const inner = (expand ?? []).map((one) => expandedMember(one, table, tables));
  if (names === undefined || expand === undefined) {
    const known = table === undefined ? [] : membersIn(table);
    // Rows behind lookups may come with it, where it is computed which.
    const behind = expand === undefined ? [...(table?.navigation.keys() ?? [])] : [];
    return open([...known, ...ROW_ANNOTATIONS, ...inner, ...behind.map((name) => may(name, ANY))]);
  }
  // A row of a table that is not at hand has an id as well, whose name can only be guessed.
  const ids = table === undefined ? idsOf(set) : [table.primaryId];
  const members = [
    ...ROW_ANNOTATIONS,
    // Comes with amounts of money, asked or not.
    ...membersNamed('transactioncurrencyid', 'lookup', ANY),
    ...ids.map((id): Member =>
      may(id, table === undefined ? STRING : { ...STRING, idOf: table.logicalName }),
    ),
    ...expand.flatMap(({ name }) => membersNamed(name.text.toLowerCase(), 'lookup', STRING)),
    ...names.flatMap((name) => selectedMembers(name, table)),
    ...inner,
  ];
  const properties = new Map(members);
  const others = ids.length === 0 ? ANY : undefined;
  return { kind: 'object', properties, others, leftOut: leftOutOf(table, properties) };
}

/** The columns that are not among those asked for, as flows read them. */
function leftOutOf(
  table: DataverseTable | undefined,
  asked: ReadonlyMap<string, Property>,
): ReadonlySet<string> {
  const names = [...(table?.columns.values() ?? [])].map(({ logicalName, type }) =>
    type === 'lookup' ? valueName(logicalName) : logicalName,
  );
  return new Set(names.filter((name) => !asked.has(name)));
}

function expansionsOf(expand: JsonValue | undefined): readonly Expansion[] | undefined {
  if (expand === undefined || expand === null || expand === '') return [];
  const text = typeof expand === 'string' ? holedText(expand) : undefined;
  if (text === undefined) return undefined;
  const { letters } = text;
  const { expansions, complete, problem } = parseExpand({ letters, from: 0, to: letters.length });
  return complete && problem === undefined ? expansions : undefined;
}

/** Of one row of another table, or of a list of rows. */
function expandedMember(
  { name, options }: Expansion,
  table: DataverseTable | undefined,
  tables: DataverseTables,
): Member {
  const single = table?.navigation.get(name.text);
  const behind = single === undefined ? table?.collections.get(name.text) : single.target;
  const target = tables.named(behind ?? '');
  const value = options.find((one) => one.key === '$select')?.value;
  const select = value?.letters.slice(value.from, value.to);
  const computed = select?.includes(HOLE) === true;
  const nested = options.some((one) => one.key === '$expand') ? undefined : [];
  const row =
    target === undefined
      ? ANY
      : rowType({ table: target, select: computed ? undefined : select, expand: nested }, tables);
  if (single !== undefined) return may(name.text, orNull(row));
  return may(name.text, table?.collections.has(name.text) === true ? arrayOf(row) : ANY);
}

/** Ids that the rows of a set may have by the rules for names: `cat_visits` → `cat_visitid`. Rows of activities and of business processes share one name each. */
function idsOf(set: string | undefined): readonly string[] {
  if (set === undefined) return [];
  const endings: readonly (readonly [RegExp, string])[] = [
    [/ies$/, 'y'],
    [/es$/, ''],
    [/s$/, ''],
    [/set$/, ''],
    [/(?<!s)$/, ''],
  ];
  const tables = endings.flatMap(([ending, instead]) =>
    ending.test(set) ? [set.replace(ending, instead)] : [],
  );
  return [...new Set([...tables.map((one) => `${one}id`), 'activityid', 'businessprocessflowinstanceid'])];
}

function selectedMembers(name: string, table: DataverseTable | undefined): readonly Member[] {
  const lookup = lookupOf(name);
  const column = table?.columns.get(lookup ?? name);
  if (column !== undefined) return membersOf(column, table);
  if (lookup !== undefined) return membersNamed(lookup, 'lookup', orNull(STRING));
  // A lookup can be asked for by its navigation property, too.
  return [
    ...membersNamed(name, 'unknown', ANY),
    ...membersNamed(name.toLowerCase(), 'lookup', orNull(STRING)),
  ];
}

const TYPES: Readonly<Record<DataverseColumn['type'], Type>> = {
  text: STRING,
  whole: INTEGER,
  bigint: INTEGER,
  decimal: NUMBER,
  float: NUMBER,
  money: NUMBER,
  yesNo: BOOLEAN,
  choice: INTEGER,
  // Their numbers, between commas.
  choices: STRING,
  date: STRING,
  dateTime: STRING,
  lookup: STRING,
  id: STRING,
  file: STRING,
  image: STRING,
  unknown: ANY,
};

function membersIn(table: DataverseTable): readonly Member[] {
  return [...table.columns.values()].flatMap((one) => membersOf(one, table));
}

function membersOf(column: DataverseColumn, table: DataverseTable | undefined): readonly Member[] {
  const { logicalName, type, required } = column;
  const known = listedType(column, table?.knowledge === 'own') ?? idType(column, table) ?? TYPES[type];
  const value = required ? known : orNull(known);
  const [first, ...others] = membersNamed(logicalName, type, value);
  if (first === undefined) return [];
  return [[first[0], { type: value, optional: !required }], ...others];
}

/** Of a choice whose options are known. Other solutions may have added options to a table that is not ours. */
function listedType({ type, options }: DataverseColumn, isOwn: boolean): Type | undefined {
  if (type !== 'choice' || options === undefined) return undefined;
  return { ...INTEGER, listed: { values: options, isClosed: isOwn } };
}

/** Of the id of the row itself, and of a lookup that leads to rows of one table only. */
function idType(
  { logicalName, type, targets }: DataverseColumn,
  table: DataverseTable | undefined,
): Type | undefined {
  if (logicalName === table?.primaryId) return { ...STRING, idOf: table.logicalName };
  const [target, ...others] = type === 'lookup' ? (targets ?? []) : [];
  return target === undefined || others.length > 0 ? undefined : { ...STRING, idOf: target };
}

/** A column, and what the service and the connector say beside it: how people see the value, and of a lookup its table. */
function membersNamed(name: string, type: DataverseColumn['type'], value: Type): readonly Member[] {
  const key = type === 'lookup' ? valueName(name) : name;
  return [
    may(key, value),
    may(`${key}@OData.Community.Display.V1.FormattedValue`, STRING),
    may(`${key}@odata.type`, STRING),
    may(`_${name}_label`, STRING),
    ...(type === 'lookup'
      ? [
          may(`_${name}_type`, STRING),
          may(`${key}@Microsoft.Dynamics.CRM.lookuplogicalname`, STRING),
          may(`${key}@Microsoft.Dynamics.CRM.associatednavigationproperty`, STRING),
        ]
      : []),
  ];
}
