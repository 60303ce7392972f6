/** However a text is written in YAML, a finding in it stands where its part of the text stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, Scalar } from 'yaml';
import { inspect } from '../../src/compile.ts';
import { renderPretty } from '../../src/cli/render/pretty.ts';
import { plain } from '../../src/cli/paint.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { locate } from '../../src/source/locate.ts';
import { lineStarts } from '../../src/source/source-file.ts';

const SOLUTION = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
flows: [flow.yaml]
`;

const bits = fc.constantFrom(
  ...[
    '@',
    '@{',
    '}',
    'nope(',
    'if(',
    'toLower(',
    ')',
    ',',
    "'it''s'",
    "'",
    '1',
    '12x',
    'true',
    '?',
    '.',
    "['a']",
  ],
  ...[
    'concat',
    '==',
    'div(1, 0)',
    'text',
    'longer words of a text',
    '한글',
    '😀',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '\n  ',
  ],
);
const text = fc.array(bits, { minLength: 1, maxLength: 24 }).map((all) => all.join(''));
const expression = fc
  .tuple(fc.constantFrom('@', 'a @{', '@{', '@@'), text)
  .map(([mark, rest]) => mark + rest);
const style = fc.constantFrom<Scalar.Type>(
  ...(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
);

function flowOf(value: string, type: Scalar.Type, isKey: boolean, lineWidth: number): string {
  const scalar = new Scalar(value);
  scalar.type = type;
  const document = new Document({ format: 1, trigger: { request: 'Button' } });
  const inputs = isKey ? new Map([[scalar, 1]]) : [scalar];
  document.set('steps', document.createNode({ Note: { compose: inputs } }));
  // As a file has it: where a line ends, the library may have parted the two halves of a character.
  return Buffer.from(document.toString({ lineWidth })).toString();
}

/** Without what the ways to write a text add or take away: white space, escapes of it, quotes that are written twice. */
function bare(written: string): string {
  return written
    .replaceAll('\\\n', '')
    .replaceAll('\\n', '')
    .replaceAll(/[\s\\']/g, '');
}

test('a finding is shown in its own part of the text', () => {
  let found = 0;
  fc.assert(
    fc.property(expression, style, fc.boolean(), fc.constantFrom(0, 30, 80), (value, type, isKey, width) => {
      const flow = flowOf(value, type, isKey, width);
      const { diagnostics, sources } = inspect(
        memoryHost({ 'solution.yaml': SOLUTION, 'flow.yaml': flow }),
        'solution.yaml',
      );
      expect(renderPretty(diagnostics, sources, plain)).not.toContain('undefined');
      for (const { at } of diagnostics) {
        const source = sources.get(at.file);
        const span = locate(at, sources);
        if (at.inside === undefined || source === undefined || span === undefined) continue;
        const starts = lineStarts(source);
        const [from, to] = [span.start, span.end].map(
          ({ line, column }) => (starts[line - 1] ?? 0) + column - 1,
        );
        expect(bare(flow.slice(from, to))).toBe(bare(at.inside.text.slice(at.inside.from, at.inside.to)));
        found += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(150);
});
