/** A reader of XML turns every line end into a line feed, so texts that become XML hold no other: what is built is proven. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { emit } from '../../src/emit/emit.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { pack } from '../../src/pack/pack.ts';
import { plan } from '../../src/plan/plan.ts';
import { prove } from '../../src/prove/prove.ts';
import { projectOf } from './helpers.ts';

const project = projectOf({
  solution: `variables:
  text: { name: "Te\\r\\nxt", description: { 1033: "a\\rb" }, type: text, default: "a\\r\\nb\\rc" }
  json: { name: Json, type: json, default: "{\\r\\n}" }
flows:
  - { file: flows/call.yaml, name: "A\\r\\ntitle" }
`,
  connector: 'description: "Reads\\r\\norders.\\rAll."\n',
  flow: 'format: 1\ndescription: "One\\r\\ntwo\\rthree"\ntrigger: { request: Button }\nsteps:\n  Note: { compose: "x\\r\\ny" }\n',
});

describe('texts with carriage returns', () => {
  const { solution } = inspect(memoryHost(project), 'solution.yaml');
  const packages = solution === undefined ? [] : plan(solution);

  test.each(['managed', 'unmanaged'] as const)('build (%s)', (management) => {
    expect(packages).not.toEqual([]);
    for (const content of packages)
      expect(prove(pack(emit(content, management)), content, management)).toBeUndefined();
  });

  test('enter the model with line feeds', () => {
    expect(solution?.variables.map((one) => one.model)).toMatchObject([
      { names: { 1033: 'Te\nxt' }, descriptions: { 1033: 'a\nb' }, defaultValue: 'a\nb\nc' },
      { defaultValue: '{\n}' },
    ]);
    expect(solution?.connectors[0]?.model.description).toBe('Reads\norders.\nAll.');
    expect(solution?.flows[0]?.model.names).toEqual({ 1033: 'A\ntitle' });
  });

  test('keep them where JSON and attributes keep them', () => {
    expect(JSON.stringify(solution?.flows[0]?.model.document)).toContain('x\\r\\ny');
    expect(solution?.flows[0]?.model.description).toBe('One\r\ntwo\rthree');
  });
});
