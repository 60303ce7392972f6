/** A column of a table as views name it: `total`, or `customer.city` over a lookup. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { standardTargets } from '../../format/standard-lookups.ts';
import type { FieldKind } from '../../model/form.ts';
import type { ColumnPath } from '../../model/view.ts';
import type { Place } from '../../source/place.ts';
import type { ColumnFact, TableFact, TableFacts } from './table-facts.ts';

export interface FoundColumn {
  /** As it was written. */
  readonly name: string;
  readonly path: ColumnPath;
  readonly column: ColumnFact;
  /** Logical name of the table that the column belongs to, and whether it is one of our own. */
  readonly table: string;
  readonly isOwn: boolean;
}

/** What a view, a chart or a filter of a table knows of it. */
export interface ColumnScope {
  readonly table: TableFact;
  readonly facts: TableFacts;
  readonly report: Report;
}

/** Undefined when there is no such column, which was reported. */
export function columnAtPath(name: string, place: Place, scope: ColumnScope): FoundColumn | undefined {
  const [first = '', second, ...more] = name.split('.');
  if (second === undefined) return ownColumn(name, place, scope);
  if (more.length > 0) {
    scope.report('view/path', place, { path: name, reason: 'too long' });
    return undefined;
  }
  const lookup = scope.table.columnAt(first, place);
  if (lookup === undefined) return undefined;
  const targets = targetsOf(lookup, scope.table.logicalName);
  const [target] = targets ?? [];
  if (target === undefined || targets?.length !== 1) {
    const reason = targets === undefined ? 'not a lookup' : 'several tables';
    scope.report('view/path', place, { path: name, reason });
    return undefined;
  }
  return linkedColumn(name, { lookup: lookup.logicalName, table: target, column: second }, place, scope);
}

function ownColumn(name: string, place: Place, { table }: ColumnScope): FoundColumn | undefined {
  const column = table.columnAt(name, place);
  if (column === undefined) return undefined;
  return {
    name,
    path: { column: column.logicalName },
    column: withCommonType(column),
    table: table.logicalName,
    isOwn: table.model?.kind === 'new',
  };
}

function linkedColumn(
  name: string,
  link: NonNullable<ColumnPath['via']> & { readonly column: string },
  place: Place,
  { facts }: ColumnScope,
): FoundColumn | undefined {
  const { column: wanted, ...via } = link;
  const found = facts.table(via.table);
  // A key of ours that is spelled like the logical name of another table stands for our table.
  const target = found?.logicalName === via.table ? found : undefined;
  const column = target === undefined ? unknownColumn(wanted) : target.columnAt(wanted, place);
  if (column === undefined) return undefined;
  return {
    name,
    path: { column: column.logicalName, via },
    column: withCommonType(column),
    table: via.table,
    isOwn: target?.model?.kind === 'new',
  };
}

/** Nothing is known of the table, so the name is taken as it is. */
function unknownColumn(name: string): ColumnFact {
  return { logicalName: name.toLowerCase(), labels: {}, type: { kind: 'unknown' }, readOnly: false };
}

/** Columns that are the same on every table, for tables of which nothing else is known. */
const COMMON: Readonly<Record<string, FieldKind | undefined>> = {
  statecode: { kind: 'state' },
  statuscode: { kind: 'status' },
  ownerid: { kind: 'owner' },
  createdon: { kind: 'dateTime', behavior: 'userLocal' },
  modifiedon: { kind: 'dateTime', behavior: 'userLocal' },
};

function withCommonType(column: ColumnFact): ColumnFact {
  const { logicalName, type } = column;
  const common = Object.hasOwn(COMMON, logicalName) ? COMMON[logicalName] : undefined;
  return type.kind === 'unknown' && common !== undefined ? { ...column, type: common } : column;
}

/** Logical names of the tables that a lookup points at; none known: an empty list. Undefined when it is no lookup. */
function targetsOf({ type, logicalName }: ColumnFact, table: string): readonly string[] | undefined {
  const standard = standardTargets(table, logicalName);
  if (type.kind === 'lookup' || type.kind === 'customer') {
    const targets = type.targets.map((one) => one.table);
    return targets.length === 0 ? standard : targets;
  }
  return type.kind === 'owner' || standard.length > 0 ? standard : undefined;
}
