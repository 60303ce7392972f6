/** What a string of a flow evaluates to, for tests: the value as JSON text, or why it has none. */
import { evaluateTemplate } from '../../src/expression/evaluate.ts';
import { jsonText } from '../../src/expression/json/json-print.ts';
import { EMPTY_RUN, type RunData } from '../../src/expression/run/run-data.ts';
import { parseTemplate } from '../../src/expression/syntax/template.ts';

/** `json` tells integers, floats and decimals apart; `fails` is the kind of the failure, or of the first problem of the text. */
export type Result = { readonly json: string } | { readonly fails: string };

export function resultOf(text: string, run: RunData = EMPTY_RUN): Result {
  const { template, problems } = parseTemplate(text);
  const [problem] = problems;
  if (problem !== undefined) return { fails: problem.code.replace('expression/', '') };
  const result = evaluateTemplate(template, run);
  return 'value' in result ? { json: jsonText(result.value) } : { fails: result.failure.kind };
}
