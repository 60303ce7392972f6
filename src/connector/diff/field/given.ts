/** Whether a field has to be given, and what is sent when it is not. */
import { changed, type Fact } from '../fact.ts';
import { facet, type SchemaNode } from '../schema-node.ts';
import { shownValue } from '../shown-value.ts';
import { sameJson } from '../../../source/json-value.ts';

export interface Given {
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** The caller has to give it: the platform fills in a default. */
export function isNeeded({ node, required }: Given): boolean {
  return required && facet(node, 'default').value === undefined;
}

export function givenFacts(before: Given, after: Given): readonly Fact[] {
  const [was, is] = [isNeeded(before), isNeeded(after)];
  const places = changed(before.node, after.node);
  const lost = before.required && !after.required;
  const output = lost ? ({ code: 'change/output-optional' } as const) : undefined;
  if (!was && is) return [{ ...places, input: { code: 'change/field-required' }, output }];
  if (was && !is) return [{ ...places, input: { code: 'change/field-optional' }, output }];
  const found = defaultFacts(before.node, after.node);
  return output === undefined ? found : [...found, { ...places, output }];
}

function defaultFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const [was, is] = [facet(before, 'default'), facet(after, 'default')];
  if (sameJson(was.value, is.value)) return [];
  const [old, now] = [shownValue(was.value), shownValue(is.value)];
  return [{ ...changed(was, is), input: { code: 'change/default', before: old, after: now } }];
}
