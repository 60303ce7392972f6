/** What the tests of the dialect share: the way there and back, and a solution around a flow. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collect, words, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { FlowContext } from '../../src/flow/context.ts';
import { lowerFlow, type LoweredFlow } from '../../src/flow/dialect/lower.ts';
import { printFlow } from '../../src/flow/dialect/print-flow.ts';
import { raiseFlow } from '../../src/flow/dialect/raise.ts';
import { parseJson } from '../../src/source/json-text.ts';
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import { parseYaml } from '../../src/load/yaml-source.ts';

export const SCHEMA_PATH = '../schema/flow.schema.json';

/** A folder of exported flows to try the dialect on, where there is one. */
const CORPUS = process.env['COSELL_CORPUS'] ?? '';
export const hasCorpus = CORPUS !== '' && existsSync(CORPUS);

export function readFlow(path: string): JsonObject {
  const { value } = parseJson(readFileSync(path, 'utf8'));
  if (!isObject(value)) throw new Error(`${path} is no JSON object`);
  return value;
}

export function corpusFiles(): readonly string[] {
  if (!hasCorpus) return [];
  const names = readdirSync(CORPUS).filter((name) => name.includes('__') && name.endsWith('.json'));
  return names.map((name) => join(CORPUS, name));
}

export const context: FlowContext = {
  idSeed: 'cosell/flow/test',
  binding: 'custom',
  connection: (name) =>
    ({
      referrals: {
        entry: {
          runtimeSource: 'embedded',
          connection: { connectionReferenceLogicalName: 'cosell_referrals' },
          api: { name: 'shared_x', logicalName: 'x' },
        },
        apiId: '',
      },
      dataverse: {
        entry: {
          runtimeSource: 'embedded',
          connection: { connectionReferenceLogicalName: 'cosell_dv' },
          api: { name: 'shared_dv' },
        },
        apiId: '/providers/Microsoft.PowerApps/apis/shared_dv',
      },
    })[name],
  connectionNames: ['referrals', 'dataverse'],
  flow: (key) => (key === 'child' ? '3f0c5a52-6f0e-4c0f-9d3a-0c0d1f3a7c11' : undefined),
  flowKeys: ['child'],
  variable: (key) =>
    key === 'dealField'
      ? { name: 'Deal field (cosell_DealField)', declaration: { type: 'String', defaultValue: 'x' } }
      : undefined,
  variableKeys: ['dealField'],
  sharedSteps: new Map(),
};

export interface There {
  readonly data: JsonObject;
  readonly text: string;
}

export function toYaml(document: JsonObject, title = 'A flow'): There {
  const data = raiseFlow(document, title);
  return { data, text: printFlow(data, { schemaPath: SCHEMA_PATH }) };
}

export interface Back {
  readonly source: JsonValue | undefined;
  readonly lowered: LoweredFlow | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function fromYaml(text: string, around: FlowContext = context): Back {
  const { diagnostics, report } = collect();
  const { value } = parseYaml('flow.yaml', text, report);
  const lowered = isObject(value) ? lowerFlow(value, 'flow.yaml', around, report) : undefined;
  return { source: value, lowered, diagnostics };
}

export function said(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((one) => `${one.code} ${one.at.path.join('/')}: ${words(one).message}`);
}

/** Data for readers that know JavaScript's numbers only. */
export function plain(value: JsonValue): unknown {
  if (value instanceof Numeral) return Number(value.lexeme);
  if (isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

const HOLDS_STEPS = ['then', 'else', 'do', 'scope', 'try', 'catch', 'finally', 'default'];

/** Calls `visit` for each step of the data of a flow file. */
export function eachStep(steps: JsonValue | undefined, visit: (step: JsonObject) => void): void {
  if (!isObject(steps)) return;
  for (const step of Object.values(steps)) {
    if (!isObject(step)) continue;
    visit(step);
    if (Object.hasOwn(step, 'action') || Object.hasOwn(step, 'raw')) continue;
    for (const key of HOLDS_STEPS) eachStep(step[key], visit);
    for (const one of isObject(step['cases']) ? Object.values(step['cases']) : [])
      eachStep(isObject(one) ? one['do'] : undefined, visit);
  }
}
