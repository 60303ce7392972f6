/** Which parameter an expression gives as it is, through steps and variables that hand it on. */
import { expect, test } from 'vitest';
import { parameterHeld } from '../../src/analysis/parameter-held.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { programWith } from './written-program.ts';

const compose = (inputs: string | JsonObject): JsonObject => ({ type: 'Compose', inputs, runAfter: {} });
const make = (name: string, value: string): JsonObject => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name, type: 'string', value }] },
  runAfter: {},
});

const program = programWith({
  Text: compose("@parameters('P')"),
  Braces: compose("@{parameters('P')}"),
  Around: compose("x@{parameters('P')}"),
  Map: compose({ a: "@parameters('P')", b: { c: "@outputs('Text')" }, d: 'P' }),
  Whole: compose("@outputs('Map')"),
  Itself: compose("@outputs('Itself')"),
  There: compose({ a: "@outputs('Back')?['a']" }),
  Back: compose({ a: "@outputs('There')?['a']?['a']" }),
  Select: { type: 'Select', inputs: { from: [], select: "@parameters('P')" }, runAfter: {} },
  Kept: make('kept', "@parameters('P')"),
  Changed: make('changed', "@parameters('P')"),
  Change: { type: 'SetVariable', inputs: { name: 'Changed', value: 'x' }, runAfter: {} },
  Broken: compose('@parameters('),
});

function held(text: string): string | undefined {
  const { template } = program.readingOf(text);
  if (template.kind !== 'expression') throw new Error(`no expression: ${text}`);
  return parameterHeld(template.expression, program);
}

test.each([
  "@parameters('P')",
  "@Parameters('P')",
  "@toLower(trim(parameters('P')))",
  "@outputs('Text')",
  "@outputs('text')",
  "@outputs('Braces')",
  "@outputs('Map')?['a']",
  "@outputs('Map').b.c",
  "@outputs('Whole')?['b']?['c']",
  "@variables('Kept')",
])('%s gives the parameter', (text) => {
  expect(held(text)).toBe('P');
});

test.each([
  "@outputs('Around')",
  "@outputs('Map')",
  "@outputs('Map')?['d']",
  "@outputs('Map')?['z']",
  "@outputs('Map')?['constructor']",
  "@outputs('Map')?[outputs('Text')]",
  "@outputs('Itself')",
  "@outputs('There')?['a']",
  "@outputs('Select')",
  "@outputs('Broken')",
  "@outputs('Nowhere')",
  "@variables('changed')",
  "@parameters(outputs('Text'))",
  "@concat(parameters('P'), '_base')",
  "@coalesce(parameters('P'), 'x')",
])('%s does not, or not always', (text) => {
  expect(held(text)).toBeUndefined();
});
