/** A text of shared steps in the flow that uses them: names of the steps are new, and what is given stands in the place of `given('x')`. */
import type { Call } from '../../expression/syntax/ast.ts';
import { readingOf, type Readings } from '../../expression/syntax/readings.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import type { ChangedText } from '../../model/shared-use.ts';
import type { JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import { STEP_FUNCTIONS } from '../step-functions.ts';
import { editedText, type Edit, type Part } from './edited-text.ts';
import { eachCall, isGivenCall, nameOf, type GivenCall } from './given-calls.ts';
import { operandOf, textPartOf, type GivenValue } from './given-value.ts';

export interface Setting {
  readonly readings: Readings;
  /** Stands before the name of each step. */
  readonly prefix: string;
  /** Whether a name is that of one of the shared steps. */
  readonly isStep: (name: string) => boolean;
  /** Undefined: it is missing, or there is none of that name. Both were reported. */
  readonly given: (name: string) => GivenValue | undefined;
  /** Told of a list or a map that stands in the middle of an expression. */
  readonly dataInside: (name: string, value: GivenValue) => void;
}

export interface Changed {
  readonly value: JsonValue;
  /** Undefined when the text is the same. */
  readonly changed?: ChangedText;
}

export function changeText(text: string, part: Place['part'], setting: Setting): Changed {
  if (!mayHoldExpression(text)) return { value: text };
  const { template, problems } = readingOf(text, setting.readings);
  // What cannot be read was reported in the file.
  if (problems.length > 0) return { value: text };
  const edits: Edit[] = [];
  const state: State = { isSilent: false, hasConstant: false };
  let whole: GivenValue | undefined;
  eachCall(template, (call, as) => {
    if (!isGivenCall(call)) {
      edits.push(...renaming(text, call, setting));
      return;
    }
    const name = nameOf(call);
    const value = name === undefined ? undefined : setting.given(name);
    if (name === undefined || value === undefined) {
      state.isSilent = true;
      edits.push(replacing(call, ['null']));
    } else if (as === 'whole' && (part === 'value' || typeof value.value === 'string')) whole = value;
    else edits.push(givenEdit({ text, call, as, name, value, setting }, state));
  });
  // As the designer writes it: a bare null is a parameter that is missing.
  if (whole !== undefined) return { value: whole.value ?? '@null', changed: wholeText(text, whole) };
  if (edits.length === 0) return { value: text };
  const made = editedText(text, edits);
  return { value: made.text, changed: { text, pieces: made.pieces, isNull: false, ...state } };
}

/** What is noted of a text while it is changed. */
type State = { -readonly [K in 'isSilent' | 'hasConstant']: ChangedText[K] };

function wholeText(text: string, { value, at }: GivenValue): ChangedText {
  const isConstant = typeof value !== 'string' || !mayHoldExpression(value);
  return {
    ...{ text, pieces: [], hasConstant: isConstant, isSilent: false, isNull: value === null },
    ...(at === undefined ? {} : { whole: at }),
  };
}

/** Names of steps do not regard case: each keeps its own. */
function renaming(text: string, { name, args }: Call, { prefix, isStep }: Setting): readonly Edit[] {
  const [first] = args;
  if (!STEP_FUNCTIONS.has(name.toLowerCase()) || first?.kind !== 'literal') return [];
  if (typeof first.value !== 'string' || !isStep(first.value)) return [];
  const from = text.indexOf("'", first.from) + 1;
  return [{ from, to: from, by: [prefix.replaceAll("'", "''")] }];
}

interface Occurrence {
  readonly text: string;
  readonly call: Call;
  readonly as: GivenCall['as'];
  readonly name: string;
  readonly value: GivenValue;
  readonly setting: Setting;
}

function givenEdit({ text, call, as, name, value, setting }: Occurrence, state: State): Edit {
  if (as === 'piece') {
    const from = text.lastIndexOf('@{', call.from);
    const letters = textPartOf(value, from === 0);
    if (letters !== undefined) return { from, to: text.indexOf('}', call.to) + 1, by: letters };
  }
  const operand = operandOf(value);
  if (typeof operand === 'string') {
    if (operand === 'data') setting.dataInside(name, value);
    state.isSilent = true;
    return replacing(call, ['null']);
  }
  const { parts, isConstant } = operand;
  state.hasConstant ||= isConstant;
  // A constant has no members in the language of expressions; the value of a call may have.
  return replacing(call, as === 'member' && isConstant ? ['coalesce(', ...parts, ')'] : parts);
}

function replacing({ from, to }: Call, by: readonly Part[]): Edit {
  return { from, to, by };
}
