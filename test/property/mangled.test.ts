/** Whatever happens to the sources: no stage throws, every finding has a place and words, and what builds is proven. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { plain } from '../../src/cli/paint.ts';
import { renderJson } from '../../src/cli/render/json.ts';
import { renderPretty } from '../../src/cli/render/pretty.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { filesBelow } from '../project.ts';

const project = filesBelow(new URL('../prove/every-kind', import.meta.url).pathname);
const texts = Object.entries(project).flatMap(([path, bytes]) =>
  /\.(?:yaml|json)$/.test(path) ? [[path, new TextDecoder().decode(bytes)] as const] : [],
);

const snippet = fc.oneof(
  fc.constantFrom(
    '\n',
    '  ',
    ': ',
    '- ',
    '@',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!x ',
    '#',
    '\t',
    '---\n',
    '<<: ',
    '__proto__: 1',
  ),
  fc.constantFrom(
    'null',
    '1.0',
    '99999999999999999999',
    'true',
    '~',
    '한',
    '\u0000',
    '\ud800',
    'constructor',
    'toString: 1',
    'x: [',
    '? ',
  ),
  fc.string({ maxLength: 3 }),
);

const mangled = fc.constantFrom(...texts).chain(([path, text]) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(12), snippet), { minLength: 1, maxLength: 3 })
    .map((edits) => {
      const changed = edits.reduce(
        (now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut),
        text,
      );
      return { ...project, [path]: changed };
    }),
);

test('mangled sources give findings, never an exception', () => {
  fc.assert(
    fc.property(mangled, (files) => {
      const result = compile(memoryHost(files), 'solution.yaml', () => 'INSTALL');
      expect(result.diagnostics.map((one) => one.code)).not.toContain('package/not-proven');
      expect(renderPretty(result.diagnostics, result.sources, plain)).not.toContain('undefined');
      JSON.parse(renderJson(result.diagnostics, result.sources));
    }),
    { numRuns: 400 },
  );
});

test('the project itself builds, so that the mangling starts from something right', () => {
  expect(compile(memoryHost(project), 'solution.yaml', () => 'INSTALL').diagnostics).toEqual([]);
});
