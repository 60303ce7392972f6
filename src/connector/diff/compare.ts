/** Two schemas: their own differences, and the pairs of schemas inside of them that are still to be compared. */
import { isObject } from '../../source/json-value.ts';
import { closedFacts } from './field/closed.ts';
import type { Fact } from './fact.ts';
import { formatFacts } from './field/format.ts';
import { labelFacts } from './field/label.ts';
import { lookupFacts, type Renames } from './field/lookup.ts';
import { compareProperties } from './field/properties.ts';
import { typeFacts } from './field/type.ts';
import { valueFacts } from './field/values.ts';
import { visibilityFacts } from './field/visibility.ts';
import { facet, nodeOf, typeOf, type SchemaNode } from './schema-node.ts';

export interface Compared {
  readonly facts: readonly Fact[];
  readonly children: readonly Child[];
}

export interface Child {
  /** A name of a property, `[]` for what is in a list, `{}` for what is under any name, '' for the same field. */
  readonly step: string;
  readonly before: SchemaNode;
  readonly after: SchemaNode;
  /** Flows get it and do not give it. */
  readonly isOutputOnly: boolean;
}

export type Compare = (before: SchemaNode, after: SchemaNode, renames: Renames) => Compared;

export const compareSchemas: Compare = (before, after, renames) => {
  const shown = [...labelFacts(before, after), ...visibilityFacts(before, after)];
  const types = typeFacts(before, after);
  // Where the type is another one, everything else is as well: it is said once.
  if (types.length > 0) return { facts: [...types, ...shown], children: [] };
  const properties = compareProperties(before, after);
  return {
    facts: [
      ...formatFacts(before, after),
      ...valueFacts(before, after),
      ...lookupFacts(before, after, renames),
      ...closedFacts(before, after),
      ...shown,
      ...properties.facts,
    ],
    children: [...properties.children, ...itemsOf(before, after), ...othersOf(before, after)],
  };
};

function itemsOf(before: SchemaNode, after: SchemaNode): readonly Child[] {
  if (typeOf(after) !== 'array') return [];
  const [was, is] = [facet(before, 'items'), facet(after, 'items')];
  return [
    { step: '[]', before: nodeOf(was, before.root), after: nodeOf(is, after.root), isOutputOnly: false },
  ];
}

/** What an object may hold under any name, where both say what that is. */
function othersOf(before: SchemaNode, after: SchemaNode): readonly Child[] {
  const [was, is] = [facet(before, 'additionalProperties'), facet(after, 'additionalProperties')];
  if (!isObject(was.value) || !isObject(is.value)) return [];
  return [
    { step: '{}', before: nodeOf(was, before.root), after: nodeOf(is, after.root), isOutputOnly: false },
  ];
}
