/** A filter of the model → `<filter>` of a query. */
import { listsValues } from '../../format/table/operators.ts';
import type { ColumnPath, Filter } from '../../model/view.ts';
import type { PackedFilter, PackedFilterNode } from '../../packed/query.ts';

/** The alias of the link that leads to a column; undefined for the table's own columns. */
type AliasOf = (path: ColumnPath) => string | undefined;

/** Undefined when the filter asks for nothing. */
export function lowerFilter(filter: Filter, aliasOf: AliasOf): PackedFilter | undefined {
  if (filter.kind === 'condition') return lowerFilter({ kind: 'all', parts: [filter] }, aliasOf);
  if (filter.parts.length === 0) return undefined;
  return {
    type: filter.kind === 'any' ? 'or' : 'and',
    nodes: filter.parts.map((part) => lowerNode(part, aliasOf)),
  };
}

function lowerNode(filter: Filter, aliasOf: AliasOf): PackedFilterNode {
  if (filter.kind !== 'condition') return { is: 'filter', value: lowerFilter(filter, aliasOf) ?? {} };
  const { path, operator, values } = filter;
  const entity = aliasOf(path);
  const [first] = values;
  return {
    is: 'condition',
    value: {
      ...(entity === undefined ? {} : { entity }),
      attribute: path.column,
      operator,
      ...(listsValues(operator)
        ? { values: values.map((text) => ({ text })) }
        : first === undefined
          ? {}
          : { value: first }),
    },
  };
}

/** Every condition of a filter, however deep. */
export function conditionsOf(filter: Filter): readonly Extract<Filter, { kind: 'condition' }>[] {
  return filter.kind === 'condition' ? [filter] : filter.parts.flatMap(conditionsOf);
}
