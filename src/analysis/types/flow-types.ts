/** Types through a flow: of what each step gives, and of what an expression at a place in it can name. */
import type { Template } from '../../expression/syntax/ast.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import type { TypeScope } from '../../expression/types/type-scope.ts';
import { ANY, type Type } from '../../expression/types/type.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowProgram } from '../flow-program.ts';
import type { FlowView } from '../flow-world.ts';
import type { Step } from '../graph/step.ts';
import { parameterTypes, variableTypes } from './declared-types.ts';
import type { Inference, Inferences } from './inferences.ts';
import type { ItemSource } from './item-source.ts';
import { scopeOf, type Known } from './scope.ts';
import { settled } from './settled-type.ts';
import { itemsIn, outputsAfterSuccess, type Around } from './step-outputs.ts';
import { successIn } from './success.ts';
import { isSplit, splitTriggerOutputs, wholeTriggerOutputs } from './trigger-outputs.ts';
import { valueType as typeOfValue } from './value-type.ts';

export interface FlowTypes {
  /** Of `outputs('X')` after its success. */
  readonly outputsOf: (step: Step) => Type;
  /** Of what an expression can name that stands at `path` of the document, in what `step` evaluates: `item()` is another thing in a Query. */
  readonly scopeAt: (step: Step, path: Path) => TypeScope;
  /** Of an expression, or a text with some in it, that stands at `path` of the document in what `step` evaluates. */
  readonly inferenceAt: (step: Step, path: Path, template: Template) => Inference;
  /** Of the value at `path` of the document, in what `step` evaluates. */
  readonly valueAt: (step: Step, path: Path) => Type;
  /** Whether a type was cut off where it leads back to itself, or too far: then others depend on which was asked for first. */
  readonly isCut: () => boolean;
}

/** Each type is found once, when it is first asked for. */
export function flowTypes(program: FlowProgram, world: FlowView, inferences: Inferences): FlowTypes {
  const outputs = nested();
  const lists = nested();
  const whole = once(() => wholeOutputs(program, world));
  const around: Around = { program, world, valueAt };
  const known: Known = {
    program,
    outputsOf: (step) => outputs.of(step, () => outputsAfterSuccess(step, around)),
    itemOf: (source) => lists.of(source.step, () => itemsIn(valueAt(source.step, source.list))),
    wholeTriggerOutputs: whole,
    triggerOutputs: once(() => runOutputs(program, whole, known.itemOf)),
    variables: once(() => variableTypes(program)),
    parameters: once(() => parameterTypes(program)),
    success: successIn(),
    read: new WeakMap(),
  };

  function scopeAt(step: Step, path: Path): TypeScope {
    return scopeOf(step, path, known);
  }
  function valueAt(step: Step, path: Path): Type {
    return typeOfValue(valueIn(step, path), path, {
      templateOf: (text) => (mayHoldExpression(text) ? program.readingOf(text).template : undefined),
      typeOf: (template, here) => inferences(template, scopeAt(step, here)).type,
    });
  }
  return {
    outputsOf: known.outputsOf,
    scopeAt,
    inferenceAt: (step, path, template) => inferences(template, scopeAt(step, path)),
    valueAt,
    isCut: () => outputs.isCut() || lists.isCut(),
  };
}

/**
 * The type of any value in what a step evaluates, literal or expression: `path` leads to it from the root of the document. A literal string has exactly
 * that string as its type.
 */
export function valueType(program: FlowProgram, world: FlowView, step: Step, path: Path): Type {
  return world.typesOf(program).valueAt(step, path);
}

function wholeOutputs(program: FlowProgram, world: FlowView): Type {
  const { trigger } = program.graph();
  return trigger === undefined ? ANY : settled(wholeTriggerOutputs(trigger, program, world));
}

function runOutputs(program: FlowProgram, whole: () => Type, itemOf: (source: ItemSource) => Type): Type {
  const { trigger } = program.graph();
  if (trigger === undefined || !isSplit(trigger)) return whole();
  return settled(splitTriggerOutputs(itemOf({ step: trigger, list: [...trigger.path, 'splitOn'] })));
}

function valueIn(step: Step, path: Path): JsonValue | undefined {
  let here: JsonValue | undefined = step.action;
  for (const key of path.slice(step.path.length)) {
    if (isArray(here)) here = here[Number(key)];
    else here = isObject(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  }
  return here;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Steps that lead to one another down to which types are followed: each takes some of the stack. */
const MAX_NESTING = 60;

/** Makes the type of each step once. Nothing is known of what leads back to itself, or farther than the stack reaches. */
function nested(): { readonly of: (step: Step, make: () => Type) => Type; readonly isCut: () => boolean } {
  const made = new Map<Step, Type>();
  const open = new Set<Step>();
  let isCut = false;
  return {
    of: (step, make) => {
      const known = made.get(step);
      if (known !== undefined) return known;
      if (open.has(step) || open.size >= MAX_NESTING) {
        isCut = true;
        return ANY;
      }
      open.add(step);
      const type = settled(make());
      open.delete(step);
      made.set(step, type);
      return type;
    },
    isCut: () => isCut,
  };
}
