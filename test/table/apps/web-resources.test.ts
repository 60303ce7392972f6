/** Files that become web resources: sizes, line ends, names. */
import { expect, test } from 'vitest';
import { findingsOf } from '../../project.ts';
import { compileFiles } from '../project-xml.ts';

const solution = (file: string, more = ''): string => `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
webResources:
  # cosell accept solution/unused: the tests look at the file alone
  my-part: { file: ${file}${more} }
`;

const MEGABYTE = 1024 * 1024;

test.each([
  [5 * MEGABYTE, []],
  [5 * MEGABYTE + 1, ['web-resource/large']],
])('web-resource/large: %d bytes', (size, expected) => {
  const files = { 'solution.yaml': solution('a.png'), 'a.png': new Uint8Array(size).fill(65) };
  expect(findingsOf(files).codes).toEqual(expected);
});

test('an empty file and a missing one', () => {
  expect(findingsOf({ 'solution.yaml': solution('a.svg'), 'a.svg': '' }).codes).toEqual(['source/empty']);
  expect(findingsOf({ 'solution.yaml': solution('a.svg') }).codes).toEqual(['source/missing-file']);
});

function webResourceOf(file: string, content: string, more = '') {
  const { content: packed } = compileFiles({ 'solution.yaml': solution(file, more), [file]: content });
  const [found] = packed.webResources;
  return { ...found?.resource, text: new TextDecoder().decode(found?.bytes) };
}

test.each([
  ['parts/page.html', 'contoso_MyPart.html', '1'],
  ['parts/page.htm', 'contoso_MyPart.htm', '1'],
  ['parts/style.css', 'contoso_MyPart.css', '2'],
  ['parts/code.js', 'contoso_MyPart.js', '3'],
  ['parts/data.xml', 'contoso_MyPart.xml', '4'],
  ['a.png', 'contoso_MyPart.png', '5'],
  ['a.jpg', 'contoso_MyPart.jpg', '6'],
  ['a.gif', 'contoso_MyPart.gif', '7'],
  ['a.xsl', 'contoso_MyPart.xsl', '9'],
  ['a.ico', 'contoso_MyPart.ico', '10'],
  ['a.svg', 'contoso_MyPart.svg', '11'],
  ['a.resx', 'contoso_MyPart.resx', '12'],
  ['a.1042.resx', 'contoso_MyPart.1042.resx', '12'],
])('%s', (file, name, type) => {
  expect(webResourceOf(file, 'x')).toMatchObject({ name, type });
});

test('a name that is given', () => {
  const { name, file } = webResourceOf('a.js', 'x', ', schemaName: contoso_/parts/code.js');
  expect(name).toBe('contoso_/parts/code.js');
  expect(file).toMatch(/^\/WebResources\/contoso_partscodejs[0-9A-F-]{36}$/);
});

test('only texts for a language say which one it is', () => {
  expect(webResourceOf('a.1042.resx', 'x').language).toBe('1042');
  expect(webResourceOf('a.resx', 'x').language).toBe('1033');
  expect(webResourceOf('a.js', 'x').language).toBeUndefined();
});

test('texts have line feeds whatever the checkout made of them, pictures keep their bytes', () => {
  expect(webResourceOf('a.js', 'a\r\nb\rc\n').text).toBe('a\nb\rc\n');
  expect(webResourceOf('a.png', 'a\r\nb').text).toBe('a\r\nb');
});
