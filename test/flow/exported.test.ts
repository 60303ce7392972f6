/** Flows of our own making that use every keyword: the YAML that they become stands beside them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flowSchema } from '../../src/flow/dialect/schema.ts';
import { stepKinds } from '../../src/flow/dialect/steps/index.ts';
import { sameJson } from '../../src/source/json-value.ts';
import { eachStep, fromYaml, plain, readFlow, said, toYaml } from './helpers.ts';

const FOLDER = fileURLToPath(new URL('exported/', import.meta.url));
const names = readdirSync(FOLDER).flatMap((name) => /^(.*)\.json$/.exec(name)?.[1] ?? []);
const validate = new Ajv2020({ allowUnionTypes: true }).compile(plain(flowSchema()) as object);

describe('exported flows', () => {
  it.each(names)('%s', async (name) => {
    const document = readFlow(`${FOLDER}${name}.json`);
    const { data, text } = toYaml(document, name);
    await expect(text).toMatchFileSnapshot(`exported/${name}.yaml`);
    const { lowered, diagnostics } = fromYaml(text);
    expect(said(diagnostics)).toEqual([]);
    expect(plain(lowered?.document ?? null)).toEqual(plain(document));
    expect(sameJson(lowered?.document, document)).toBe(true);
    expect(validate(plain(data)) ? [] : validate.errors?.slice(-3)).toEqual([]);
  });

  it('use every keyword', () => {
    const used = new Set<string>();
    for (const name of names) {
      eachStep(toYaml(readFlow(`${FOLDER}${name}.json`)).data['steps'], (step) => {
        for (const kind of stepKinds) if (Object.hasOwn(step, kind.keyword)) used.add(kind.keyword);
      });
    }
    const missing = stepKinds.map((kind) => kind.keyword).filter((keyword) => !used.has(keyword));
    // What was shared is not known any more: its steps stand in a scope.
    expect(missing).toEqual(['use']);
  });
});
