/** The type of `of[key]`. */
import type { FailureFacts } from '../../diagnostics/catalog/failure.ts';
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import { ANY, NULL, type ObjectType, type Type, type UnionType } from './type.ts';
import { alternatives, onlyString, propertiesOf, unionOf } from './type-operations.ts';

type Single = UnionType['of'][number];

export type AccessType = { readonly type: Type } | { readonly failure: FailureFacts };

/** The type of the result, or why there can be none, whatever the run. */
export function accessType(of: Type, key: Type, safe: boolean): AccessType {
  const found = alternatives(of);
  if (found === undefined || found.length === 0) return { type: ANY };
  const results = found.map((one) => accessSingle(one, key, safe));
  const types = results.flatMap((one) => ('type' in one ? [one.type] : []));
  const [first] = results;
  return types.length === 0 && first !== undefined && 'failure' in first
    ? first
    : { type: unionOf(...types) };
}

function accessSingle(of: Single, key: Type, safe: boolean): AccessType {
  if (of.kind === 'null' && safe) return { type: NULL };
  if (of.kind === 'object') return memberType(of, key, safe);
  if (of.kind === 'array') return itemType(of.items, key, safe);
  const name = onlyString(key);
  return {
    failure: {
      kind: 'not-a-container',
      key: name === undefined ? 'A member' : `'${name}'`,
      found: kindWords([of.kind]),
    },
  };
}

function itemType(items: Type, key: Type, safe: boolean): AccessType {
  const kinds = alternatives(key);
  if (kinds !== undefined && kinds.length > 0 && kinds.every((one) => one.kind !== 'integer')) {
    const name = onlyString(key);
    return {
      failure: {
        kind: 'not-a-container',
        key: name === undefined ? 'A member' : `'${name}'`,
        found: kindWords(['array']),
      },
    };
  }
  return { type: safe ? unionOf(items, NULL) : items };
}

function memberType(of: ObjectType, key: Type, safe: boolean): AccessType {
  const name = onlyString(key);
  if (name === undefined) {
    const types = [...of.properties.values()].map((one) => one.type);
    if (of.others !== undefined) types.push(of.others);
    return { type: types.length === 0 ? ANY : unionOf(...types, NULL) };
  }
  const found = propertiesOf(of, name);
  const [exact] = found;
  if (exact !== undefined && !exact.optional && of.properties.get(name) === exact)
    return { type: exact.type };
  const types = found.map((one) => one.type);
  if (of.others !== undefined) types.push(of.others);
  // A path with slashes leads further in, if there is no such member.
  if (name.includes('/')) return { type: ANY };
  if (types.length === 0) return safe ? { type: NULL } : { failure: { kind: 'no-member', name } };
  // Reading without `?` gives the member or fails, so null comes of `?` only.
  const isSure = found.some((one) => !one.optional);
  return { type: safe && !isSure ? unionOf(...types, NULL) : unionOf(...types) };
}
