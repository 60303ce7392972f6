/** The document of a small project that has every noun. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Package } from '../../src/model/package.ts';
import { PROJECT, htmlOf, madeOf, structureOf, template, type Made } from './pages.ts';

const made = madeOf(PROJECT);
const { packages } = made;
const html = htmlOf(made);

test('the whole document', async () => {
  // Style and script are files of their own.
  const shown = html
    .replace(/<style>[\s\S]*?<\/style>/, '<style>…</style>')
    .replace(/<script>[\s\S]*?<\/script>/, '<script>…</script>')
    .replace(/sha256-[^']*/, 'sha256-…');
  await expect(shown).toMatchFileSnapshot('expected/Orders.html');
});

test('the same sources give the same bytes, whatever the order of the files', () => {
  const reversed = Object.fromEntries(Object.entries(PROJECT).reverse());
  expect(htmlOf(madeOf(reversed))).toBe(html);
});

describe('the page stands alone', () => {
  test('nothing is loaded', () => {
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((one) => !/^(?:#|data:image\/)/.test(one))).toEqual([]);
    expect(template('document/page.css')).not.toMatch(/url\(|@import/);
  });

  test('its policy lets its own script run and no other', () => {
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy.replaceAll('&#x3D;', '=')).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(html).not.toMatch(/\son[a-z]+=/);
  });

  test('every id is there once, and every link leads to one', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    const links = [...html.matchAll(/\shref="#([^"]*)"/g)].map(([, id = '']) => id);
    expect(links.filter((one) => !ids.includes(one))).toEqual([]);
    const labels = [...html.matchAll(/\saria-labelledby="([^"]*)"/g)].map(([, id = '']) => id);
    expect(labels.filter((one) => !ids.includes(one))).toEqual([]);
  });

  test('headings leave out no level', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });
});

describe('texts are texts', () => {
  test('no template has a way around escaping, nor an attribute without quotes', () => {
    const folder = new URL('../../templates/document', import.meta.url);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.hbs'))) {
      const text = template(`document/${name}`);
      expect(text, name).not.toMatch(/\{\{\{|\{\{~?&/);
      expect(text, name).not.toMatch(/=\{\{/);
    }
  });

  const NASTY = [
    '<script>alert(1)</script>',
    '"',
    "' onload='x",
    '&lt;',
    '{{x}}',
    '</style>',
    '--> <b>',
    '` $& \\',
  ];

  /** The packages with one text in the place of every label of one table, its columns, views and forms. */
  function withText(text: string): Made {
    const replaced = JSON.stringify(packages.at(-1)?.tables, (key, value: unknown) =>
      ['names', 'pluralNames', 'labels', 'descriptions'].includes(key) && typeof value === 'object'
        ? { '1033': text, '1042': text }
        : value,
    );
    // What was a list of tables is one again.
    const tables = JSON.parse(replaced) as Package['tables'];
    return {
      ...made,
      packages: packages.map((one, index) => (index === packages.length - 1 ? { ...one, tables } : one)),
    };
  }

  // How many lines a text has in a picture depends on it.
  const withoutLines = (page: string): string => page.replace(/<text [^<>]*>[^<>]*<\/text>\n/g, '');
  const plain = withoutLines(htmlOf(withText('x')));
  const check = (text: string): void => {
    const shown = withoutLines(htmlOf(withText(text)));
    expect(structureOf(shown)).toEqual(structureOf(plain));
    expect(shown.match(/</g)?.length).toBe(plain.match(/</g)?.length);
  };

  test.each(NASTY)('%s', check);

  test('any text', () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom('<', '>', '"', "'", '&', '{', '}', '/', '=', '`', ' ', 'a', 'x', '-', '!'),
    });
    fc.assert(
      fc.property(
        text.filter((one) => one.trim() !== ''),
        check,
      ),
      { numRuns: 15 },
    );
  });
});

describe('languages', () => {
  test('each has all ids of the base language', () => {
    const [base = '', korean = ''] = html.split('<div class="edition"').slice(1);
    const ids = (text: string): readonly string[] =>
      [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids(korean)).toEqual(ids(base).map((one) => `1042-${one}`));
    expect(korean).toContain('lang="ko-KR"');
    expect(base).not.toContain('주문');
  });

  test('what lacks a translation is marked as what it is', () => {
    expect(html).toContain('<span lang="en-US">For internal use only.</span>');
  });

  test('a language without words of its own has English ones around its texts', () => {
    const german = htmlOf(
      madeOf({
        'solution.yaml': [
          'format: 1',
          'publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }',
          'solution: { uniqueName: Orders, name: Aufträge, version: 1.0.0.0 }',
          'languages: [1031]',
          'tables: { order: { name: Auftrag, plural: Aufträge, primary: { name: Nummer } } }',
        ].join('\n'),
      }),
    );
    expect(german).toContain('<html lang="en-US" dir="ltr">');
    expect(german).toContain('<h1><span lang="de-DE">Aufträge</span></h1>');
    expect(german).not.toContain('class="languages"');
  });
});
