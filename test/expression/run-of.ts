/** The data of a case, as `cosell eval --data` takes it → a run. */
import { jsonText } from '../../src/expression/json/json-print.ts';
import { runDataFrom } from '../../src/expression/run/run-data-from.ts';
import { EMPTY_RUN, type RunData } from '../../src/expression/run/run-data.ts';
import type { Value } from '../../src/expression/value.ts';
import { parseJson } from '../../src/source/json-text.ts';
import { documentPlace } from '../../src/source/place.ts';

/** `data` has maps for objects and bigints for integers, as the cases are read. */
export function runOf(data: unknown): RunData {
  const { value = null } = parseJson(jsonText(data as Value));
  const run = runDataFrom(value, documentPlace('data'), EMPTY_RUN, (code, { path }) => {
    throw new Error(`${code} at ${path.join('.')}`);
  });
  return run ?? EMPTY_RUN;
}
