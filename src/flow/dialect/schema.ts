/** The JSON Schema of flow files for editors, made of the tables that the dialect itself works with. */
import type { JsonObject, JsonValue } from '../../source/json-value.ts';
import type { Schema } from '../../spec/validate.ts';
import type { Field } from './field.ts';
import { caseFields } from './forms/branch.ts';
import type { StepKind, TriggerKind } from './kind.ts';
import { rawRootSchema, rootSchema } from './root.ts';
import { callSettings, descriptionField } from './settings.ts';
import { STATUSES } from '../../model/statuses.ts';
import { sharedRootSchema } from '../shared/root.ts';
import { onlySchema } from './steps.ts';
import { stepKinds } from './steps/index.ts';
import { use } from './steps/use.ts';
import { triggerKinds } from './triggers/index.ts';

const statuses: JsonObject = {
  description: `How that step must have ended: one status or a list. ${STATUSES.slice(0, 4).join(', ')}; in any case.`,
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
};

const afterSchema: JsonObject = {
  description:
    'What the step waits for, when it is not the success of the step above it: a name, a list of names, or a map from names to statuses, e.g. { Try: [Failed, TimedOut] }. `start`: it waits for nothing.',
  anyOf: [
    { type: 'string' },
    { type: 'array', items: { type: 'string' } },
    { type: 'object', additionalProperties: statuses },
  ],
};

const nameSchema: JsonObject = {
  type: 'string',
  description: 'The name of the trigger, when it is not the usual one.',
};

export function flowSchema(): JsonObject {
  const { trigger, steps, ...properties } = rootSchema.properties;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cosell flow',
    type: 'object',
    additionalProperties: false,
    required: ['format'],
    properties: {
      ...asJson(properties),
      trigger: { description: trigger.description, $ref: '#/$defs/trigger' },
      steps: { description: steps.description, $ref: '#/$defs/steps' },
    },
    anyOf: [
      { required: ['trigger', 'steps'], not: { required: ['raw'] } },
      { required: ['raw'], propertyNames: { enum: Object.keys(rawRootSchema.properties) } },
    ],
    $defs: { trigger: triggerSchema(), ...stepDefinitions(stepKinds) },
  };
}

/** Of a file of steps that flows share: those of a flow, but for the one that sets in others. */
export function sharedStepsSchema(): JsonObject {
  const { steps, ...properties } = sharedRootSchema.properties;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cosell shared steps',
    type: 'object',
    additionalProperties: false,
    required: sharedRootSchema.required,
    properties: {
      ...asJson(properties),
      steps: { description: steps.description, minProperties: steps.minProperties, $ref: '#/$defs/steps' },
    },
    $defs: stepDefinitions(stepKinds.filter((kind) => kind !== use)),
  };
}

function triggerSchema(): JsonObject {
  return { type: 'object', anyOf: triggerKinds.map((kind) => kindSchema(kind, { name: nameSchema })) };
}

function stepDefinitions(kinds: readonly StepKind[]): JsonObject {
  return {
    steps: {
      type: 'object',
      propertyNames: { maxLength: 80, pattern: '^(?!(?:0|[1-9]\\d*)$)[^\\s#<>%&\\\\?/]+$' },
      additionalProperties: { $ref: '#/$defs/step' },
    },
    step: { type: 'object', anyOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind.keyword}` })) },
    cases: { type: 'object', additionalProperties: caseSchema() },
    ...sharedSchemas(),
    ...Object.fromEntries(kinds.map((kind) => [kind.keyword, kindSchema(kind, tiesOf(kind))])),
  };
}

function tiesOf(kind: StepKind): JsonObject {
  return kind.verbatim === 'all' ? { only: onlySchema } : { after: afterSchema, only: onlySchema };
}

function kindSchema(kind: StepKind | TriggerKind, ties: JsonObject): JsonObject {
  return {
    type: 'object',
    description: kind.summary,
    required: [
      ...new Set([kind.keyword, ...kind.fields.filter((field) => field.required).map((field) => field.key)]),
    ],
    additionalProperties: kind.verbatim === 'members',
    properties: { ...propertiesOf(kind.fields, kind), ...ties },
  };
}

function propertiesOf(fields: readonly Field[], kind?: StepKind | TriggerKind): JsonObject {
  const members = fields.map((field): [string, JsonValue] => {
    if (isShared(field)) return [field.key, { $ref: `#/$defs/${refOf(field)}` }];
    return [field.key, fieldSchema(field, field.key === kind?.keyword ? kind.summary : undefined)];
  });
  return Object.fromEntries(members);
}

/** Settings of many kinds are defined once. */
const shared = new Set([descriptionField, ...callSettings]);

function isShared(field: Field): boolean {
  return shared.has(field);
}

function refOf(field: Field): string {
  return `setting-${field.key}`;
}

function sharedSchemas(): JsonObject {
  return Object.fromEntries([...shared].map((field) => [refOf(field), fieldSchema(field, undefined)]));
}

function fieldSchema(field: Field, summary: string | undefined): JsonValue {
  const description = [summary, field.schema.description].filter((text) => text !== undefined).join(' ');
  const own =
    field.holds === undefined
      ? { ...asJson(field.schema), description }
      : { description, $ref: `#/$defs/${field.holds}` };
  // `none` is a text: where the value may be anything or a text, it needs no alternative.
  if (field.none !== true || (field.holds === undefined && admitsText(field.schema))) return own;
  return { description, anyOf: [own, { const: 'none' }] };
}

function admitsText({ type, anyOf }: Schema): boolean {
  return type === undefined ? anyOf === undefined : type === 'string' || type.includes('string');
}

function caseSchema(): JsonObject {
  return {
    type: 'object',
    description: 'The value and the steps of this case.',
    additionalProperties: false,
    properties: propertiesOf(caseFields('')),
  };
}

/** Schemas are JSON data; their type does not say so. */
function asJson(schema: object): JsonObject {
  return schema as JsonObject;
}
