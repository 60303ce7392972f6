/** What views, forms, roles and the like ask of tables and columns: by key or logical name, of the solution or of the platform. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { KNOWN_TABLES, knownTable } from '../../format/known-tables.ts';
import { platformText } from '../../format/table/platform-texts.ts';
import { standardColumnsOf } from '../../format/standard-columns/index.ts';
import { logicalName } from '../../format/table/naming.ts';
import { primaryNameOf } from '../../format/table/primary-name.ts';
import type { Choice, Option } from '../../model/choice.ts';
import type { Column } from '../../model/column.ts';
import type { FieldKind } from '../../model/form.ts';
import type { Labels } from '../../model/labels.ts';
import type { Table } from '../../model/table.ts';
import type { Place } from '../../source/place.ts';
import { declaredKeys } from '../declared.ts';
import { checkKey } from '../known-key.ts';
import type { Loading } from '../load-components.ts';
import { moneyTwins, standardFact, systemFacts } from './standard-facts.ts';
import { declaredName } from './table-names.ts';

export interface TableFacts {
  /** A table by its key here or its logical name; what is unknown was reported. */
  readonly tableAt: (name: string, place: Place) => TableFact | undefined;
  /** The same without a report. */
  readonly table: (name: string) => TableFact | undefined;
  /** Whether a table of the solution is meant that could not be read, which was reported where it stands. */
  readonly isBroken: (name: string) => boolean;
}

export interface TableFact {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly names: Labels;
  readonly pluralNames: Labels;
  readonly ownership: 'user' | 'organization' | 'business';
  /** The model, for a table of the solution. */
  readonly model?: Table;
  /** Logical name of the column that stands for a row. */
  readonly primaryName: string;
  /**
   * A column by its key here or its logical name. What is unknown was reported: for a table of one's own as an error, for one that
   * exists already as a remark, because not all its columns are known; there the name is taken as it is.
   */
  readonly columnAt: (name: string, place: Place) => ColumnFact | undefined;
}

export interface ColumnFact {
  readonly logicalName: string;
  readonly labels: Labels;
  readonly type: FieldKind;
  readonly readOnly: boolean;
  /** Of a choice, when they are known. */
  readonly options?: readonly Option[];
  /** The column of the solution. */
  readonly model?: Column;
}

export function tableFacts(
  tables: readonly Table[],
  choices: readonly Choice[],
  loading: Loading,
): TableFacts {
  const around: Around = {
    languages: loading.head.languages,
    report: loading.reader.report,
    choices,
    declared: (key) => declaredKeys(loading.spec, 'tables', key, 'columns'),
  };
  const facts = tables.map((one) => ownTable(one, around));
  const byKey = new Map(tables.map((one, index) => [one.key, facts[index]]));
  const byName = new Map(facts.map((one) => [one.logicalName, one]));
  // A key wins over a logical name, as in a lookup.
  const standard = new Map<string, TableFact | undefined>();
  const standardAt = (name: string): TableFact | undefined => {
    if (!standard.has(name)) standard.set(name, standardTable(name, around));
    return standard.get(name);
  };
  const table = (name: string): TableFact | undefined =>
    byKey.get(name) ?? byName.get(name) ?? standardAt(name);
  const keys = declaredKeys(loading.spec, 'tables');
  const broken = keys.filter((key) => !byKey.has(key));
  const brokenNames = new Set(broken.flatMap((key) => [key, declaredName(key, loading)]));
  const isBroken = (name: string): boolean => brokenNames.has(name) && !byName.has(name);
  const known = [...new Set([...keys, ...Object.keys(KNOWN_TABLES)])];
  const tableAt = (name: string, place: Place): TableFact | undefined => {
    const found = table(name);
    if (found === undefined && !isBroken(name))
      checkKey('table', name, known, { place, report: loading.reader.report });
    return found;
  };
  return { table, tableAt, isBroken };
}

interface Around {
  readonly languages: readonly [number, ...number[]];
  readonly report: Report;
  readonly choices: readonly Choice[];
  readonly declared: (tableKey: string) => readonly string[];
}

function ownTable(table: Table, around: Around): TableFact {
  const name = logicalName(table.schemaName);
  const standard = table.kind === 'extension' ? standardColumnsOf(name) : undefined;
  let made: OwnColumns | undefined;
  const [primary] = table.columns;
  return {
    logicalName: name,
    schemaName: table.schemaName,
    names: table.names,
    pluralNames: table.pluralNames,
    ownership: table.kind === 'new' ? table.ownership : (knownTable(name)?.ownership ?? 'user'),
    model: table,
    primaryName: table.kind === 'new' ? logicalName(primary?.schemaName ?? '') : primaryNameOf(name),
    columnAt: (column, place) => {
      // Of many tables no column is asked for.
      const { own, others, byName } = (made ??= ownColumns(table, standard, around));
      const found = own.get(column) ?? byName.get(column);
      const declared = around.declared(table.key);
      if (found !== undefined || declared.includes(column)) return found;
      // One that has a mistake of its own is there all the same.
      const keys = [...new Set([...own.keys(), ...declared])];
      const known = [...keys, ...others.map((one) => one.logicalName)];
      if (table.kind === 'new') {
        const facts = {
          kind: 'column',
          name: column,
          nearest: suggest(column, known),
          known: keys,
        };
        around.report('solution/unknown-name', place, facts);
        return undefined;
      }
      return unknownColumn(
        column,
        { table: name, known: standard === undefined ? [] : known, place },
        around,
      );
    },
  };
}

interface OwnColumns {
  /** By key. */
  readonly own: ReadonlyMap<string, ColumnFact>;
  /** Those that the platform gives the table. */
  readonly others: readonly ColumnFact[];
  readonly byName: ReadonlyMap<string, ColumnFact>;
}

function ownColumns(
  table: Table,
  standard: ReturnType<typeof standardColumnsOf>,
  around: Around,
): OwnColumns {
  const own = new Map(table.columns.map((column) => [column.key, ownColumn(column, around)]));
  const others =
    table.kind === 'new'
      ? systemFacts(table, around.languages)
      : [
          ...(standard?.columns ?? []).map((one) => standardFact(one, around.languages)),
          ...moneyTwins(table, around.languages),
        ];
  const byName = new Map([...others, ...own.values()].map((one) => [one.logicalName, one]));
  return { own, others, byName };
}

function standardTable(name: string, around: Around): TableFact | undefined {
  const known = knownTable(name);
  if (known === undefined) return undefined;
  const standard = standardColumnsOf(name);
  const columns = new Map((standard?.columns ?? []).map((one) => [one[0], one]));
  return {
    logicalName: name,
    schemaName: known.schemaName,
    names: platformText(known.name, around.languages),
    pluralNames: platformText(known.plural, around.languages),
    ownership: known.ownership,
    primaryName: primaryNameOf(name),
    columnAt: (column, place) => {
      const found = columns.get(column);
      return found === undefined
        ? unknownColumn(column, { table: name, known: [...columns.keys()], place }, around)
        : standardFact(found, around.languages);
    },
  };
}

interface Unknown {
  readonly table: string;
  readonly known: readonly string[];
  readonly place: Place;
}

/** Not all columns of standard tables are known, so a name that is none of them is taken as it is. */
function unknownColumn(name: string, { table, known, place }: Unknown, around: Around): ColumnFact {
  const nearest = suggest(name, known);
  if (known.length > 0) around.report('table/unknown-column', place, { name, table, nearest });
  return {
    logicalName: name.toLowerCase(),
    labels: { [String(around.languages[0])]: name },
    type: { kind: 'unknown' },
    readOnly: false,
  };
}

function ownColumn(column: Column, { choices }: Around): ColumnFact {
  const { type } = column;
  const source = type.kind === 'choice' || type.kind === 'choices' ? type.options : undefined;
  const options =
    source === undefined
      ? undefined
      : source.kind === 'own'
        ? source.options
        : choices.find((one) => one.schemaName === source.name)?.options;
  return {
    logicalName: logicalName(column.schemaName),
    labels: column.names,
    type,
    readOnly: column.readOnly,
    ...(options === undefined ? {} : { options }),
    model: column,
  };
}
