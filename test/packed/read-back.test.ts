/** Whatever a shape reads it writes again, and it reads nearly everything. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { printXml, sameXml, type XmlElement } from '../../src/xml/xml.ts';
import { mutations } from '../table/mutation.ts';
import { changes, mutate } from './mutate.ts';
import { SAMPLES, withoutParts, type Sample } from './samples.ts';
import { SHAPES } from './shapes.ts';
import { verbatimIn } from './verbatim.ts';

test('there is a sample of every shape', () => {
  expect(new Set(SAMPLES.map((one) => one.shape))).toEqual(new Set(SHAPES));
});

describe.each(SAMPLES)('$name', ({ shape, xml }) => {
  test('is known completely', () => {
    const value = shape.read(xml);
    expect(verbatimIn(value)).toEqual([]);
    expect(value === undefined ? undefined : sameXml(shape.write(value), xml)).toBe(true);
  });

  test('is read from what was printed as the same value', () => {
    expect(shape.read(parsed(xml))).toEqual(shape.read(xml));
  });

  test('whatever is read is written again', () => {
    fc.assert(
      fc.property(changes(namesIn(xml)), (all) => {
        const found = parsed(mutate(xml, all));
        const value = shape.read(found);
        if (value !== undefined && !sameXml(shape.write(value), found)) {
          expect(printXml(shape.write(value))).toBe(printXml(found));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The whole sample of a table would take minutes: its parts are samples themselves, and here it is without them. */
const small = SAMPLES.map((one) => ({ ...one, xml: withoutParts(one.xml) }));

test('one change is never lost, and makes few elements unreadable', async () => {
  const names = [...new Set(small.map((one) => one.shape.element))];
  const lines = names.flatMap((name) => {
    const found = new Set(small.filter((one) => one.shape.element === name).flatMap(unreadable));
    expect([...found].filter((one) => one.endsWith('(lost)'))).toEqual([]);
    return [`## ${name}`, '', ...[...found].map((one) => `- ${one}`), ''];
  });
  const head = ['# Changes that make an element unreadable', '', 'Written by `read-back.test.ts`.', ''];
  await expect([...head, ...lines].join('\n')).toMatchFileSnapshot('expected/unreadable.md');
});

function unreadable({ shape, xml }: Sample): readonly string[] {
  const original = shape.read(xml);
  return mutations(xml).flatMap(({ what, xml: altered }) => {
    const value = shape.read(altered);
    // The name of the root is no part of the value.
    if (value === undefined) return altered.name === xml.name ? [what.replace(/: $/, ': empty')] : [];
    const written = sameXml(shape.write(value), altered);
    const noticed = isDeepStrictEqual(value, original) === sameXml(altered, xml);
    return written && noticed ? [] : [`${what} (lost)`];
  });
}

function parsed(xml: XmlElement): XmlElement {
  const reading = parseXml(printXml(xml));
  if (!('root' in reading)) throw new Error(reading.error.detail);
  return reading.root;
}

function namesIn({ name, attributes, children }: XmlElement): readonly string[] {
  const below = children.flatMap((child) => (typeof child === 'string' ? [] : namesIn(child)));
  return [...new Set([name, ...Object.keys(attributes), ...below])];
}
