/** The examples of docs/FLOWS.md are right. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowSchema } from '../../src/flow/dialect/schema.ts';
import { stepKinds } from '../../src/flow/dialect/steps/index.ts';
import { triggerKinds } from '../../src/flow/dialect/triggers/index.ts';
import { fromYaml, plain, said } from './helpers.ts';

const page = readFileSync(new URL('../../docs/FLOWS.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
const validate = new Ajv2020({ allowUnionTypes: true }).compile(plain(flowSchema()) as object);

describe('docs/FLOWS.md', () => {
  it.each(examples)('example %#', (text) => {
    const { source, lowered, diagnostics } = fromYaml(text);
    expect(said(diagnostics)).toEqual([]);
    expect(lowered).toBeDefined();
    expect(validate(plain(source ?? null)) ? [] : validate.errors).toEqual([]);
  });

  it('names every key of every kind', () => {
    const keys = [...stepKinds, ...triggerKinds].flatMap((kind) => [
      kind.keyword,
      ...kind.fields.map((field) => field.key),
    ]);
    const missing = [...new Set(keys)].filter((key) => !new RegExp(`[\`{ ]${key}[\`: ,}]`).test(page));
    expect(missing).toEqual([]);
  });
});
