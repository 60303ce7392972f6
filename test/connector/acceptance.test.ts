/** `# cosell accept …` in an OpenAPI document counts for `connector check`; `check`, which has fewer rules, does not call it unused. */
import { expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { OPENAPI, projectOf } from './helpers.ts';

const COMMENT = '# cosell accept connector/no-contact: nobody outside of the team uses it\n';
const host = (openApi: string) => memoryHost(projectOf({ openApi }));
const codesOf = (openApi: string): readonly string[] =>
  inspectConnector(host(openApi), 'connector/orders').diagnostics.map((one) => one.code);

test('what is accepted is not reported', () => {
  expect(codesOf(OPENAPI)).toContain('connector/no-contact');
  expect(codesOf(OPENAPI.replace('info:', `${COMMENT}info:`))).not.toContain('connector/no-contact');
});

test('what accepts nothing is reported by connector check alone', () => {
  const openApi = OPENAPI.replace('paths:', `${COMMENT}paths:`);
  expect(codesOf(openApi)).toContain('solution/unused-acceptance');
  expect(inspect(host(openApi), 'solution.yaml').diagnostics).toEqual([]);
});
