/** Navigation properties of `$expand`, and what their options say of the tables behind them. */
import type { DataverseTable } from '../dataverse-table.ts';
import { meaningOf, unknownName } from '../known-columns.ts';
import { gradeOf, type QueryContext } from '../query-context.ts';
import type { QueryKind } from './check-query.ts';
import type { Expansion } from './parse-expand.ts';
import type { Range } from './tokens.ts';
import type { Name } from './tree.ts';

type CheckRange = (kind: QueryKind, range: Range, context: QueryContext) => void;

const KINDS: Readonly<Record<string, QueryKind | undefined>> = {
  $select: 'select',
  $filter: 'filter',
  $orderby: 'orderby',
  $expand: 'expand',
};

export function checkExpansions(
  expansions: readonly Expansion[],
  context: QueryContext,
  checkRange: CheckRange,
): void {
  for (const { name, options } of expansions) {
    if (/\/\w/.test(name.text)) reportPath(name, context);
    const target = targetOf(name, context);
    const table = target === undefined ? undefined : context.tables.named(target);
    for (const { key, value } of options) {
      const kind = KINDS[key];
      if (kind !== undefined) checkRange(kind, value, { ...context, table });
    }
  }
}

/** A path into the row behind: OData expands navigation properties alone, and selects in them between parentheses. */
function reportPath(name: Name, { report }: QueryContext): void {
  const [property = '', column = ''] = name.text.split('/');
  const instead = `${property}($select=${column})`;
  const facts = { problem: 'expand-path', what: 'what comes along', found: name.text, instead } as const;
  report('dataverse/odata-syntax', name, facts, 'warning');
}

/** Logical name of the table behind; undefined when it is not known. */
function targetOf(name: Name, context: QueryContext): string | undefined {
  const { table, report } = context;
  if (table === undefined || /[/$]/.test(name.text)) return undefined;
  const meaning = meaningOf(name.text, table);
  switch (meaning.kind) {
    case 'navigation':
      return meaning.property.target;
    case 'collection':
      return meaning.target;
    case 'unknown':
      reportUnknownNavigation(name, table, context);
      return undefined;
    case 'other-case':
      wrong(name, [meaning.name], context, table);
      return undefined;
    case 'column':
    case 'value':
    case 'no-lookup':
    case 'lookup': {
      const { logicalName } = meaning.column;
      const names = [...table.navigation.values()].filter((one) => one.column === logicalName);
      if (names.length > 0)
        wrong(
          name,
          names.map((one) => one.name),
          context,
          table,
        );
      else if (meaning.kind === 'column' && table.knowledge === 'own')
        report('dataverse/unknown-navigation', name, {
          name: name.text,
          table: table.logicalName,
          nearest: undefined,
        });
      return undefined;
    }
  }
}

function wrong(
  name: Name,
  instead: readonly string[],
  { report }: QueryContext,
  table: DataverseTable,
): void {
  report('dataverse/lookup-name', name, { name: name.text, instead }, gradeOf(table));
}

/** Any other table may look up this one, so a name that is not near to a known one may exist. */
function reportUnknownNavigation(name: Name, table: DataverseTable, { report }: QueryContext): void {
  const found = unknownName(name.text, table, [...table.navigation.keys(), ...table.collections.keys()]);
  if (found?.nearest === undefined) return;
  const facts = { name: name.text, table: table.logicalName, nearest: found.nearest };
  report('dataverse/unknown-navigation', name, facts, found.severity);
}
