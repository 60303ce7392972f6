/** The properties of an object: gone, new, renamed, needed, read-only. */
import { both, changed, gone, type Fact } from '../fact.ts';
import { matchInTurn, plainName, type Named } from '../renamed.ts';
import { facet, nodeOf, propertiesOf, requiredOf, typeOf, type SchemaNode } from '../schema-node.ts';
import type { Child, Compared } from '../compare.ts';
import { givenFacts, isNeeded, type Given } from './given.ts';
import { labelOf } from './label.ts';
import { isHidden } from './visibility.ts';

type Property = Named<Given>;

export function compareProperties(before: SchemaNode, after: SchemaNode): Compared {
  const olds = propertyList(before);
  const news = propertyList(after);
  const known = new Map(olds.map((one) => [one.name, one]));
  const kept = news.flatMap((now): [Property, Property][] => {
    const old = known.get(now.name);
    return old === undefined ? [] : [[old, now]];
  });
  const names = new Set(kept.map(([, now]) => now.name));
  const { renamed, removed, added } = matchInTurn(
    olds.filter((one) => !names.has(one.name)),
    news.filter((one) => !names.has(one.name)),
    [(one) => plainName(one.name), labelKey],
  );
  const pairs = [...kept, ...renamed];
  return {
    facts: [
      ...removed.map((one) => removedFact(one, after)),
      ...renamed.map(renamedFact),
      ...added.flatMap((one) => addedFacts(one, before)),
      ...pairs.flatMap(([old, now]) => keptFacts(old, now)),
    ],
    children: pairs.map(childOf),
  };
}

function propertyList(node: SchemaNode): readonly Property[] {
  const required = requiredOf(node);
  return [...propertiesOf(node)].map(([name, value]) => ({
    name,
    value: { node: nodeOf(value, node.root), required: required.has(name) },
  }));
}

/** The same label and type tell a field as well as its name does. */
function labelKey({ value: { node } }: Property): string | undefined {
  const { value } = labelOf(node);
  return value === undefined ? undefined : JSON.stringify([value, typeOf(node)]);
}

function isReadOnly({ node }: Given): boolean {
  return facet(node, 'readOnly').value === true;
}

/** What is read-only is no input: the designer does not show it there. */
function removedFact({ name, value }: Property, parent: SchemaNode): Fact {
  const places = { ...gone(value.node, parent), property: name };
  if (isHidden(value.node)) return { ...places, ...both({ code: 'change/hidden-field-removed' }) };
  const said = { code: 'change/field-removed' } as const;
  return { ...places, input: isReadOnly(value) ? undefined : said, output: said };
}

function renamedFact([old, now]: readonly [Property, Property]): Fact {
  const said = { code: 'change/field-renamed', before: old.name, after: now.name } as const;
  return { ...changed(old.value.node, now.value.node), property: now.name, ...both(said) };
}

function addedFacts({ name, value }: Property, parent: SchemaNode): readonly Fact[] {
  const needed = isNeeded(value) && !isReadOnly(value);
  if (isHidden(value.node) && !needed) return [];
  const said = { code: 'change/field-added' } as const;
  const input = needed ? ({ code: 'change/required-field-added' } as const) : said;
  return [
    {
      ...changed(parent, value.node),
      property: name,
      input: isReadOnly(value) ? undefined : input,
      output: isHidden(value.node) ? undefined : said,
    },
  ];
}

function keptFacts(old: Property, now: Property): readonly Fact[] {
  const facts = givenFacts(old.value, now.value).map((one) =>
    isReadOnly(now.value) ? { ...one, input: undefined } : one,
  );
  return [...facts, ...readOnlyFacts(old, now)].map((one) => ({ ...one, property: now.name }));
}

function readOnlyFacts({ value: old }: Property, { value: now }: Property): readonly Fact[] {
  const [was, is] = [isReadOnly(old), isReadOnly(now)];
  if (was === is || isHidden(now.node)) return [];
  const places = changed(facet(old.node, 'readOnly'), facet(now.node, 'readOnly'));
  return [{ ...places, input: { code: is ? 'change/read-only' : 'change/no-longer-read-only' } }];
}

function childOf([old, now]: readonly [Property, Property]): Child {
  return {
    step: now.name,
    before: old.value.node,
    after: now.value.node,
    isOutputOnly: isReadOnly(now.value),
  };
}
