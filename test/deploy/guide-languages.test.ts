/** INSTALL.md in each language that a solution declares and the guide has words for. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { filesBelow } from '../project.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const templates = (path: string): string => readFileSync(`${ROOT}templates/${path}`, 'utf8');
const ENGLISH = templates('install/INSTALL.md.hbs');
const KOREAN = templates('install/INSTALL.ko.md.hbs');

describe('the words of both languages', () => {
  test.each([
    ['the same parts under the same conditions', /\{\{[^}]*\}\}/g],
    ['headings', /^#+ /gm],
    ['points of lists', /^ *(?:1\.|-) /gm],
    ['rows of tables', /^\|/gm],
    ['commands, names and addresses', /`[^`]+`/g],
  ])('%s', (_, mark) => {
    const marks = (text: string): readonly string[] => [...text.matchAll(mark)].map(([one]) => one).sort();
    expect(marks(KOREAN)).toEqual(marks(ENGLISH));
  });

  test('no line of words is the same', () => {
    const words = (text: string): readonly string[] =>
      text.split('\n').filter((line) => /[a-z]{3}/.test(line.replace(/\{\{[^}]*\}\}|`[^`]*`/g, '')));
    const english = new Set(words(ENGLISH));
    expect(words(KOREAN).filter((line) => english.has(line))).toEqual([]);
  });
});

const PROJECT = filesBelow(`${ROOT}test/cases/ok/everything`);
const TEXTS = {
  'install/after.md': 'Give sellers the role Orders.',
  'install/after.ko.md': '영업 담당자에게 Orders 역할을 할당하세요.',
};

const KOREAN_NAMES: Readonly<Record<string, string>> = { 'Order limit': '주문 한도', Key: '키' };

/** The project in other languages: its labels keep the texts of these. */
function projectIn(languages: readonly number[]): Readonly<Record<string, string>> {
  const inLanguages = (path: string): string =>
    new TextDecoder()
      .decode(PROJECT[path])
      .replace('languages: [1033, 1042]', `languages: [${languages.join(', ')}]`)
      .replace(/\{ 1033: ([^,]+), 1042: ([^}]+) \}/g, (_, english: string, korean: string) => {
        const texts = languages.map((one) => `${one}: ${one === 1042 ? korean : english}`);
        return `{ ${texts.join(', ')} }`;
      })
      // A parameter has the name of its variable in the base language.
      .replace(/'(Order limit|Key) \(/g, (whole, english: string) =>
        languages[0] === 1042 ? `'${KOREAN_NAMES[english] ?? ''} (` : whole,
      );
  return {
    'solution.yaml': `${inLanguages('solution.yaml')}\ninstall: { after: install/after.md }\n`,
    'flows/example.yaml': inLanguages('flows/example.yaml'),
  };
}

function guidesOf(languages: readonly number[], texts: Readonly<Record<string, string>> = TEXTS) {
  const host = memoryHost({ ...PROJECT, ...texts, ...projectIn(languages) });
  const { files, diagnostics } = compile(host, 'solution.yaml', templates);
  const guides = files.filter((one) => one.path.endsWith('.md'));
  return {
    codes: diagnostics.map((one) => one.code),
    guides: Object.fromEntries(guides.map((one) => [one.path, new TextDecoder().decode(one.bytes)])),
  };
}

test('English and Korean', () => {
  const { guides, codes } = guidesOf([1033, 1042]);
  expect(codes).toEqual([]);
  expect(Object.keys(guides)).toEqual(['INSTALL.md', 'INSTALL.ko.md']);
  const { 'INSTALL.md': english = '', 'INSTALL.ko.md': korean = '' } = guides;
  expect(english).toContain('# Installing Orders 1.10');
  expect(english).toContain(TEXTS['install/after.md']);
  expect(english).not.toContain('주문 한도');
  expect(korean).toContain('# 주문 1.10 설치');
  expect(korean).toContain(TEXTS['install/after.ko.md']);
  expect(korean).toContain('| 주문 한도 | `contoso_Limit` | `5.0` |');
  expect(korean).toContain('(사용자 지정 커넥터)');
  const numbers = (text: string): readonly string[] =>
    [...text.matchAll(/^## (\d+)\. /gm)].map(([, one = '']) => one);
  expect(numbers(korean)).toEqual(numbers(english));
});

test('a solution in one language has one guide, the same as beside others', () => {
  const { guides } = guidesOf([1033]);
  expect(Object.keys(guides)).toEqual(['INSTALL.md']);
  expect(guides['INSTALL.md']).toBe(guidesOf([1033, 1042]).guides['INSTALL.md']);
});

test('the guide of a Korean solution is Korean, and further ones follow', () => {
  expect(guidesOf([1042]).codes).toEqual([]);
  expect(Object.keys(guidesOf([1042]).guides)).toEqual(['INSTALL.md']);
  const { guides } = guidesOf([1042, 1033], { ...TEXTS, 'install/after.en.md': 'In English.' });
  expect(Object.keys(guides)).toEqual(['INSTALL.md', 'INSTALL.en.md']);
  expect(guides['INSTALL.md']).toContain('# 주문 1.10 설치');
  expect(guides['INSTALL.en.md']).toContain('In English.');
});

test('a language without words of its own has the English guide', () => {
  expect(guidesOf([1031]).guides['INSTALL.md']).toContain('# Installing Orders 1.10');
});

test('a text that is not translated is shown as it is, and said', () => {
  const { guides, codes } = guidesOf([1033, 1042], { 'install/after.md': TEXTS['install/after.md'] });
  expect(codes).toEqual(['label/install-text']);
  expect(guides['INSTALL.ko.md']).toContain(TEXTS['install/after.md']);
});
