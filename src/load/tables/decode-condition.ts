/** What a filter says of one column → conditions. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { OPERATORS, operatorOf, valueKindOf, type Operator } from '../../format/table/operators.ts';
import type { Filter } from '../../model/view.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import type { FoundColumn } from './column-path.ts';
import { decodeCount, decodeText, decodeValue } from './decode-value.ts';

/** A value, a list of values, or operators with theirs; all conditions must hold. */
export function decodeConditions(
  found: FoundColumn,
  value: JsonValue,
  place: Place,
  report: Report,
): readonly Filter[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([operator, operand]) =>
      decodeCondition(found, { operator, value: operand }, into(place, operator), report),
    );
  }
  return decodeCondition(found, { operator: shortOperator(found, value), value }, place, report);
}

/** What a value without an operator means. Of several choices one must be among those that are chosen. */
function shortOperator({ column }: FoundColumn, value: JsonValue): string {
  if (value === null) return 'null';
  if (column.type.kind === 'choices') return 'contain-values';
  return isArray(value) ? 'in' : 'eq';
}

interface Condition {
  readonly operator: string;
  readonly value: JsonValue;
}

function decodeCondition(
  found: FoundColumn,
  { operator, value }: Condition,
  place: Place,
  report: Report,
): readonly Filter[] {
  const known = operatorOf(operator);
  if (known === undefined) {
    report('view/operator', keyOf(place), {
      name: operator,
      nearest: suggest(operator, Object.keys(OPERATORS)),
    });
    return [];
  }
  const kind = valueKindOf(found.column.type);
  if (kind !== 'unknown' && !known.on.includes(kind)) {
    const { name, column } = found;
    report('view/operator-column', place, { operator, column: name, type: column.type.kind });
    return [];
  }
  const values = decodeOperand(found, { name: operator, operator: known, value }, place, report);
  return values === undefined ? [] : [{ kind: 'condition', path: found.path, operator, values }];
}

interface Operand {
  readonly name: string;
  readonly operator: Operator;
  readonly value: JsonValue;
}

const OPERANDS: Readonly<Record<Exclude<Operator['operand'], 'one'>, string>> = {
  none: 'the word true',
  two: 'a list of two values',
  list: 'a list of values',
};

function decodeOperand(
  found: FoundColumn,
  { name, operator, value }: Operand,
  place: Place,
  report: Report,
): readonly string[] | undefined {
  const { operand } = operator;
  const decode = (one: JsonValue, at: Place): string | undefined => {
    if (operator.values === 'count') return decodeCount(name, one, at, report);
    if (operator.values === 'text') return decodeText(name, one, at, report);
    return decodeValue(found, one, at, report);
  };
  if (operand === 'none') {
    // A short form such as `column: null` has no value to look at.
    if (value === true || value === null) return [];
  } else if (operand === 'one') {
    const one = decode(value, place);
    return one === undefined ? undefined : [one];
  } else {
    const list = isArray(value) ? value : operand === 'list' ? [value] : [];
    if (operand === 'list' ? list.length > 0 : list.length === 2) {
      const values = list.map((one, index) => decode(one, isArray(value) ? into(place, index) : place));
      return values.every((one) => one !== undefined) ? values : undefined;
    }
  }
  const count = isArray(value) ? ` of ${value.length}` : '';
  report('view/value', place, {
    subject: name,
    expected: OPERANDS[operand],
    found: `${describe(value)}${count}`,
  });
  return undefined;
}
