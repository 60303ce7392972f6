/** Packing and unpacking are inverse, and a zip that is out to harm is refused before anything is inflated. */
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { pack } from '../../src/pack/pack.ts';
import { unpack } from '../../src/pack/unpack.ts';
import { zipOf } from './raw-zip.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string().map((text) => new TextEncoder().encode(text.repeat(50))),
);

test('unpack(pack(a)) is a', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-zA-Z0-9 _-]{1,8})?$/), {
        selector: (path) => path.toLowerCase(),
      }),
      fc.array(bytes, { minLength: 20 }),
      (paths, contents) => {
        const artifacts = paths.map((path, i) => ({
          path,
          bytes: contents[i % contents.length] ?? new Uint8Array(),
        }));
        fc.pre(!paths.some((path) => paths.some((other) => other.startsWith(`${path}/`))));
        expect(unpack(pack(artifacts))).toEqual({ artifacts });
      },
    ),
    { numRuns: 50 },
  );
});

const data = new TextEncoder().encode('hello');

test('a zip by hand is read', () => {
  expect(unpack(zipOf([{ name: 'a/b.txt', data }]))).toEqual({
    artifacts: [{ path: 'a/b.txt', bytes: data }],
  });
});

describe('refused', () => {
  test.each<readonly [string, Uint8Array]>([
    ['no zip', data],
    ['nothing', new Uint8Array()],
    ['a path that leaves', zipOf([{ name: '../x', data }])],
    ['a path that leaves from within', zipOf([{ name: 'a/../../x', data }])],
    ['an absolute path', zipOf([{ name: '/x', data }])],
    ['a drive', zipOf([{ name: 'C:x', data }])],
    ['a backslash', zipOf([{ name: 'a\\x', data }])],
    ['a control character', zipOf([{ name: 'a\u0000x', data }])],
    [
      'a name twice',
      zipOf([
        { name: 'x', data },
        { name: 'x', data },
      ]),
    ],
    [
      'a name twice but for case',
      zipOf([
        { name: 'x', data },
        { name: 'X', data },
      ]),
    ],
    ['encryption', zipOf([{ name: 'x', data, flags: 1 }])],
    ['a link', zipOf([{ name: 'x', data, madeBy: 0x0314, attributes: 0xa1ff0000 }])],
    ['another method', zipOf([{ name: 'x', data, method: 12 }])],
    [
      'a bomb that says so',
      zipOf([
        { name: 'x', data: new Uint8Array(1 << 26) },
        ...Array.from({ length: 16 }, (_, i) => ({ name: `y${i}`, data: new Uint8Array(1 << 26) })),
      ]),
    ],
    ['a bomb that lies', zipOf([{ name: 'x', data: new Uint8Array(1 << 22), size: 10 }])],
    ['a size that lies', zipOf([{ name: 'x', data, size: 6 }])],
    ['cut off', zipOf([{ name: 'x', data }]).subarray(0, -30)],
  ])('%s', (_name, zip) => {
    expect(unpack(zip)).toHaveProperty('problem');
  });

  test('a changed byte anywhere is found or harmless', () => {
    const zip = pack([{ path: 'a.txt', bytes: data }]);
    for (let i = 0; i < zip.length; i += 1) {
      const result = unpack(zip.with(i, (zip[i] ?? 0) ^ 0xff));
      if ('artifacts' in result) for (const one of result.artifacts) expect(one.bytes).toEqual(data);
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (all) => {
        unpack(all);
      }),
    );
  });
});

test('what pack writes is what jszip would write: names, contents and compressed bytes', async () => {
  const parts = [
    { path: 'a/b.txt', bytes: new TextEncoder().encode('hello '.repeat(5000)) },
    { path: '한국어.json', bytes: data },
    { path: 'noise', bytes: Uint8Array.from({ length: 70_000 }, (_, i) => (i * i * 31) % 251) },
  ];
  const other = new JSZip();
  for (const { path, bytes: content } of parts) other.file(path, content, { createFolders: false });
  const reference = unpackRaw(
    await other.generateAsync({
      type: 'uint8array',
      compression: 'DEFLATE',
      compressionOptions: { level: 6 },
    }),
  );
  expect(unpackRaw(pack(parts))).toEqual(reference);
  const read = await JSZip.loadAsync(pack(parts), { checkCRC32: true });
  for (const { path, bytes: content } of parts)
    expect(await read.file(path)?.async('uint8array')).toEqual(content);
});

/** Path and compressed bytes of every entry, by the local headers. */
function unpackRaw(zip: Uint8Array): (readonly [string, string])[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found: (readonly [string, string])[] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const name = view.getUint16(at + 26, true);
    const start = at + 30 + name + view.getUint16(at + 28, true);
    const end = start + view.getUint32(at + 18, true);
    found.push([
      new TextDecoder().decode(zip.subarray(at + 30, at + 30 + name)),
      Buffer.from(zip.subarray(start, end)).toString('base64'),
    ]);
    at = end;
  }
  return found;
}
