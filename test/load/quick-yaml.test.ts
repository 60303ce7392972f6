/** The quick reader of YAML and the careful one: where the quick one gives data, the careful one gives the same, and has nothing to say. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collect } from '../../src/diagnostics/diagnostic.ts';
import { quickYaml } from '../../src/load/quick-yaml.ts';
import { parseWithCare } from '../../src/load/yaml-source.ts';
import { sameJson } from '../../src/source/json-value.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const TEXTS = ['', ...readdirSync(ROOT, { recursive: true, encoding: 'utf8' })]
  .filter((path) => /\.ya?ml$/.test(path) && !/node_modules|coverage/.test(path))
  .map((path) => readFileSync(ROOT + path, 'utf8'));

/** Undefined when the careful reader says something, else its data. */
function careful(text: string) {
  const { diagnostics, report } = collect();
  const { value } = parseWithCare('a.yaml', text, report);
  return diagnostics.length > 0 ? undefined : value;
}

function agree(text: string): void {
  const quick = quickYaml(text);
  if (quick === undefined) return;
  const slow = careful(text);
  if (!sameJson(quick, slow)) expect({ text, quick }).toEqual({ text, quick: slow });
}

test('sources of this project: most are read quickly, all alike', () => {
  const quick = TEXTS.filter((text) => quickYaml(text) !== undefined);
  expect(quick.length).toBeGreaterThan(TEXTS.length / 2);
  for (const text of TEXTS) agree(text);
});

describe('odd texts', () => {
  test.each([
    ...[
      'a: 1.10',
      'a: 0x10',
      'a: 007',
      'a: .5',
      'a: +1',
      'a: 1e3',
      'a: -0',
      'a: 9223372036854775807',
      'a: 1_000',
    ],
    ...[
      '1.10: a',
      '1: a',
      '~: a',
      'null: a',
      'true: a',
      'True: a',
      '{ null: true }',
      'null: 1\n"null": 2',
      'NULL: 1',
      ': a',
      '{ 1.0: a }',
      '{ a, b: 1 }',
      '{ ~: 1 }',
    ],
    ...['a: !!str 1', 'a: &x 1', 'a: *x', '<<: { a: 1 }', '? a\n: b', 'a: 1\na: 2', '__proto__: 1'],
    ...['a: @b', 'a: `b', 'a: %b', '%YAML 1.2\n---\na: 1', '---\na: 1', 'a: 1\n...\nb: 2', '\ta: 1', 'a:\t1'],
    ...[
      'a: |\n  b\n  c',
      'a: >-\n  b\n\n  c',
      'a: |+\n  b\n\n',
      'a: "b\n  c"',
      "a: 'b\n\n  c'",
      "- a: 'b ''\n    c'' d'",
      'a: b\n  c',
      'a: |2\n   b',
    ],
    ...[
      'a: [1, 2',
      'a: { b: 1',
      'a: "b',
      "a: 'b",
      'a: b: c',
      '- a\nb: 1',
      'a:\n- 1\n- 2',
      'a: [1,, 2]',
      'a: [a b, ]',
    ],
    ...[
      'a:\n  {\n    b: 1,\n    c: [d, "e"],\n  }\nf: 2',
      'a:\n  [\n    b,\n    c,\n  ]',
      'a:\n{\n  b: 1,\n}',
      'a:\n  {\n  b: 1,\n  }',
      'a:\n  {\n    b: 1,\n }',
      'a:\n  {\n    b: 1,\n  ]',
      'a:\n  {\n    b,\n    c: 1\n  }',
      'a:\n  {\n    b: c\n      d,\n  }',
      'a:\n  {\n    b: "c,\n    d: e",\n  }',
      'a:\n  {\n    b: [c,\n    d],\n  }',
      'a:\n  {\n    b: |,\n    c: >,\n  }',
      'a:\n  {\n    b: 1,\n  }: c',
      'a:\n  - b:\n    {\n      c: 1,\n    }',
      'a: b:\n  {\n    c: 1,\n  }',
      'a: |\n  b:\n  {\n    c: 1,\n  }',
      'a: [b:\n  {\n    c: 1,\n  }\n]',
    ],
    ...[
      'a: "\\x41\\u00e9\\n"',
      'a: "\\q"',
      'a: "\\ud800"',
      'a: \u0001',
      'a: b #c',
      'a: b#c',
      '#',
      '',
      'a',
      '- 1',
      '{}',
    ],
    ...[
      'a: 2026-01-31',
      'a: yes',
      'a: NULL',
      'a:',
      'a: ~',
      'a: ""',
      'a: .inf',
      'a: .nan',
      'a: 1.',
      'a: 1.e5',
      'a: -',
    ],
  ])('%j', agree);
});

test('sources with slips of the hand', { timeout: 120_000 }, () => {
  const slip = fc.record({
    text: fc.constantFrom(...TEXTS.filter((text) => text.length < 3000)),
    at: fc.nat(3000),
    cut: fc.nat(3),
    put: fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        ':',
        ': ',
        '- ',
        '"',
        "'",
        '#',
        ' #',
        ',',
        '{',
        '}',
        '[',
        ']',
        '|',
        '>',
        '&',
        '*',
        '!',
        '@',
        '%',
        '~',
        '1',
        '.',
        '\\',
        '?',
        '\r\n',
        '\u00a0',
      ),
      fc.string({ maxLength: 3 }),
    ),
  });
  fc.assert(
    fc.property(slip, ({ text, at, cut, put }) => {
      const from = at % (text.length + 1);
      const changed = text.slice(0, from) + put + text.slice(from + cut);
      agree(changed);
    }),
    { numRuns: Number(process.env['COSELL_RUNS'] ?? '500') },
  );
});
