/** Findings that no text of a page can show: an encoding, a picture, a document of half a million characters. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { filesBelow } from '../project.ts';

const base = filesBelow(new URL('../rules/connector', import.meta.url).pathname);
const NAME = 'apiDefinition.swagger.yaml';

function codesOf(changes: Readonly<Record<string, string | Uint8Array>>, name = NAME): readonly string[] {
  return inspectConnector(memoryHost({ ...base, ...changes }), name).diagnostics.map((one) => one.code);
}

test.each([
  ['Latin letters of Windows-1252', Buffer.from('Sm\u00f8rrebr\u00f8d', 'latin1'), ['connector/encoding']],
  ['the same as UTF-8', Buffer.from('Sm\u00f8rrebr\u00f8d'), []],
])('connector/encoding: %s', (_name, word, expected) => {
  const text = Buffer.from(base[NAME] ?? []);
  const [before = '', after = ''] = text.toString().split('Contoso Orders');
  const content = Buffer.concat([Buffer.from(before), word, Buffer.from(after)]);
  expect(codesOf({ [NAME]: content })).toEqual(expected);
});

/** A PNG of one colour: header, pixels, end. Checksums are left zero, as nobody looks at them here. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test.each([
  [160, 160, []],
  [100, 100, []],
  [230, 230, []],
  [99, 99, ['connector/icon-size']],
  [231, 231, ['connector/icon-size']],
  [160, 120, ['connector/icon-size']],
])('connector/icon-size: %d × %d', (width, height, expected) => {
  expect(codesOf({ 'icon.png': png(width, height) })).toEqual(expected);
});

test.each([
  [490_000, []],
  [500_000, ['connector/large']],
])('connector/large: a text of %d characters', (length, expected) => {
  const text = Buffer.from(base[NAME] ?? []).toString();
  const long = text.replace('Returns one order with all its fields.', `${'x'.repeat(length)}.`);
  expect(codesOf({ [NAME]: long })).toEqual(expected);
});
