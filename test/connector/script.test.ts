/** Custom code of a connector: from the file into the zip and back. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { decode } from '../../src/decode/decode.ts';
import { emit } from '../../src/emit/emit.ts';
import { utf8 } from '../../src/emit/utf8.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Artifact, Package } from '../../src/model/package.ts';
import { plan } from '../../src/plan/plan.ts';
import { findingsOf, type Files } from '../project.ts';
import { projectOf } from './helpers.ts';

const CODE = 'public class Script : ScriptBase\n{\n}\n';

/** Code of so many characters. */
function codeOf(length: number): string {
  return `${CODE}//${'x'.repeat(length - CODE.length - 2)}`;
}

const PART = 'Connector/contoso_orders_customcodeblobcontent.csx';

function projectWith(script: string | Uint8Array, spec = 'script: { file: script.csx }\n'): Files {
  const bytes = typeof script === 'string' ? utf8(script) : script;
  return { ...projectOf({ connector: spec }), 'connector/orders/script.csx': bytes };
}

function packageOf(files: Files): Package {
  const { solution } = inspect(memoryHost(files), 'solution.yaml');
  const [content] = solution === undefined ? [] : plan(solution);
  if (content === undefined) throw new Error('the project does not build');
  return content;
}

function textOf(artifacts: readonly Artifact[], path: string): string | undefined {
  const found = artifacts.find((one) => one.path === path);
  return found === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
}

describe('packed', () => {
  test.each([
    ['every operation', 'script: { file: script.csx }\n', '[]'],
    ['one operation', 'script: { file: script.csx, operations: [GetOrders] }\n', '["GetOrders"]'],
  ])('for %s', (_, spec, operations) => {
    const artifacts = emit(packageOf(projectWith(CODE, spec)), 'managed');
    expect(textOf(artifacts, PART)).toBe(CODE);
    const xml = textOf(artifacts, 'customizations.xml') ?? '';
    // The order of the elements is that of server exports.
    expect(xml).toMatch(/<connectortype>1<\/connectortype>\s+<scriptoperations>/);
    expect(xml).toMatch(/<\/policytemplateinstances>\s+<customcodeblobcontent>/);
    expect(xml).toContain(`<scriptoperations>${operations}</scriptoperations>`);
    expect(xml).toContain(`<customcodeblobcontent>/${PART}</customcodeblobcontent>`);
  });

  test('without a script there is neither', () => {
    const artifacts = emit(packageOf(projectOf({})), 'managed');
    expect(textOf(artifacts, 'customizations.xml')).not.toMatch(/scriptoperations|customcodeblobcontent/);
    expect(textOf(artifacts, PART)).toBeUndefined();
  });

  test.each([
    ['carriage returns', CODE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${CODE}`],
  ])('the same with %s', (_, code) => {
    expect(emit(packageOf(projectWith(code)), 'managed')).toEqual(
      emit(packageOf(projectWith(CODE)), 'managed'),
    );
  });
});

describe('refused', () => {
  test.each([
    [
      'a script that is not there',
      projectOf({ connector: 'script: { file: script.csx }\n' }),
      ['source/missing-file'],
    ],
    ['no text', projectWith(new Uint8Array([0x41, 0xc3, 0x28])), ['source/not-text']],
    ['an empty script', projectWith('\n \n'), ['source/empty']],
    ['another ending', projectWith(CODE, 'script: { file: script.cs }\n'), ['spec/bad-form']],
    [
      'an empty list',
      projectWith(CODE, 'script: { file: script.csx, operations: [] }\n'),
      ['spec/out-of-range'],
    ],
    ['more than 500,000 characters', projectWith(codeOf(500_001)), ['connector/size']],
  ])('%s', (_, files, codes) => {
    expect(findingsOf(files).codes).toEqual(codes);
  });

  test('500,000 characters are taken', () => {
    expect(findingsOf(projectWith(codeOf(500_000))).codes).toEqual([]);
  });

  test('an operation that the document does not have, with a suggestion', () => {
    const { text } = findingsOf(projectWith(CODE, 'script: { file: script.csx, operations: [GetOrder] }\n'));
    expect(text).toContain('[connector/script-operation]');
    expect(text).toContain("Did you mean 'GetOrders'?");
  });
});

describe('read from the zip of a server', () => {
  const emitted = emit(packageOf(projectWith(CODE)), 'managed');
  const withPart = (path: string, change: (text: string) => string): readonly Artifact[] =>
    emitted.map((one) =>
      one.path === path ? { path, bytes: utf8(change(textOf(emitted, path) ?? '')) } : one,
    );

  test.each([
    ['code with a byte order mark', withPart(PART, (text) => `\ufeff${text}`)],
    ['operations of another form', withPart('customizations.xml', (text) => text.replace('>[]<', '>{}<'))],
    ['operations that are no names', withPart('customizations.xml', (text) => text.replace('>[]<', '>[1]<'))],
    [
      'operations laid out otherwise',
      withPart('customizations.xml', (text) => text.replace('>[]<', '>[ ]<')),
    ],
    [
      'code under another name',
      emitted.map((one) => (one.path === PART ? { ...one, path: `${one.path}x` } : one)),
    ],
  ])('%s is carried as it is', (_, artifacts) => {
    const decoding = decode(artifacts);
    if ('problem' in decoding) throw new Error(decoding.problem);
    expect(decoding.decoded.content.connectors).toEqual([]);
    const again = new Map(emit(decoding.decoded.content, 'managed').map((one) => [one.path, one.bytes]));
    expect([...again.keys()].sort()).toEqual(artifacts.map((one) => one.path).sort());
    for (const { path, bytes } of artifacts)
      if (path !== 'customizations.xml') expect(again.get(path)).toEqual(bytes);
    expect(textOf(artifacts, 'customizations.xml')).toBe(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(again.get('customizations.xml')),
    );
  });
});
