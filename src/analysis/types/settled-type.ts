/** Types as steps hand them on. */
import { alternatives, unionOf } from '../../expression/types/type-operations.ts';
import {
  ANY,
  STRING,
  type ObjectType,
  type Property,
  type Type,
  type UnionType,
} from '../../expression/types/type.ts';

type Single = UnionType['of'][number];

/** Parts of a type beyond which nothing is known: each step can hold the outputs of another one twice. */
const MAX_PARTS = 10_000;
const MAX_DEPTH = 40;

interface Settled {
  readonly type: Type;
  readonly parts: number;
  readonly depth: number;
}

/** By type, itself settled or not: what is a part of another one is not walked again. */
const known = new WeakMap<Type, Settled>();

/**
 * Without the very strings, which makers change when they set a flow to work, and `any` where it would be too large. Walks only what no step has handed
 * on before.
 */
export function settled(type: Type): Type {
  return settle(type).type;
}

function settle(type: Type): Settled {
  const found = known.get(type);
  if (found !== undefined) return found;
  const made = bounded(settleAlternatives(type));
  known.set(type, made);
  known.set(made.type, made);
  return made;
}

function bounded(one: Settled): Settled {
  return one.parts > MAX_PARTS || one.depth > MAX_DEPTH ? UNKNOWN : one;
}

const UNKNOWN: Settled = { type: ANY, parts: 1, depth: 1 };

function settleAlternatives(type: Type): Settled {
  const singles = alternatives(type);
  if (singles === undefined) return UNKNOWN;
  const settledOnes = singles.map(settleSingle);
  return wrap(
    settledOnes,
    settledOnes.every((one, index) => one.type === singles[index])
      ? type
      : unionOf(...settledOnes.map((one) => one.type)),
  );
}

function wrap(parts: readonly Settled[], type: Type): Settled {
  let [count, depth] = [1, 0];
  for (const one of parts) {
    count += one.parts;
    depth = Math.max(depth, one.depth);
  }
  return { type, parts: count, depth };
}

function settleSingle(type: Single): Settled {
  if (type.kind === 'array') {
    const items = settle(type.items);
    const made = items.type === type.items ? type : { ...type, items: items.type };
    return { type: made, parts: items.parts + 1, depth: items.depth + 1 };
  }
  if (type.kind === 'object') return settleObject(type);
  if (type.kind !== 'string' || type.is === undefined) return { type, parts: 1, depth: 1 };
  return { type: type.claimed === true ? { ...STRING, claimed: true } : STRING, parts: 1, depth: 1 };
}

function settleObject(type: Single & { readonly kind: 'object' }): Settled {
  const members = [...type.properties.values()].map((one) => settle(one.type));
  const others = type.others === undefined ? undefined : settle(type.others);
  const { parts, depth } = wrap(others === undefined ? members : [...members, others], type);
  const isSame = others?.type === type.others && isEach(type.properties, members);
  const made = isSame
    ? type
    : { ...type, properties: withTypes(type.properties, members), others: others?.type };
  return { type: made, parts, depth: depth + 1 };
}

/** Whether the settled types, in the order of the properties, are theirs. */
function isEach(properties: ObjectType['properties'], members: readonly Settled[]): boolean {
  let index = 0;
  for (const { type } of properties.values()) {
    if (members[index]?.type !== type) return false;
    index += 1;
  }
  return true;
}

function withTypes(
  properties: ObjectType['properties'],
  members: readonly Settled[],
): ObjectType['properties'] {
  const made = new Map<string, Property>();
  for (const [name, property] of properties) {
    const type = members[made.size]?.type ?? property.type;
    made.set(name, type === property.type ? property : { ...property, type });
  }
  return made;
}
