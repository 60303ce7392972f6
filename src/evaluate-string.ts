/** A string of a flow → its value, or what is wrong with it: the pipeline of `cosell eval`. */
import type { FailureFacts } from './diagnostics/catalog/failure.ts';
import { collect, type Diagnostic, type Report } from './diagnostics/diagnostic.ts';
import type { Spot, Template } from './expression/syntax/ast.ts';
import { evaluateTemplate, type Observer } from './expression/evaluate.ts';
import { functionOf } from './expression/functions/index.ts';
import { unknownFunction } from './expression/functions/unknown-function.ts';
import type { RunData } from './expression/run/run-data.ts';
import { signatureText } from './expression/types/signature.ts';
import { parseTemplate } from './expression/syntax/template.ts';
import type { Value } from './expression/value.ts';
import type { Place } from './source/place.ts';

/** How the string is called in diagnostics. */
export const EXPRESSION = 'expression';

export interface EvaluatedString {
  /** Undefined when the string cannot be read as a template. */
  readonly template?: Template;
  /** Undefined when there are diagnostics. */
  readonly value?: Value;
  /** Their places are offsets in the string, in UTF-16 units. */
  readonly diagnostics: readonly Diagnostic[];
}

export function evaluateString(text: string, run: RunData, observe?: Observer): EvaluatedString {
  const { template, problems } = parseTemplate(text);
  const { diagnostics, report } = collect();
  for (const { code, at, args } of problems) report(code, placeOf(at), args);
  if (problems.length > 0) return { diagnostics };
  const result = evaluateTemplate(template, run, observe);
  if ('value' in result) return { template, value: result.value, diagnostics };
  reportFailure(result.failure, placeOf(result.at), report);
  return { template, diagnostics };
}

function placeOf({ from, to }: Spot): Place {
  return { file: EXPRESSION, path: [], part: 'value', offsets: [from, to] };
}

/** What a check of the flow finds too is said in its words. */
function reportFailure(failure: FailureFacts, place: Place, report: Report): void {
  const { kind } = failure;
  const definition = kind === 'argument-count' ? functionOf(failure.name) : undefined;
  if (kind === 'unknown-function')
    report('expression/unknown-function', place, unknownFunction(failure.name));
  else if (kind === 'argument-count' && definition !== undefined) {
    const { name, wanted, found } = failure;
    report('expression/argument-count', place, { name, wanted, found, signature: signatureText(definition) });
  } else report('eval/failed', place, failure);
}
