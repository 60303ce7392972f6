/** The values that a field can have (`enum`). */
import { isArray, type JsonValue } from '../../../source/json-value.ts';
import { changed, type Fact } from '../fact.ts';
import { facet, type SchemaNode } from '../schema-node.ts';
import { shownValue } from '../shown-value.ts';

export function valueFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [facet(before, 'enum'), facet(after, 'enum')];
  const [old, now] = [valuesOf(was.value), valuesOf(is.value)];
  const places = changed(was, is);
  if (old === undefined && now === undefined) return [];
  if (old === undefined)
    return [{ ...places, input: { code: 'change/input-values-limited', values: now ?? [] } }];
  if (now === undefined) return [{ ...places, ...added([]) }];
  const fresh = now.filter((value) => !old.includes(value));
  const lost = old.filter((value) => !now.includes(value));
  return [
    ...(lost.length === 0 ? [] : [{ ...places, ...removed(lost) }]),
    ...(fresh.length === 0 ? [] : [{ ...places, ...added(fresh) }]),
  ];
}

/** An empty list stands for any other value. */
function added(values: readonly string[]): Pick<Fact, 'input' | 'output'> {
  return {
    input: { code: 'change/input-values-added', values },
    output: { code: 'change/output-values-added', values },
  };
}

function removed(values: readonly string[]): Pick<Fact, 'input' | 'output'> {
  return {
    input: { code: 'change/input-values-removed', values },
    output: { code: 'change/output-values-removed', values },
  };
}

/** No list, or an empty one, is no limit. */
function valuesOf(list: JsonValue | undefined): readonly string[] | undefined {
  return isArray(list) && list.length > 0 ? [...new Set(list.map((value) => shownValue(value)))] : undefined;
}
