/** What several arrays or objects have together or in common. Source of both: results observed on the runtime. */
import { spendItems, spendText, type Budget } from '../budget.ts';
import type { Call } from '../call.ts';
import { areEqual, keyOf } from '../equality.ts';
import { merged } from '../merged.ts';
import { mergedType, objectIn } from '../types/object-types.ts';
import { ANY, NEVER, arrayOf, objectOf, type ObjectType, type Property, type Type } from '../types/type.ts';
import { alternatives, unionOf } from '../types/type-operations.ts';
import { isItems, isMembers, type Members, type Value } from '../value.ts';
import { failForKind } from '../wrong-argument.ts';
import { define, rest, takes, type FunctionDefinition } from './definition.ts';

type Collection = readonly Value[] | Members;

const PARAMETERS = [
  takes('collection1', 'array', 'object'),
  takes('collection2', 'array', 'object'),
  rest('collection', 'array', 'object'),
] as const;

export const setsFunctions: readonly FunctionDefinition[] = [
  define('union', 'collection', {
    help: 'An array of all items of the arrays, each once; or an object of all members, later ones in place of earlier ones.',
    parameters: PARAMETERS,
    alike: true,
    returns: (args) =>
      ofEither(
        args,
        (items) => unionOf(...items),
        (objects) => objects.reduce(mergedType, objectOf({})),
      ),
    evaluate: ([first, ...more], call) =>
      isItems(first)
        ? allItems([first, ...arraysOf(more, call)], call.budget)
        : merged([first, ...objectsOf(more, call)], call.budget),
  }),
  define('intersection', 'collection', {
    help: 'An array of the items that all arrays have, each once; or an object of the members that are equal in all objects.',
    parameters: PARAMETERS,
    alike: true,
    returns: (args) =>
      ofEither(
        args,
        ([first = ANY]) => first,
        (objects) => allOptional(objects.at(-1) ?? objectOf({})),
      ),
    evaluate: ([first, ...more], call) =>
      isItems(first)
        ? commonItems(first, arraysOf(more, call), call.budget)
        : commonMembers(first, objectsOf(more, call), call.budget),
  }),
];

function arraysOf(more: readonly Collection[], call: Call): readonly (readonly Value[])[] {
  return more.map((one, index) => (isItems(one) ? one : failForKind(call.name, index + 1, one, ['array'])));
}

function objectsOf(more: readonly Collection[], call: Call): readonly Members[] {
  return more.map((one, index) =>
    isMembers(one) ? one : failForKind(call.name, index + 1, one, ['object']),
  );
}

/** In the order in which they first occur. */
function allItems(arrays: readonly (readonly Value[])[], budget: Budget): readonly Value[] {
  const found = new Map<string, Value>();
  for (const items of arrays) {
    spendItems(budget, items.length);
    for (const item of items) {
      const key = paidKey(item, budget);
      if (!found.has(key)) found.set(key, item);
    }
  }
  return [...found.values()];
}

function commonItems(
  first: readonly Value[],
  more: readonly (readonly Value[])[],
  budget: Budget,
): readonly Value[] {
  let left = allItems([first], budget);
  for (const items of more) {
    spendItems(budget, items.length);
    const keys = new Set(items.map((item) => paidKey(item, budget)));
    left = left.filter((item) => keys.has(paidKey(item, budget)));
  }
  return left;
}

/** A long text may stand in an array many times, and each key of it is another text. */
function paidKey(item: Value, budget: Budget): string {
  const key = keyOf(item);
  spendText(budget, key.length);
  return key;
}

/** At the places of the first object, with the values of the last one: they may be numbers of other kinds. */
function commonMembers(first: Members, more: readonly Members[], budget: Budget): Members {
  const last = more.at(-1) ?? first;
  const common = new Map<string, Value>();
  spendItems(budget, first.size);
  for (const [name, value] of first) {
    const isCommon = more.every((one) => {
      const other = one.get(name);
      return other !== undefined && areEqual(value, other);
    });
    if (isCommon) common.set(name, last.get(name) ?? value);
  }
  return common;
}

/** The type of a result that is an array where all arguments are arrays, and an object where all are objects. */
function ofEither(
  args: readonly Type[],
  itemsFrom: (items: readonly Type[]) => Type,
  objectFrom: (objects: readonly ObjectType[]) => ObjectType,
): Type {
  const items = args.flatMap((type) => itemsIn(type) ?? []);
  const objects = args.flatMap((type) => objectIn(type) ?? []);
  return unionOf(
    items.length === args.length ? arrayOf(itemsFrom(items)) : NEVER,
    objects.length === args.length ? objectFrom(objects) : NEVER,
  );
}

function itemsIn(type: Type): Type | undefined {
  const found = alternatives(type);
  return found === undefined ? ANY : found.find((one) => one.kind === 'array')?.items;
}

function allOptional(of: ObjectType): ObjectType {
  const properties = new Map<string, Property>();
  for (const [name, { type }] of of.properties) properties.set(name, { type, optional: true });
  return { ...of, properties };
}
