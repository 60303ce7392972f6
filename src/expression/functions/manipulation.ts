/** Objects with other members, and the first value that is there. Source of the order and of how names are found: results observed on the runtime. */
import { spendItems } from '../budget.ts';
import { merged } from '../merged.ts';
import { nameIn } from '../names.ts';
import { mergedType, objectIn, withAdded, withRemoved, withSet } from '../types/object-types.ts';
import { NEVER, NULL, type ObjectType, type Type } from '../types/type.ts';
import { alternatives, onlyString, unionOf, withoutNull } from '../types/type-operations.ts';
import type { Value } from '../value.ts';
import { define, defineLazy, rest, takes, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

export const manipulationFunctions: readonly FunctionDefinition[] = [
  define('addProperty', 'manipulation', {
    help: 'The object with another member; it must not have one of that name.',
    parameters: [takes('object', 'object'), takes('property', 'string'), takes('value', 'any')],
    returns: ([of, name, value = NULL]) =>
      ofObject(of, (object) => withAdded(object, onlyString(name), value)),
    evaluate: ([object, property, value], { name, budget }) => {
      const there = nameIn(object, property);
      if (there !== undefined) failForValue(name, 1, there, 'a name that no member has yet');
      spendItems(budget, object.size + 1);
      return new Map(object).set(property, value);
    },
  }),
  define('setProperty', 'manipulation', {
    help: 'The object with a member of that value, in place of the one that it has by that name.',
    parameters: [takes('object', 'object'), takes('property', 'string'), takes('value', 'any')],
    returns: ([of, name, value = NULL]) => ofObject(of, (object) => withSet(object, onlyString(name), value)),
    evaluate: ([object, property, value], { budget }) => {
      spendItems(budget, object.size + 1);
      const changed = new Map<string, Value>(object);
      const name = nameIn(object, property) ?? property;
      // What is replaced moves to the end and keeps its spelling.
      changed.delete(name);
      return changed.set(name, value);
    },
  }),
  define('removeProperty', 'manipulation', {
    help: 'The object without the member of that name, or as it is when there is none.',
    parameters: [takes('object', 'object'), takes('property', 'string')],
    returns: ([of, name]) => ofObject(of, (object) => withRemoved(object, onlyString(name))),
    evaluate: ([object, property], { budget }) => {
      const name = nameIn(object, property);
      if (name === undefined) return object;
      spendItems(budget, object.size);
      const changed = new Map<string, Value>(object);
      changed.delete(name);
      return changed;
    },
  }),
  define('mergeObjects', 'manipulation', {
    help: 'The members of two objects; of two of one name, that of the second.',
    parameters: [takes('object1', 'object'), takes('object2', 'object')],
    returns: ([one, other]) => ofObject(one, (a) => ofObject(other, (b) => mergedType(a, b))),
    evaluate: (objects, { budget }) => merged(objects, budget),
  }),
  defineLazy('coalesce', 'manipulation', {
    help: 'The first value that is not null; those after it are not looked at.',
    parameters: [takes('object1', 'any'), rest('object', 'any')],
    returns: firstNotNull,
    evaluateLazily: (values) => {
      for (const value of values) {
        const found = value();
        if (found !== null) return found;
      }
      return null;
    },
  }),
];

/** The type of what is made of an object; nothing comes of an argument that cannot be one. */
function ofObject(type: Type | undefined, made: (object: ObjectType) => Type): Type {
  const object = objectIn(type);
  return object === undefined ? NEVER : made(object);
}

/** Null can come out only of the last one, and nothing of those after one that is never null. */
function firstNotNull(types: readonly Type[]): Type {
  const before: Type[] = [];
  for (const type of types) {
    const isSure = alternatives(type)?.every((one) => one.kind !== 'null') ?? false;
    if (isSure) return unionOf(...before, type);
    before.push(withoutNull(type));
  }
  return unionOf(...before.slice(0, -1), types.at(-1) ?? NULL);
}
