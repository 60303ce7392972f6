/**
 * What a variable is set to fits its type: the platform converts nothing ("The variable 'x' of type 'Integer' cannot be initialized or updated with
 * value … of type 'String'"; Azure/LogicAppsUX issues 4751 and 6180). Null fits every variable. 0 exceptions in 232 published flows.
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import { isAfterFailure, isCaught } from '../../analysis/graph/caught.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { isClaimed } from '../../analysis/types/claimed-type.ts';
import { variablesOf } from '../../analysis/variables.ts';
import { valueType } from '../../analysis/types/flow-types.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import { mayBe, withoutNull } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Kind } from '../../expression/value.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { bare } from './conditions.ts';
import { lostExpression } from './lost-expression.ts';
import type { FlowRule } from './flow-rule.ts';

/** By the type of the variable. */
const KINDS: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ['string', ['string']],
  ['integer', ['integer']],
  ['float', ['number']],
  ['boolean', ['boolean']],
  ['array', ['array']],
  ['object', ['object']],
]);

/** Steps whose value is of the type of the variable. What is appended to an array is anything, and to a string what can be written as text. */
const SETTERS = new Set(['SetVariable', 'IncrementVariable', 'DecrementVariable']);

export const variableValues: FlowRule = (program, world, report) => {
  const { made, written, byName } = variablesOf(program.graph());
  const around = { program, world, report };
  for (const one of made) check({ ...one, value: [...one.path, 'value'] }, around);
  for (const { name, step } of written) {
    const declared = byName.get(name.toLowerCase());
    if (declared === undefined || !SETTERS.has(step.type)) continue;
    check(
      { name: declared.name, type: declared.type, step, value: [...step.path, 'inputs', 'value'] },
      around,
    );
  }
};

interface Setting {
  readonly name: string;
  /** Of the variable. */
  readonly type: JsonValue | undefined;
  readonly step: Step;
  /** Of what it is set to, whether that is there or not. */
  readonly value: Path;
}

interface Around {
  readonly program: FlowProgram;
  readonly world: FlowView;
  readonly report: Report;
}

function check({ name, type, step, value }: Setting, { program, world, report }: Around): void {
  const word = typeof type === 'string' ? type.toLowerCase() : '';
  const kinds = KINDS.get(word);
  if (kinds === undefined) return;
  const all = valueType(program, world, step, value);
  const found = withoutNull(all);
  if (mayBe(found, kinds)) return;
  const written = textAt(step, value);
  const facts = {
    variable: name,
    wanted: kindWords(kinds),
    found: typeWords(found),
    nearest:
      written === undefined
        ? undefined
        : (bare(written) ?? literalIn(written, word) ?? lostExpression(written)?.meant),
  };
  // Null fits, and may be all that there ever is.
  const isSure = !mayBe(all, ['null']) && !isClaimed(found) && !isCaught(step) && !isAfterFailure(step);
  const severity = isSure ? undefined : 'warning';
  report('flow/variable-value', placeIn(program, value), facts, undefined, severity);
}

function textAt({ action, path }: Step, value: Path): string | undefined {
  let here: JsonValue | undefined = action;
  for (const key of value.slice(path.length)) {
    if (Array.isArray(here)) here = (here as readonly JsonValue[])[Number(key)];
    else here = isObject(here) ? here[key] : undefined;
  }
  return typeof here === 'string' ? here : undefined;
}

/** `"5"` for 5, `"true"` for true. */
function literalIn(text: string, type: string): string | undefined {
  const word = text.trim();
  if (type === 'boolean') return /^(?:true|false)$/i.test(word) ? word.toLowerCase() : undefined;
  if (type === 'integer') return /^-?\d{1,15}$/.test(word) ? word : undefined;
  return type === 'float' && /^-?\d{1,15}(?:\.\d+)?$/.test(word) ? word : undefined;
}
