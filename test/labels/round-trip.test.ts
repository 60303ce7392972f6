/** What goes to a translator and comes back gives the same labels, in either form. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../src/io/memory-host.ts';
import { readLabels, writeLabels } from '../../src/labels/exchange.ts';
import { translationYaml } from '../../src/labels/translation-yaml.ts';
import { load } from '../../src/load/load.ts';
import type { Solution } from '../../src/model/solution.ts';
import { hardText } from './texts.ts';

const HEAD = {
  format: 1,
  publisher: { uniqueName: 'contoso', name: 'Contoso', prefix: 'contoso', optionPrefix: 27000 },
  languages: [1033, 1042],
};

/** A project with one column a pair of texts; JSON is YAML. */
function projectOf(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const columns = Object.fromEntries(
    pairs.map(([base], index) => [`c${index}`, { name: base, type: 'text' }]),
  );
  const tables = { order: { name: 'Order', plural: 'Orders', primary: { name: 'Number' }, columns } };
  const solution = { uniqueName: 'Orders', name: 'Orders', version: '1.0.0.0' };
  return { 'solution.yaml': JSON.stringify({ ...HEAD, solution, tables }) };
}

function loaded(files: Readonly<Record<string, string>>): Solution {
  const { value, diagnostics } = load(memoryHost(files), 'solution.yaml');
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('not loaded');
  return value;
}

const pairs = fc.array(fc.tuple(hardText, hardText), { minLength: 1, maxLength: 8 });

describe.each(['csv', 'xliff'] as const)('%s', (form) => {
  test('texts that are written are read again, and the file of them gives the same labels', () => {
    fc.assert(
      fc.property(pairs, (texts) => {
        const files = projectOf(texts);
        const bare = loaded(files);
        const ids = bare.labels.map((one) => one.id);
        const wanted = new Map(texts.map(([, text], index) => [`tables/order/columns/c${index}/name`, text]));
        const yaml = translationYaml(undefined, wanted, ids);
        const solution = loaded({ ...files, 'labels/1042.yaml': yaml });
        expect(textsOf(solution)).toEqual(wanted);

        const sent = writeLabels(solution, 1042, form);
        const back = readLabels(sent.replace(/^\ufeff/, ''), form, bare, 1042, 'x');
        expect(back).toEqual({ texts: wanted, diagnostics: [] });
        expect(translationYaml(undefined, back.texts, ids)).toBe(yaml);
      }),
    );
  });

  test('the same solution gives the same bytes', () => {
    const solution = loaded(projectOf([['=1+1', 'x']]));
    expect(writeLabels(solution, 1042, form)).toBe(writeLabels(solution, 1042, form));
  });
});

function textsOf({ labels }: Solution): ReadonlyMap<string, string> {
  return new Map(
    labels.flatMap(({ id, texts }): [string, string][] => {
      const text = texts['1042'];
      return text === undefined ? [] : [[id, text]];
    }),
  );
}

test('a text that a spreadsheet would take for a formula is written as a text', () => {
  const solution = loaded(
    projectOf([
      ['=HYPERLINK("x")', 'x'],
      ["'=1", 'x'],
      ["'quoted'", 'x'],
    ]),
  );
  const csv = writeLabels(solution, 1042, 'csv');
  expect(csv).toContain('c0/name,"\'=HYPERLINK(""x"")",');
  expect(csv).toContain("c1/name,''=1,");
  expect(csv).toContain("c2/name,'quoted',");
});
