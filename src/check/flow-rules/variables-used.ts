/**
 * Variables that are read or written have been made before, on every path, and what is done to them fits their type. The platform refuses anything else
 * when the flow is turned on; 0 exceptions in 774 published flows, but for names that differ in case only (29 sites), which it accepts.
 */
import { placeIn, spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { variablesOf, type VariableMade, type VariableWritten } from '../../analysis/variables.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';
import { tellLate, type LateUse } from './late-variables.ts';
import { nearestIn } from './nearest-name.ts';
import { otherCase, type OtherCase } from './other-case.ts';
import { notBefore } from './order-facts.ts';

interface Use {
  readonly name: string;
  readonly step: Step;
  readonly place: () => Place;
}

interface Context {
  readonly program: FlowProgram;
  readonly nearest: (name: string) => string | undefined;
  /** In lower case: made more than once, which is an error of its own. */
  readonly twice: ReadonlySet<string>;
  /** A step makes none, or one of a name that is taken: what is missing may be meant by it. */
  readonly isIncomplete: boolean;
  readonly otherCase: OtherCase;
  readonly late: LateUse[];
  readonly report: Report;
}

export const variablesUsed: FlowRule = (program, { origin }, report) => {
  const { made, written, byName } = variablesOf(program.graph());
  const repeated = made.filter((one) => byName.get(one.name.toLowerCase()) !== one);
  const twice = new Set(repeated.map((one) => one.name.toLowerCase()));
  const context: Context = {
    program,
    nearest: nearestIn(made.map((one) => one.name)),
    twice,
    isIncomplete: repeated.length > 0 || makersOf(program) > made.filter((one) => one.name !== '').length,
    otherCase: otherCase(report),
    late: [],
    report,
  };
  for (const one of written) {
    const declared = checkUse({ ...one, place: () => placeIn(program, one.path) }, context);
    if (declared !== undefined) checkFit(one, declared, context);
  }
  for (const { function: called, name, at, text } of program.references()) {
    if (called !== 'variables' || name === undefined) continue;
    const place = (): Place => spotIn(program, text, at);
    if (text.step.branch === undefined) report('flow/trigger-reads', place(), { name, function: called });
    else {
      checkUse({ name, step: text.step, place }, context);
      if (isSetTo(name, text.step) && text.path[text.step.path.length] === 'inputs')
        report('flow/variable-reads-itself', place(), { variable: name });
    }
  }
  // A flow of others with the two side by side is known that was on when it was exported: it depends on which comes first.
  const isDoubtful = ({ facts }: LateUse): boolean => origin === 'export' && facts.standing === 'beside';
  tellLate(context.late, program, isDoubtful, report);
};

function makersOf(program: FlowProgram): number {
  return program.graph().steps.filter((step) => step.type === 'InitializeVariable').length;
}

function checkUse({ name, step, place }: Use, context: Context): VariableMade | undefined {
  const { program, nearest, twice, isIncomplete, report } = context;
  const graph = program.graph();
  const declared = variablesOf(graph).byName.get(name.toLowerCase());
  if (declared === undefined) {
    if (!isIncomplete) report('flow/unknown-variable', place(), { name, nearest: nearest(name) });
    return undefined;
  }
  context.otherCase(name, declared.name, place);
  // One that is made in a container has an error of its own.
  if (declared.step.branch?.owner !== undefined || twice.has(name.toLowerCase())) return declared;
  const facts = notBefore(declared.step, step, graph);
  if (facts === undefined) return declared;
  context.late.push({ declared, facts, step, place });
  return declared;
}

function isSetTo(name: string, { type, action }: Step): boolean {
  const { inputs } = action;
  const set = type === 'SetVariable' && isObject(inputs) ? inputs['name'] : undefined;
  return typeof set === 'string' && set.toLowerCase() === name.toLowerCase();
}

interface Fit {
  readonly types: readonly string[];
  readonly needs: string;
  readonly does: string;
}

const NUMBERS = { types: ['integer', 'float'], needs: 'integers and floats' };

const FITS: ReadonlyMap<string, Fit> = new Map([
  ['AppendToArrayVariable', { types: ['array'], needs: 'arrays', does: 'appended to here' }],
  ['AppendToStringVariable', { types: ['string'], needs: 'strings', does: 'appended to here' }],
  ['IncrementVariable', { ...NUMBERS, does: 'incremented' }],
  ['DecrementVariable', { ...NUMBERS, does: 'decremented' }],
]);

const KNOWN = new Set(['string', 'integer', 'float', 'boolean', 'array', 'object']);

function checkFit(
  { step, path }: VariableWritten,
  declared: VariableMade,
  { program, report }: Context,
): void {
  const fit = FITS.get(step.type);
  const type = typeof declared.type === 'string' ? declared.type.toLowerCase() : '';
  if (fit === undefined || !KNOWN.has(type) || fit.types.includes(type)) return;
  report(
    'flow/variable-fit',
    placeIn(program, path),
    { variable: declared.name, type, needs: fit.needs, does: fit.does },
    { at: placeIn(program, [...declared.path, 'type']), note: 'its type' },
  );
}
