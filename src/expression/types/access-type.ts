/** The type of `of[key]`. */
import type { FailureFacts } from '../../diagnostics/catalog/failure.ts';
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import { nearestOfAll, nearestOfSome } from './nearest-member.ts';
import { ANY, NULL, type ObjectType, type Type, type UnionType } from './type.ts';
import { alternatives, mayBe, onlyString, orNull, propertiesOf, unionOf } from './type-operations.ts';

type Single = UnionType['of'][number];

/** A member that is asked for and that is not there, or most likely not. */
export interface MissingMember {
  /** Of a path, the part that leads nowhere. */
  readonly name: string;
  /** Where it begins in the name that is written. */
  readonly from: number;
  /** There can be no such member; else it is only not declared, and `nearest` is. */
  readonly isSure: boolean;
  readonly nearest: string | undefined;
  /** It is a column of a row that was not asked for it. */
  readonly isLeftOut?: boolean;
}

export interface FoundMember {
  readonly type: Type;
  readonly missing?: MissingMember | undefined;
}

export interface FailedAccess {
  readonly failure: FailureFacts;
  readonly missing?: MissingMember | undefined;
  /** It follows from claims only, or it does not fail where there is nothing at all. */
  readonly isDoubtful: boolean;
}

export type AccessType = FoundMember | FailedAccess;

/** Of a type by name: flows read the same members over and over. `?` before a name that is read safely. */
const known = new WeakMap<Type, Map<string, AccessType>>();

/** The type of the result, or why there can be none, whatever the run. */
export function accessType(of: Type, key: Type, safe: boolean): AccessType {
  const name = onlyString(key);
  if (name === undefined || of.kind === 'any') return accessAlternatives(of, key, safe);
  let members = known.get(of);
  if (members === undefined) known.set(of, (members = new Map<string, AccessType>()));
  const wanted = safe ? `?${name}` : name;
  let found = members.get(wanted);
  if (found === undefined) members.set(wanted, (found = accessAlternatives(of, key, safe)));
  return found;
}

function accessAlternatives(of: Type, key: Type, safe: boolean): AccessType {
  const found = alternatives(of);
  const [only] = found ?? [];
  if (found === undefined || only === undefined) return { type: ANY };
  if (found.length === 1) return accessSingle(only, key, safe);
  return joinedAccess(
    found,
    found.map((one) => accessSingle(one, key, safe)),
  );
}

/** Of all that a value may be. A null says nothing of a member, where it may be something else. */
function joinedAccess(found: readonly Single[], results: readonly AccessType[]): AccessType {
  const types = results.flatMap((one) => ('type' in one ? [one.type] : []));
  const told = found.length === 1 ? results : results.filter((_, index) => found[index]?.kind !== 'null');
  const [first] = told;
  if (first !== undefined && 'failure' in first && told.every((one) => 'failure' in one))
    return { ...first, isDoubtful: types.length > 0 || told.some((one) => one.isDoubtful) };
  const isMissing = told.every((one) => one.missing !== undefined);
  return { type: unionOf(...types), missing: isMissing ? first?.missing : undefined };
}

function accessSingle(of: Single, key: Type, safe: boolean): AccessType {
  if (of.kind === 'null' && safe) return { type: NULL };
  if (of.kind === 'object') return memberType(of, key, safe);
  if (of.kind === 'array') return itemType(of, key, safe);
  return notContainer(of, key);
}

function notContainer(of: Single, key: Type): FailedAccess {
  const name = onlyString(key);
  return {
    failure: {
      kind: 'not-a-container',
      key: name === undefined ? 'A member' : `'${name}'`,
      found: kindWords([of.kind]),
    },
    isDoubtful: of.claimed === true,
  };
}

function itemType(of: Single & { readonly kind: 'array' }, key: Type, safe: boolean): AccessType {
  const kinds = alternatives(key);
  if (kinds !== undefined && kinds.length > 0 && kinds.every((one) => one.kind !== 'integer'))
    return notContainer(of, key);
  return { type: safe ? orNull(of.items) : of.items };
}

function memberType(of: ObjectType, key: Type, safe: boolean): AccessType {
  const name = onlyString(key);
  if (name !== undefined) return namedType(of, { name, from: 0, safe });
  const types = [...of.properties.values()].map((one) => one.type);
  if (of.others !== undefined) types.push(of.others);
  // A path may lead further in.
  const isLast = types.length > 0 && !types.some((type) => mayBe(type, ['object']));
  return { type: isLast ? orNull(unionOf(...types)) : ANY };
}

interface Wanted {
  readonly name: string;
  /** Where it begins in what is written. */
  readonly from: number;
  readonly safe: boolean;
}

function namedType(of: ObjectType, wanted: Wanted): AccessType {
  const { name, safe } = wanted;
  const exact = of.properties.get(name);
  const isClaimed = of.claimed === true;
  if (exact !== undefined && (isClaimed || !exact.optional)) {
    // What is claimed to be there is asked for with `?` because it may be missing all the same.
    const mayMiss = safe && (isClaimed || exact.optional);
    return { type: mayMiss ? orNull(exact.type) : exact.type };
  }
  const found = propertiesOf(of, name);
  if (found.length === 0) return undeclaredType(of, wanted);
  const types = found.map((one) => one.type);
  if (of.others !== undefined && !isClaimed) types.push(of.others);
  // Reading without `?` gives the member or fails, so null comes of `?` only.
  const isSure = !isClaimed && found.some((one) => !one.optional);
  return { type: safe && !isSure ? orNull(unionOf(...types)) : unionOf(...types) };
}

/** Of a name that is not among the members: a path with slashes leads further in. */
function undeclaredType(of: ObjectType, wanted: Wanted): AccessType {
  const { name, safe } = wanted;
  const isOpen = of.others !== undefined;
  if (isOpen && of.claimed !== true) return { type: name.includes('/') ? ANY : withNull(of.others, safe) };
  // Annotations come with members, and nobody declares them.
  if (of.claimed === true && name.includes('@')) return { type: ANY };
  const slash = name.indexOf('/');
  if (slash !== -1) return pathType(of, slash, wanted);
  if (isOpen) {
    const nearest = nearestOfSome(name, of);
    const missing = nearest === undefined ? undefined : { name, from: wanted.from, isSure: false, nearest };
    return { type: withNull(of.others, safe), missing };
  }
  return isLeftOut(of, name)
    ? missingType(of, wanted, undefined, true)
    : missingType(of, wanted, nearestOfAll(name, of));
}

function withNull(type: Type, safe: boolean): Type {
  return safe ? orNull(type) : type;
}

function missingType(
  of: Single,
  { name, from, safe }: Wanted,
  nearest: string | undefined,
  isLeftOut = false,
): AccessType {
  const missing = { name, from, isSure: true, nearest, isLeftOut };
  if (safe) return { type: NULL, missing };
  const failure = { kind: 'no-member', name, nearest, isLeftOut } as const;
  return { failure, missing, isDoubtful: of.claimed === true };
}

/** Whether a row lacks a column because `$select` did not name it. */
function isLeftOut({ leftOut }: ObjectType, name: string): boolean {
  return leftOut?.has(name.toLowerCase()) === true;
}

function pathType(of: ObjectType, slash: number, { name, from, safe }: Wanted): AccessType {
  const head = namedType(of, { name: name.slice(0, slash), from, safe });
  if ('failure' in head || head.missing !== undefined) return head;
  const inner = { name: name.slice(slash + 1), from: from + slash + 1, safe };
  const found = alternatives(head.type);
  if (found === undefined) return { type: ANY };
  return joinedAccess(
    found,
    found.map((one) => innerType(one, inner)),
  );
}

function innerType(of: Single, wanted: Wanted): AccessType {
  if (of.kind === 'null') return { type: NULL };
  if (of.kind === 'object') return namedType(of, wanted);
  // Whether a path leads to an item by its number is not known.
  if (of.kind === 'array') return { type: ANY };
  return missingType(of, wanted, undefined);
}
