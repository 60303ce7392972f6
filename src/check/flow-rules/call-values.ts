/** The values of a call, against the schemas of its parameters. */
import type { Fault, PlacedFault } from '../../analysis/contract/fault.ts';
import { partNamed } from '../../analysis/contract/parts.ts';
import { valueFaults, type ValueCheck } from '../../analysis/contract/value-faults.ts';
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { ANY } from '../../expression/types/type.ts';
import type { Called } from './connector-calls.ts';

export function checkCallValues(called: Called, report: Report): void {
  const { call, operation, contract, program } = called;
  for (const [name, { value, path }] of call.given ?? []) {
    const part = partNamed(name, operation, contract);
    if (part.kind !== 'known') continue;
    const check: ValueCheck = { nodeOf: contract.nodeOf, typeAt: typesOf(called), in: part.parameter.in };
    for (const one of valueFaults({ value, path, name }, part.schema, check))
      reportFault(one, operation.operationId, program, report);
  }
}

/** What is wrong with an expression itself is said by another rule. */
function typesOf({ call, program, world }: Called): ValueCheck['typeAt'] {
  return (path, { template, problems }) => {
    if (problems.length > 0) return ANY;
    return world.typesOf(program).inferenceAt(call.step, path, template).type;
  };
}

function reportFault(
  { fault, path, name }: PlacedFault,
  operation: string,
  program: FlowProgram,
  report: Report,
): void {
  const facts = { parameter: name, operation };
  const place = placeIn(program, path);
  switch (fault.kind) {
    case 'empty':
      report('flow/parameter-empty', place, facts);
      return;
    case 'read-only':
      report('flow/parameter-read-only', keyIn(program, path), facts);
      return;
    case 'type': {
      const { wanted, found, isText } = fault;
      report('flow/parameter-type', place, { ...facts, wanted, found, isText }, undefined, graded(fault));
      return;
    }
    case 'choice': {
      const { found, allowed } = fault;
      const nearest = suggest(found.replaceAll("'", ''), allowed);
      report('flow/parameter-choice', place, { ...facts, found, nearest, allowed });
      return;
    }
    case 'limit': {
      const { limit, value, found, length } = fault;
      report(
        'flow/parameter-limit',
        place,
        { ...facts, limit, value, found, length },
        undefined,
        graded(fault),
      );
      return;
    }
    case 'unknown-member': {
      const known = fault.siblings;
      const nearest = suggest(String(path.at(-1)), known);
      report(
        'flow/parameter-unknown',
        keyIn(program, path),
        { ...facts, nearest, known },
        undefined,
        'warning',
      );
      return;
    }
    case 'missing-member':
      report('flow/parameter-missing', place, { ...facts, parameter: fault.name });
  }
}

function graded({ certain }: Extract<Fault, { readonly certain: boolean }>): 'warning' | undefined {
  return certain ? undefined : 'warning';
}
