/** The parameters of an operation: gone, new, renamed, moved, needed; the rest is compared as schemas are. */
import type { OperationView, ParameterView } from '../view.ts';
import { compareSchemas, type Compare, type Compared } from './compare.ts';
import { both, changed, gone, type Fact } from './fact.ts';
import { givenFacts, isNeeded, type Given } from './field/given.ts';
import { labelFacts } from './field/label.ts';
import { isHidden, visibilityFacts } from './field/visibility.ts';
import { matchInTurn, plainName, type Matching, type Named } from './renamed.ts';
import { facet, nodeOf, type Root, type SchemaNode } from './schema-node.ts';
import { shownValue } from './shown-value.ts';

export function matchParameters(before: OperationView, after: OperationView): Matching<ParameterView> {
  const [was, is] = [placeholders(before.path), placeholders(after.path)];
  return matchInTurn(listOf(before), listOf(after), [
    identity,
    (one) => placeKey(one.value, was.length === is.length ? [was, is] : []),
    (one) => `${one.value.in} ${plainName(one.name) ?? ''}`,
    // Only what is sent apart can move: the name of the body stands before the name of each of its fields in a flow.
    (one) => (one.value.in === 'body' ? undefined : one.name),
  ]);
}

/** Of parameters that stand twice, the first. */
function listOf({ parameters }: OperationView): readonly Named<ParameterView>[] {
  const named = parameters.map((value) => ({ name: value.name, value }));
  return [...new Map(named.toReversed().map((one) => [identity(one), one])).values()].toReversed();
}

function identity({ name, value }: Named<ParameterView>): string {
  return `${value.in} ${name}`;
}

/** There is one body, and a placeholder keeps its position in the path when its name changes. */
function placeKey(
  { name, in: place }: ParameterView,
  paths: readonly (readonly string[])[],
): string | undefined {
  if (place === 'body') return 'body';
  if (place !== 'path') return undefined;
  const position = paths.map((names) => names.indexOf(name)).find((index) => index >= 0);
  return position === undefined ? undefined : `path ${position}`;
}

function placeholders(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
}

export function parameterNode(parameter: ParameterView, root: Root): SchemaNode {
  return nodeOf(parameter, root);
}

/** Its name among the fields of the operation: the fields of the body stand beside the other parameters. */
export function fieldOf(parameter: ParameterView): string {
  return parameter.in === 'body' ? '' : parameter.name;
}

export function removedParameter(node: SchemaNode, after: OperationView): Fact {
  const code = isHidden(node) ? 'change/hidden-field-removed' : 'change/field-removed';
  return { ...gone(node, after), input: { code } };
}

export function addedParameter(node: SchemaNode, before: OperationView): readonly Fact[] {
  const needed = isNeeded(given(node));
  if (isHidden(node) && !needed) return [];
  const code = needed ? 'change/required-field-added' : 'change/field-added';
  return [{ ...changed(before, node), input: { code } }];
}

export const compareParameters: Compare = (before, after, renames) => {
  const facts = [
    ...nameFacts(before, after),
    ...givenFacts(given(before), given(after)),
    ...collectionFacts(before, after),
  ];
  const inside = isBody(after) ? compareBody(before, after) : compareSchemas(before, after, renames);
  return { facts: [...facts, ...inside.facts], children: inside.children };
};

function compareBody(before: SchemaNode, after: SchemaNode): Compared {
  const [was, is] = [facet(before, 'schema'), facet(after, 'schema')];
  return {
    facts: [...labelFacts(before, after), ...visibilityFacts(before, after)],
    children: [
      { step: '', before: nodeOf(was, before.root), after: nodeOf(is, after.root), isOutputOnly: false },
    ],
  };
}

function given(node: SchemaNode): Given {
  return { node, required: facet(node, 'required').value === true };
}

function isBody(node: SchemaNode): boolean {
  return facet(node, 'in').value === 'body';
}

function nameFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  return [
    ...difference(before, after, 'name', 'change/field-renamed'),
    ...difference(before, after, 'in', 'change/field-moved'),
  ];
}

function collectionFacts(before: SchemaNode, after: SchemaNode): readonly Fact[] {
  const isList = [before, after].every((node) => facet(node, 'type').value === 'array');
  return isList ? difference(before, after, 'collectionFormat', 'change/collection-format', 'csv') : [];
}

type SettingCode = 'change/field-renamed' | 'change/field-moved' | 'change/collection-format';

/** A text that is another one; what is missing counts as `missing`. */
function difference(
  before: SchemaNode,
  after: SchemaNode,
  key: string,
  code: SettingCode,
  missing?: string,
): readonly Fact[] {
  const [was, is] = [facet(before, key), facet(after, key)];
  const [old, now] = [shownValue(was.value) ?? missing, shownValue(is.value) ?? missing];
  return old === now ? [] : [{ ...changed(was, is), ...both({ code, before: old, after: now }) }];
}
