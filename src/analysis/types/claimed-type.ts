/** Types that are known from a description only: the contract of a connector, the columns of a table. */
import { alternatives, unionOf } from '../../expression/types/type-operations.ts';
import type { Property, Type, UnionType } from '../../expression/types/type.ts';

type Single = UnionType['of'][number];

const known = new WeakMap<Type, Type>();

/** The type as a claim, with all that is in it. Of one type, the same one each time. */
export function claimed(type: Type): Type {
  const singles = alternatives(type);
  if (singles === undefined) return type;
  const found = known.get(type);
  if (found !== undefined) return found;
  const made = unionOf(...singles.map(claimedSingle));
  known.set(type, made);
  return made;
}

function claimedSingle(type: Single): Single {
  if (type.kind === 'array') return { ...type, items: claimed(type.items), claimed: true };
  if (type.kind !== 'object') return { ...type, claimed: true };
  const properties = new Map<string, Property>();
  for (const [name, { type: of, optional }] of type.properties)
    properties.set(name, { type: claimed(of), optional });
  const others = type.others === undefined ? undefined : claimed(type.others);
  return { ...type, properties, others, claimed: true };
}

export { isClaimed } from '../../expression/types/type-operations.ts';
