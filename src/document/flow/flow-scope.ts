/** What the parts of the page of one flow need: the flow as a program, what is around it, and the language of the page. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Flow } from '../../model/flow.ts';
import type { Ref } from '../ref.ts';
import type { Scope } from '../scope.ts';
import type { FlowWords } from '../words-flow.ts';

export interface FlowScope {
  readonly scope: Scope;
  readonly words: FlowWords;
  readonly world: FlowWorld;
  readonly program: FlowProgram;
  /** A flow of the solution, by its WorkflowId. */
  readonly flowRef: (id: string) => Ref | undefined;
  /** Whether another flow runs it. */
  readonly isRun: boolean;
}

/** The id of the part of the page that is about a flow. */
export function flowAnchor({ key }: Flow, { anchor }: Scope): string {
  return anchor('flow', key);
}

/** `Get_referral` → `Get referral`: names of steps are written with underscores, and shown without. */
export function stepName(name: string): string {
  return name.replaceAll('_', ' ');
}

/** What a parameter of a flow stands for: the name of the environment variable, or its own without the schema name behind it. */
export function parameterName(name: string, { program, scope }: FlowScope): string {
  const schemaName = variableOf(name, program);
  const variable = scope.index.packages
    .flatMap((one) => one.variables)
    .find((one) => one.schemaName === schemaName);
  const title = scope.text(variable?.names).text;
  return title === '' ? name.replace(/\s+\([^()]*\)$/, '') : title;
}

/** The schema name of the environment variable behind a parameter of a flow. */
export function variableOf(parameter: string, { facts }: FlowProgram): string | undefined {
  return facts.variables.find((one) => one.parameter === parameter)?.schemaName;
}
