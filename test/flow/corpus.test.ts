/** Every published flow at hand: to YAML and back without loss, in the form that a person would write. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowSchema } from '../../src/flow/dialect/schema.ts';
import { sameJson } from '../../src/source/json-value.ts';
import { corpusFiles, eachStep, fromYaml, hasCorpus, plain, readFlow, said, toYaml } from './helpers.ts';

const validate = new Ajv2020({ allowUnionTypes: true }).compile(plain(flowSchema()) as object);

describe.skipIf(!hasCorpus)('published flows', () => {
  it.each(corpusFiles().map((path) => [basename(path, '.json'), path]))('%s', (_, path) => {
    const document = readFlow(path);
    const { data, text } = toYaml(document);
    const { source, lowered, diagnostics } = fromYaml(text);
    expect(said(diagnostics)).toEqual([]);
    expect(sameJson(source, data)).toBe(true);
    expect(sameJson(lowered?.document, document)).toBe(true);
    expect(validate(plain(data)) ? [] : validate.errors?.slice(-3)).toEqual([]);
    expect(Object.hasOwn(data, 'raw')).toBe(false);
    eachStep(data['steps'], (step) => {
      expect(Object.hasOwn(step, 'action') || Object.hasOwn(step, 'raw')).toBe(false);
    });
  });
});
