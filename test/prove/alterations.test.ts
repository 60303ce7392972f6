/**
 * The proof after packing (`package/not-proven`) is only worth something when it fails: here every part, element, attribute, text and
 * JSON value that is emitted is deleted or altered, one at a time, as if the emitter itself had made the mistake, so that only reading
 * the zip back can find it. What is read back is compared with the artifacts that were emitted as well, byte for byte.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { emit, emitBoth } from '../../src/emit/emit.ts';
import { utf8 } from '../../src/emit/utf8.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Artifact, Package } from '../../src/model/package.ts';
import { pack, rememberingDeflate } from '../../src/pack/pack.ts';
import { NO_TABLES } from '../../src/plan/lower-tables.ts';
import { plan } from '../../src/plan/plan.ts';
import { prove, proveArtifacts, proveUnmanaged } from '../../src/prove/prove.ts';
import { parseJson, printJson } from '../../src/source/json-text.ts';
import { isArray, isObject, type JsonValue } from '../../src/source/json-value.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { printXml, type XmlElement, type XmlNode } from '../../src/xml/xml.ts';
import { filesBelow } from '../project.ts';

interface Alteration {
  readonly what: string;
  readonly artifacts: readonly Artifact[];
}

const deflate = rememberingDeflate();
let packages: readonly Package[] = [];

beforeAll(() => {
  const host = memoryHost(filesBelow(new URL('every-kind', import.meta.url).pathname));
  const { solution, diagnostics } = inspect(host, 'solution.yaml');
  expect(diagnostics).toEqual([]);
  if (solution !== undefined) packages = plan(solution);
});

/** Every element without one child, attribute or text, and with one attribute or text changed. */
function* alteredXml(node: XmlElement, path: string): Generator<{ what: string; node: XmlElement }> {
  for (const [name, value] of Object.entries(node.attributes)) {
    const rest = Object.fromEntries(Object.entries(node.attributes).filter(([other]) => other !== name));
    yield { what: `${path}@${name} deleted`, node: { ...node, attributes: rest } };
    yield {
      what: `${path}@${name} altered`,
      node: { ...node, attributes: { ...node.attributes, [name]: `${value}x` } },
    };
  }
  for (const [index, child] of node.children.entries()) {
    const replace = (...nodes: readonly XmlNode[]): XmlElement => ({
      ...node,
      children: node.children.toSpliced(index, 1, ...nodes),
    });
    if (typeof child === 'string') {
      if (child !== '') yield { what: `${path} text deleted`, node: replace('') };
      yield { what: `${path} text altered`, node: replace(`${child}x`) };
      continue;
    }
    const here = `${path}/${child.name}[${index}]`;
    yield { what: `${here} deleted`, node: replace() };
    yield { what: `${here} doubled`, node: replace(child, child) };
    for (const altered of alteredXml(child, here)) yield { what: altered.what, node: replace(altered.node) };
  }
}

function* alteredJson(value: JsonValue, path: string): Generator<{ what: string; value: JsonValue }> {
  const entries: [string | number, JsonValue][] = isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) {
    yield { what: `${path} altered`, value: value === 'x' ? 'y' : 'x' };
    return;
  }
  for (const [key, item] of entries) {
    const here = `${path}/${key}`;
    const put = (next: JsonValue | undefined): JsonValue => {
      if (isArray(value))
        return next === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), next);
      const rest = Object.entries(value as Record<string, JsonValue>).filter(
        ([name]) => next !== undefined || name !== key,
      );
      return Object.fromEntries(
        rest.map(([name, one]) => [name, name === key && next !== undefined ? next : one]),
      );
    };
    yield { what: `${here} deleted`, value: put(undefined) };
    for (const altered of alteredJson(item, here)) yield { what: altered.what, value: put(altered.value) };
  }
}

/** The text of a part with one thing altered, and what it was. */
function* alteredTexts(path: string, text: string): Generator<readonly [what: string, text: string]> {
  if (path === '[Content_Types].xml') {
    yield ['altered', text.replace('octet-stream', 'xml')];
  } else if (path.endsWith('.xml')) {
    const reading = parseXml(text);
    if (!('root' in reading)) throw new Error(`${path} is not XML`);
    for (const { what, node } of alteredXml(reading.root, reading.root.name)) yield [what, printXml(node)];
  } else if (path.endsWith('.json')) {
    const { value = null } = parseJson(text);
    for (const altered of alteredJson(value, ''))
      yield [altered.what, printJson(altered.value, { indent: '  ', newline: '\r\n' })];
  }
}

/** A part less, elsewhere or with another last byte. */
function* alteredFiles(artifacts: readonly Artifact[]): Generator<Alteration> {
  for (const [index, one] of artifacts.entries()) {
    const put = (what: string, part: Artifact): Alteration => ({
      what: `${one.path} ${what}`,
      artifacts: artifacts.with(index, part),
    });
    yield { what: `${one.path} deleted`, artifacts: artifacts.toSpliced(index, 1) };
    yield put('renamed', { ...one, path: `${one.path}x` });
    const bytes = one.bytes.map((byte, i) => (i === one.bytes.length - 1 ? byte ^ 1 : byte));
    yield put('with its last byte altered', { ...one, bytes });
  }
}

function* alterations(artifacts: readonly Artifact[]): Generator<Alteration> {
  yield* alteredFiles(artifacts);
  for (const [index, one] of artifacts.entries()) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(one.bytes);
    for (const [what, altered] of alteredTexts(one.path, text))
      yield {
        what: `${one.path} ${what}`,
        artifacts: artifacts.with(index, { ...one, bytes: utf8(altered) }),
      };
  }
}

describe.each(['managed', 'unmanaged'] as const)('%s', (management) => {
  test('what is packed is proven', () => {
    for (const content of packages)
      expect(prove(pack(emit(content, management)), content, management)).toBeUndefined();
  });
});

test('a mistake of the emitter itself is found by reading back', () => {
  const missed: string[] = [];
  let tried = 0;
  for (const content of packages.flatMap(piecesOf)) {
    for (const { what, artifacts } of alterations(emit(content, 'managed'))) {
      tried += 1;
      if (proveArtifacts(artifacts, content, 'managed', artifacts) === undefined) missed.push(what);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(5000);
});

test('an altered file is found, whatever it is', () => {
  const missed: string[] = [];
  for (const content of packages) {
    const { managed, unmanaged } = emitBoth(content);
    for (const { what, artifacts } of alteredFiles(managed)) {
      if (proveArtifacts(artifacts, content, 'managed', managed) === undefined) missed.push(what);
    }
    for (const { what, artifacts } of alteredFiles(unmanaged)) {
      if (proveUnmanaged(pack(artifacts, deflate), managed) === undefined) missed.push(what);
    }
  }
  expect(missed).toEqual([]);
});

/** Small packages that hold together what the package holds: all parts of a kind, and each table, so that each alteration is cheap. */
function piecesOf(content: Package): readonly Package[] {
  const nothing = { connectors: [], connections: [], variables: [], flows: [], dependencies: [], opaque: [] };
  const bare: Package = { ...content, ...nothing, ...NO_TABLES };
  const kinds = (Object.keys(NO_TABLES) as (keyof typeof NO_TABLES)[]).filter((kind) => kind !== 'tables');
  return [
    { ...content, ...NO_TABLES },
    ...kinds.filter((kind) => content[kind].length > 0).map((kind) => ({ ...bare, [kind]: content[kind] })),
    ...content.tables.map((table) => ({ ...bare, tables: [table] })),
  ];
}

test('a zip of the other kind is not taken', () => {
  for (const content of packages)
    expect(proveArtifacts(emit(content, 'managed'), content, 'unmanaged')).toBeDefined();
});
