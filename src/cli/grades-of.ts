/** The texts of `--rule` → what is to be made of the findings of each code. */
import { isAlwaysError, type Grades } from '../check/accept.ts';
import { catalog, isCode, type Code } from '../diagnostics/catalog.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { UsageError } from '../io/usage-error.ts';
import type { Acceptance } from '../model/solution.ts';

const WORDS: ReadonlyMap<string, Acceptance['severity']> = new Map([
  ['off', 'off'],
  ['info', 'info'],
  ['warn', 'warning'],
  // As solution.yaml writes it.
  ['warning', 'warning'],
  ['error', 'error'],
]);

/** Of a code that is given twice the last one counts. Throws UsageError for what is no code or no grade. */
export function gradesOf(texts: readonly string[] = []): Grades {
  return new Map(texts.map(gradeOf));
}

function gradeOf(text: string): [Code, Acceptance['severity']] {
  const [code = '', word = ''] = text.split('=', 2);
  const severity = WORDS.get(word);
  if (severity === undefined)
    throw new UsageError(
      `--rule takes a code and a grade, e.g. ${isCode(code) ? code : 'solution/unused'}=off; the grades are off, info, warn and error.`,
    );
  if (!isCode(code)) throw new UsageError(unknownCode(code));
  if (severity !== 'error' && isAlwaysError(code))
    throw new UsageError(`'${code}' is an error: what it finds will not work, so it cannot be graded lower.`);
  return [code, severity];
}

function unknownCode(code: string): string {
  const nearest = suggest(code, Object.keys(catalog));
  return `There is no finding with the code '${code}'.${nearest === undefined ? '' : ` Did you mean '${nearest}'?`}`;
}
