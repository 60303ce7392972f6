/** Whether the arguments of a call are of the kinds that its function takes, and what is said of those that are not. */
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import type { Spot } from '../syntax/ast.ts';
import type { Kind } from '../value.ts';
import type { Context } from './infer.ts';
import { parameterAt } from './signature.ts';
import { typeWords } from './type-words.ts';
import { isClaimed, isDeclaredNull, mayBe, withoutNull } from './type-operations.ts';
import { NULL, type Type } from './type.ts';

/** False where one of them cannot be of the right kind. */
export function areRightTypes(
  call: { readonly args: readonly Spot[] },
  definition: FunctionDefinition,
  types: readonly Type[],
  { report, always }: Context,
): boolean {
  let fits = true;
  for (let index = 0; index < types.length; index += 1) {
    const type = types[index];
    const at = call.args[index];
    if (type === undefined || at === undefined) continue;
    const kinds = wantedKinds(definition, types, index);
    // Of a lazy function, only the first argument is sure to be looked at.
    const isSure = always && !(definition.lazy && index > 0);
    const isNullOnly = fitsAsNullOnly(type, kinds);
    if (mayBe(type, kinds) && !isNullOnly) {
      const position = { name: definition.name, position: index + 1 };
      if (isDeclaredNull(type) && !mayBe(NULL, kinds)) report('expression/may-be-null', at, position, isSure);
      continue;
    }
    const { blamed, wanted, isClaim } = mismatch(definition, types, index, kinds);
    const facts = {
      name: definition.name,
      position: blamed + 1,
      wanted: kindWords(wanted),
      found: typeWords(types[blamed] ?? type),
      advice: parameterAt(definition, blamed)?.advice,
    };
    report('expression/argument-type', call.args[blamed] ?? at, facts, isSure && !isClaim && !isNullOnly);
    fits = false;
  }
  return fits;
}

/** What the value may be besides null is of no kind that is taken, while null is: as a variable of numbers in `empty`. */
function fitsAsNullOnly(type: Type, kinds: readonly Kind[]): boolean {
  if (!kinds.includes('null') || type.kind !== 'union') return false;
  const there = withoutNull(type);
  return there.kind !== 'union' || there.of.length > 0 ? !mayBe(there, kinds) : false;
}

interface Mismatch {
  /** The argument to blame, from 0. */
  readonly blamed: number;
  readonly wanted: readonly Kind[];
  readonly isClaim: boolean;
}

/** Of a text and a number that are compared, the text is to blame: it is one by mistake more often. */
function mismatch(
  definition: FunctionDefinition,
  types: readonly Type[],
  index: number,
  kinds: readonly Kind[],
): Mismatch {
  const [first, type] = [types[0], types[index]];
  const isOwn = type !== undefined && isClaimed(type);
  // Nothing follows from the first argument.
  if (first === undefined || index === 0 || kinds === parameterAt(definition, index)?.kinds)
    return { blamed: index, wanted: kinds, isClaim: isOwn };
  const isClaim = isOwn || isClaimed(first);
  if (first.kind === 'string' && definition.alike && type !== undefined && mayBe(type, ['number']))
    return { blamed: 0, wanted: ['number'], isClaim };
  return { blamed: index, wanted: kinds, isClaim };
}

const GROUPS: readonly (readonly Kind[])[] = [['number'], ['string'], ['array'], ['object']];

/** The kinds that an argument may have, given what the first one is. */
function wantedKinds(definition: FunctionDefinition, types: readonly Type[], index: number): readonly Kind[] {
  const kinds = parameterAt(definition, index)?.kinds ?? ['any'];
  const [first] = types;
  if (index === 0 || first === undefined) return kinds;
  if (!definition.alike) return index === 1 ? (definition.second[first.kind] ?? kinds) : kinds;
  const possible = GROUPS.filter((group) => mayBe(first, group)).flat();
  const both = kinds.filter((kind) => possible.includes(kind));
  return both.length === 0 || both.length === kinds.length ? kinds : both;
}
