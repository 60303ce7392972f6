/** How the tables of built-in steps say what belongs into a member. */

/** What a constant may be; an expression is taken anywhere but for `expression`, which is a text in any case. */
export type Takes =
  | 'any'
  | 'text'
  | 'map'
  | 'list'
  | 'wholeNumber'
  | 'number'
  | 'boolean'
  | 'duration'
  | 'expression'
  | 'condition'
  | 'textOrMap';

export interface StepInput {
  readonly takes: Takes;
  /** `certainly`: the step cannot work without it. `usually`: the designer asks for it. */
  readonly needed?: 'certainly' | 'usually';
  /** The only constants, without regard to case. */
  readonly words?: readonly string[];
  /** Of a whole number; of a duration in seconds. */
  readonly range?: readonly [least: number, most: number];
  /** What the platform says to another constant is not known for certain. */
  readonly isLoose?: true;
  /** Of a map. */
  readonly members?: StepInputs;
  /** Of a list. */
  readonly items?: StepInput;
}

export type StepInputs = Readonly<Record<string, StepInput>>;

/** What a type of step, or a kind of a type, is made of. */
export interface StepShape {
  /** Members of `inputs`. Absent: anything may stand there. */
  readonly inputs?: StepInputs;
  /** Members of the step itself, beside those that every step may have. */
  readonly members?: StepInputs;
  /** `kind` → its inputs. Absent: the type has no kinds, or they do not matter. */
  readonly kinds?: Readonly<Record<string, StepInputs>>;
}
