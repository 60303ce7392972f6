/** The filter of a view → a tree of conditions. Its keys are columns; `any` and `all` hold lists of filters. */
import type { Filter } from '../../model/view.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import { describe, validate } from '../../spec/validate.ts';
import { filter } from '../../spec/view-schema.ts';
import { columnAtPath, type ColumnScope } from './column-path.ts';
import { decodeConditions } from './decode-condition.ts';

/** The filter without what is wrong in it, which was reported. */
export function decodeFilter(spec: JsonObject, place: Place, scope: ColumnScope): Filter {
  const parts = Object.entries(spec).flatMap(([key, value]): readonly Filter[] => {
    const here = into(place, key);
    if (key === 'any' || key === 'all') return decodeGroup(key, value, here, scope);
    const found = columnAtPath(key, keyOf(here), scope);
    return found === undefined ? [] : decodeConditions(found, value, here, scope.report);
  });
  return group('all', parts);
}

function decodeGroup(
  kind: 'any' | 'all',
  value: JsonValue,
  place: Place,
  scope: ColumnScope,
): readonly Filter[] {
  if (!isArray(value)) {
    scope.report('spec/wrong-type', place, { found: describe(value), expected: 'a list of filters' });
    return [];
  }
  const parts = value.flatMap((one, index): readonly Filter[] => {
    const here = into(place, index);
    // The schema of a view does not look into these lists: a filter in them has no end.
    return validate(filter, one, here, scope.report) && isObject(one) ? [decodeFilter(one, here, scope)] : [];
  });
  return [group(kind, parts)];
}

/** A group of one is that one. */
function group(kind: 'any' | 'all', parts: readonly Filter[]): Filter {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : { kind, parts };
}
