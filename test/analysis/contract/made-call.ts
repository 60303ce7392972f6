/** Calls that a contract itself describes: values by schema, given whole or in parts. */
import type { Contract, OperationContract } from '../../../src/analysis/contract/contract.ts';
import { segmentOf } from '../../../src/analysis/contract/parts.ts';
import type { SchemaNode } from '../../../src/analysis/contract/schema-node.ts';
import type { JsonValue } from '../../../src/source/json-value.ts';

export interface Wish {
  readonly form: 'whole' | 'in parts';
  /** Everything that can be given, or only what is required. */
  readonly all: boolean;
}

/** What a flow gives an operation, by name. */
export function callFor(
  operation: OperationContract,
  contract: Contract,
  wish: Wish,
): Readonly<Record<string, JsonValue>> {
  const making = { contract, wish, given: {} as Record<string, JsonValue> };
  for (const { name, in: where, needed, schema } of operation.parameters) {
    if (!needed && !wish.all) continue;
    const node = contract.nodeOf(schema);
    if (where === 'body' && wish.form === 'in parts') addParts(name, node, making, 0);
    else making.given[name] = valueOf(node, making, 0);
  }
  return making.given;
}

interface Making {
  readonly contract: Contract;
  readonly wish: Wish;
  readonly given: Record<string, JsonValue>;
}

const MAX_DEPTH = 5;

function addParts(path: string, node: SchemaNode | undefined, making: Making, depth: number): void {
  const members = node?.type === 'object' ? membersOf(node, making, depth) : [];
  if (members.length === 0 || depth > MAX_DEPTH) making.given[path] = valueOf(node, making, depth);
  else
    for (const [name, member] of members) addParts(`${path}/${segmentOf(name)}`, member, making, depth + 1);
}

/** Members that flows write: the service sets the read-only ones. */
function membersOf(
  { properties, required }: SchemaNode,
  { contract, wish }: Making,
  depth: number,
): readonly (readonly [string, SchemaNode | undefined])[] {
  const isWanted = (name: string): boolean => (wish.all && depth < MAX_DEPTH) || required.includes(name);
  return [...properties]
    .filter(([name]) => isWanted(name))
    .map(([name, schema]) => [name, contract.nodeOf(schema)] as const)
    .filter(([, node]) => node?.facts['readOnly'] !== true);
}

function valueOf(node: SchemaNode | undefined, making: Making, depth: number): JsonValue {
  // A circle of required members has no end.
  if (depth > 3 * MAX_DEPTH) return null;
  if (node?.choices !== undefined) return [...node.choices][0] ?? '';
  switch (node?.type) {
    case 'object':
      return Object.fromEntries(
        membersOf(node, making, depth).map(([name, one]) => [name, valueOf(one, making, depth + 1)]),
      );
    case 'array':
      return depth > MAX_DEPTH
        ? []
        : [valueOf(making.contract.nodeOf(node.facts['items']), making, depth + 1)];
    case 'integer':
    case 'number':
      return numberFor(node);
    case 'boolean':
      return true;
    case 'string':
      return textFor(node);
    case undefined:
      return 'anything';
  }
}

function numberFor({ facts: { minimum, maximum } }: SchemaNode): JsonValue {
  if (typeof minimum === 'number') return minimum;
  return typeof maximum === 'number' ? maximum : 1;
}

const TEXTS: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T08:00:00Z',
  email: 'someone@contoso.com',
  uuid: '3f0c5a52-6f0e-4c0f-9d3a-0c0d1f3a7c11',
  guid: '3f0c5a52-6f0e-4c0f-9d3a-0c0d1f3a7c11',
};

function textFor({ facts: { format, minLength, maxLength } }: SchemaNode): string {
  const text = TEXTS[typeof format === 'string' ? format : ''] ?? 'text';
  const long = typeof minLength === 'number' ? text.padEnd(minLength, 'x') : text;
  return typeof maxLength === 'number' ? long.slice(0, maxLength) : long;
}
