/** `cosell eval --lines`: one JSON string a line in, one JSON object a line out. */
import { words } from '../../diagnostics/diagnostic.ts';
import { evaluateString } from '../../evaluate-string.ts';
import { jsonText } from '../../expression/json/json-print.ts';
import type { RunData } from '../../expression/run/run-data.ts';
import { isLongerThan } from '../../expression/value-size.ts';
import { linesOf, type Line } from '../../io/lines.ts';
import { EXIT } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { MAX_RESULT } from '../max-result.ts';

/** Characters that are written at once: a write a line would take as long as the evaluation. */
const WRITE_AT = 64 * 1024;

/** Answers in order, each chunk of lines as it comes, until nobody reads any more; blank lines are left out. */
export async function evalLines(run: RunData, { input, out }: Terminal): Promise<number> {
  let code: number = EXIT.ok;
  for await (const lines of linesOf(input(), MAX_RESULT)) {
    let answers = '';
    for (const line of lines) {
      if (isBlank(line)) continue;
      const { answer, bug } = answerTo(line, run);
      if (bug) code = EXIT.internal;
      answers += answer;
      if (answers.length < WRITE_AT) continue;
      if (!out(answers)) return code;
      answers = '';
    }
    if (!out(answers)) return code;
  }
  return code;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function isBlank(line: Line): boolean {
  return line?.every((byte) => byte === 0x20 || byte === 0x09) ?? false;
}

interface Answer {
  readonly answer: string;
  /** A mistake of our own, which must not take the other lines with it. */
  readonly bug: boolean;
}

function answerTo(line: Line, run: RunData): Answer {
  try {
    return { answer: `${answerJson(line, run)}\n`, bug: false };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { answer: `${failed(`This is a mistake in cosell, please report it: ${detail}`)}\n`, bug: true };
  }
}

function answerJson(line: Line, run: RunData): string {
  if (line === undefined) return failed(`This line has more than ${MAX_RESULT} bytes.`);
  const json = decoded(line);
  if (json === undefined) return failed('This line is not UTF-8 text.');
  const text = stringOf(json);
  if (text === undefined) return failed('This line is not a JSON string.');
  const { value, diagnostics } = evaluateString(text, run);
  const [first] = diagnostics;
  if (first !== undefined) return failed(words(first).message, first.at.offsets);
  if (value === undefined) throw new TypeError('Neither a value nor a reason.');
  if (isLongerThan(value, MAX_RESULT)) return failed(`The result has more than ${MAX_RESULT} characters.`);
  return `{"value":${wellFormed(jsonText(value))}}`;
}

function decoded(line: Uint8Array): string | undefined {
  try {
    return UTF8.decode(line);
  } catch {
    return undefined;
  }
}

/** The text that a JSON string stands for. */
function stringOf(json: string): string | undefined {
  if (!/^\s*"/.test(json)) return undefined;
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function failed(error: string, at?: readonly [number, number]): string {
  return JSON.stringify({ error, ...(at === undefined ? {} : { at }) });
}

/** No UTF-8 can hold half of a character, but JSON can. */
function wellFormed(json: string): string {
  return json.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
