/** What a function of the workflow language is, as data: signature, evaluator and one line of help. */
import type { Call } from '../call.ts';
import type { FormatDoubt } from '../dates/format-doubts.ts';
import type { Type } from '../types/type.ts';
import type { Kind, Value, ValueOf } from '../value.ts';

export interface Parameter<K extends Kind = Kind, R extends Repeat = Repeat> {
  readonly name: string;
  readonly kinds: readonly K[];
  readonly repeat: R;
  /** Must be written as a string: the name of an action, a variable, a parameter, a loop. */
  readonly constant: boolean;
  /** Throws the failure of the evaluator where it can use no such value, whatever the other arguments are. Gets values of the kinds above. */
  readonly test?: ArgumentTest<Value>;
  /** What is doubtful about a value that it can use. */
  readonly doubts?: (value: Value) => readonly ArgumentDoubt[];
  /** What to write instead of a value of another kind. */
  readonly advice?: string;
}

/** `position` counts from 0. What it gives does not matter: evaluators get from the same function what they go on with. */
export type ArgumentTest<V> = (value: V, call: Call, position: number) => unknown;

/** A code of the catalog with its facts. */
export type ArgumentDoubt = FormatDoubt;

/** Whether an argument must be there, may be there, or stands for any number of further ones. */
export type Repeat = 'once' | 'optional' | 'rest';

export function takes<K extends Kind>(name: string, ...kinds: readonly K[]): Parameter<K, 'once'> {
  return { name, kinds, repeat: 'once', constant: false };
}

export function mayTake<K extends Kind>(name: string, ...kinds: readonly K[]): Parameter<K, 'optional'> {
  return { name, kinds, repeat: 'optional', constant: false };
}

/** None or more further arguments. */
export function rest<K extends Kind>(name: string, ...kinds: readonly K[]): Parameter<K, 'rest'> {
  return { name, kinds, repeat: 'rest', constant: false };
}

/** A parameter whose values can be tested one by one: by what the evaluator reads them with. */
export function tested<K extends Kind, R extends Repeat>(
  parameter: Parameter<K, R>,
  test: ArgumentTest<ValueOf[K]>,
): Parameter<K, R> {
  // Whoever tests a value has compared its kind with those of the parameter.
  return { ...parameter, test: test as ArgumentTest<Value> };
}

export function constant(name: string): Parameter<'string', 'once'> {
  return { name, kinds: ['string'], repeat: 'once', constant: true };
}

export interface FunctionDefinition {
  readonly name: string;
  readonly family: Family;
  /** One line for makers: what it gives. */
  readonly help: string;
  readonly parameters: readonly Parameter[];
  /** The type of the result, from the types of the arguments where it follows them. */
  readonly returns: Type | ((args: readonly Type[]) => Type);
  /** Its arguments must be of one kind: all numbers, all strings, all arrays or all objects. */
  readonly alike: boolean;
  /** The kinds that its second argument may have, by the one that the first one is of; those of the parameter where it says nothing. */
  readonly second: Readonly<Record<string, readonly Kind[]>>;
  /** Its arguments are evaluated only when it asks for them. */
  readonly lazy: boolean;
  /** False when another call with the same arguments may give another result, or when it needs the run. */
  readonly pure: boolean;
  /** Gets arguments of the kinds that the parameters name. Throws an EvaluationFailure. */
  readonly evaluate: (args: readonly Value[], call: Call) => Value;
  /** Instead of `evaluate` where `lazy`: each argument is evaluated when it is called. */
  readonly evaluateLazily: (args: readonly (() => Value)[], call: Call) => Value;
}

export type Family =
  | 'string'
  | 'collection'
  | 'logical'
  | 'conversion'
  | 'math'
  | 'datetime'
  | 'workflow'
  | 'uri'
  | 'manipulation';

type ArgumentOf<P> =
  P extends Parameter<infer K, infer R>
    ? R extends 'optional'
      ? ValueOf[K] | undefined
      : ValueOf[K]
    : never;

/** The arguments of an evaluator: `[takes('text', 'string'), mayTake('from', 'integer')]` gives `[string, bigint | undefined]`. */
export type ArgumentsOf<P extends readonly Parameter[]> = P extends readonly [
  ...infer Before extends readonly Parameter[],
  Parameter<infer K, 'rest'>,
]
  ? [...{ [I in keyof Before]: ArgumentOf<Before[I]> }, ...ValueOf[K][]]
  : { -readonly [I in keyof P]: ArgumentOf<P[I]> };

interface Common<P extends readonly Parameter[]> {
  readonly help: string;
  readonly parameters: P;
  readonly returns: FunctionDefinition['returns'];
  readonly alike?: true;
  readonly second?: FunctionDefinition['second'];
}

/** A function whose result follows from its arguments alone. */
export function define<const P extends readonly Parameter[]>(
  name: string,
  family: Family,
  one: Common<P> & { readonly evaluate: (args: ArgumentsOf<P>, call: Call) => Value },
): FunctionDefinition {
  return { ...eager(name, family, one), pure: true };
}

/** A function that looks at the run, the clock or chance. */
export function defineImpure<const P extends readonly Parameter[]>(
  name: string,
  family: Family,
  one: Common<P> & { readonly evaluate: (args: ArgumentsOf<P>, call: Call) => Value },
): FunctionDefinition {
  return { ...eager(name, family, one), pure: false };
}

function eager<const P extends readonly Parameter[]>(
  name: string,
  family: Family,
  one: Common<P> & { readonly evaluate: (args: ArgumentsOf<P>, call: Call) => Value },
): Omit<FunctionDefinition, 'pure'> {
  return {
    ...one,
    name,
    family,
    alike: one.alike ?? false,
    second: one.second ?? {},
    lazy: false,
    // The caller has compared the arguments with the parameters.
    evaluate: one.evaluate as FunctionDefinition['evaluate'],
    evaluateLazily: notLazy,
  };
}

/** A function that decides which of its arguments are evaluated. */
export function defineLazy(
  name: string,
  family: Family,
  one: Common<readonly Parameter[]> & Pick<FunctionDefinition, 'evaluateLazily'>,
): FunctionDefinition {
  return {
    ...one,
    name,
    family,
    alike: false,
    second: {},
    lazy: true,
    pure: true,
    evaluate: (args, call) =>
      one.evaluateLazily(
        args.map((arg) => () => arg),
        call,
      ),
  };
}

function notLazy(): never {
  throw new TypeError('This function is not lazy.');
}
