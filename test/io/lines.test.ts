/** Bytes in chunks of any size give the lines of the whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, type Line } from '../../src/io/lines.ts';

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void> {
  for (const chunk of chunks) {
    await Promise.resolve();
    yield chunk;
    // A stream may use its memory again.
    chunk.fill(0x21);
  }
}

async function read(chunks: readonly Uint8Array[], limit = 100): Promise<readonly (string | undefined)[]> {
  const found: Line[] = [];
  for await (const lines of linesOf(stream(chunks), limit)) found.push(...lines);
  return found.map((one) => (one === undefined ? undefined : Buffer.from(one).toString('utf8')));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\r\nb\n', ['a', 'b']],
  ['\n\nx', ['', '', 'x']],
  ['a\rb\r', ['a\rb']],
])('%j', async (text, expected) => {
  expect(await read([bytes(text)])).toEqual(expected);
});

test('a line of more bytes than the limit is none, and the next one is read', async () => {
  expect(await read([bytes('1234\n12345'), bytes('6\n1\n')], 4)).toEqual(['1234', undefined, '1']);
});

test('where chunks end does not matter', async () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r\n', 'é', '\r', '株'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 8 }), async (parts, cuts) => {
      const whole = bytes(parts.join(''));
      const at = [0, ...cuts.map((cut) => Math.min(cut, whole.length)), whole.length].sort((a, b) => a - b);
      const chunks = at.slice(1).map((to, index) => whole.slice(at[index], to));
      expect(await read(chunks)).toEqual(await read([whole.slice()]));
    }),
  );
});
