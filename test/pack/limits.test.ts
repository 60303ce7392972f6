/** package/too-large: a zip above the platform's limit is an error, and nothing is written. */
import { expect, test } from 'vitest';
import { words } from '../../src/diagnostics/diagnostic.ts';
import { sizeFault } from '../../src/compile.ts';

const AT = { file: 'solution.yaml', path: [], part: 'value' } as const;

test('95 MB are taken, one byte more is not', () => {
  expect(sizeFault('x.zip', 95 * 1024 * 1024, AT)).toEqual([]);
  const [fault] = sizeFault('x.zip', 95 * 1024 * 1024 + 1, AT);
  expect(fault?.code).toBe('package/too-large');
  expect(fault === undefined ? '' : words(fault).message).toBe(
    'x.zip has 99614721 bytes; the platform takes 99614720.',
  );
});
