/**
 * What a flow is run with, against the schema of its trigger. The platform compares them when the flow starts and refuses the run
 * (`TriggerInputSchemaMismatch`: "Required properties are missing from object: boolean", microsoft/coe-starter-kit#6989; "Expected String but got
 * Null", #1056). Whether it does for flows that are called by HTTP is not certain.
 */
import type { FlowCall } from '../../analysis/flow-calls.ts';
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import { alternatives, isClaimed, onlyString } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Type } from '../../expression/types/type.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path, Place } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import { numberIn } from './member-check.ts';

export interface CalledFlow {
  readonly child: FlowProgram;
  /** Of the inputs of its trigger. */
  readonly schema: JsonObject;
  readonly world: FlowView;
}

export function checkChildInputs(call: FlowCall, { child, schema, world }: CalledFlow, report: Report): void {
  const { caller, step } = call;
  const inputs = isObject(step.action['inputs']) ? step.action['inputs'] : {};
  const body = inputs['body'] ?? undefined;
  // Computed, as a whole or in its keys.
  if (body !== undefined && (!isObject(body) || Object.keys(body).some((key) => key.includes('@')))) return;
  const path = [...step.path, 'inputs', 'body'];
  const place = keyIn(caller, body === undefined ? step.path : path);
  const typeOf = (key: string): Type => world.typesOf(caller).valueAt(step, [...path, key]);
  checkAgainst(body ?? {}, schema, { caller, child, path, place, typeOf, report });
}

interface Given {
  readonly caller: FlowProgram;
  readonly child: FlowProgram;
  /** Of the inputs that are given. */
  readonly path: Path;
  /** Where a missing one is told. */
  readonly place: Place;
  /** Of one of them, which is an expression. */
  readonly typeOf: (key: string) => Type;
  readonly report: Report;
}

function checkAgainst(body: JsonObject, schema: JsonObject, given: Given): void {
  const { caller, child, path, place, report } = given;
  const properties = isObject(schema['properties']) ? schema['properties'] : undefined;
  const severity = child.graph().trigger?.action['kind'] === 'Http' ? 'warning' : undefined;
  const missing = requiredIn(schema).filter((key) => !Object.hasOwn(body, key));
  if (missing.length > 0) {
    const names = missing.map((key) => withTitle(key, properties?.[key]));
    report('flow/child-input-missing', place, { flow: child.title, names }, undefined, severity);
  }
  if (properties === undefined) return;
  for (const [key, value] of Object.entries(body)) {
    if (Object.hasOwn(properties, key)) checkFit(key, value, properties[key], severity, given);
    else {
      const known = Object.entries(properties).map(([name, one]) => withTitle(name, one));
      const nearest = suggest(key, missing.length > 0 ? missing : Object.keys(properties));
      report('flow/child-input-unknown', keyIn(caller, [...path, key]), {
        flow: child.title,
        key,
        nearest,
        known,
      });
    }
  }
}

function checkFit(
  key: string,
  value: JsonValue,
  schema: JsonValue | undefined,
  severity: 'warning' | undefined,
  { caller, path, report, typeOf }: Given,
): void {
  const wanted = typesIn(schema);
  const type = typeof value === 'string' && /^@[^{@]/.test(value) ? typeOf(key) : undefined;
  const fit = type === undefined || isText(type) ? fitOf(value, wanted) : fitOfType(type, wanted);
  if (fit === 'fits') return;
  const found = type === undefined || isText(type) ? describe(value) : typeWords(type);
  const facts = { key: withTitle(key, schema), found, wanted };
  const place = placeIn(caller, [...path, key]);
  report('flow/child-input-kind', place, facts, undefined, fit === 'perhaps' ? 'warning' : severity);
}

function requiredIn({ required }: JsonObject): readonly string[] {
  return isArray(required) ? required.filter((one) => typeof one === 'string') : [];
}

/** `text_2 (Name)`: people know inputs by their titles. */
function withTitle(key: string, schema: JsonValue | undefined): string {
  const title = isObject(schema) ? schema['title'] : undefined;
  return typeof title === 'string' && title !== key ? `${key} (${title})` : key;
}

function typesIn(schema: JsonValue | undefined): readonly string[] {
  const type = isObject(schema) ? schema['type'] : undefined;
  if (typeof type === 'string') return [type];
  return isArray(type) ? type.filter((one) => typeof one === 'string') : [];
}

const KNOWN = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

function fitOf(value: JsonValue, wanted: readonly string[]): 'fits' | 'perhaps' | 'not' {
  if (wanted.length === 0 || !wanted.every((type) => KNOWN.includes(type))) return 'fits';
  if (typeof value !== 'string') return wanted.includes(typeOfConstant(value, wanted)) ? 'fits' : 'not';
  const { template, problems } = parseTemplate(value);
  if (template.kind === 'expression' || problems.length > 0 || wanted.includes('string')) return 'fits';
  return template.kind === 'mixed' ? 'perhaps' : 'not';
}

/** A text that is put together is known as such without its type. */
function isText(type: Type): boolean {
  return onlyString(type) !== undefined;
}

/** That it may be null is found where it comes from. */
function fitOfType(type: Type, wanted: readonly string[]): 'fits' | 'perhaps' | 'not' {
  const found = alternatives(type)?.filter((one) => one.kind !== 'null') ?? [];
  if (wanted.length === 0 || !wanted.every((one) => KNOWN.includes(one)) || found.length === 0) return 'fits';
  if (found.some((one) => wanted.some((word) => TYPES[word]?.includes(one.kind) === true))) return 'fits';
  return isClaimed(type) ? 'perhaps' : 'not';
}

/** Kinds of values that the words of a schema stand for. Every number may be a whole one. */
const TYPES: Readonly<Record<string, readonly string[] | undefined>> = {
  string: ['string'],
  number: ['integer', 'float', 'decimal'],
  integer: ['integer', 'float', 'decimal'],
  boolean: ['boolean'],
  object: ['object'],
  array: ['array'],
};

function typeOfConstant(value: Exclude<JsonValue, string>, wanted: readonly string[]): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  return wanted.includes('integer') && Number.isInteger(numberIn(value)) ? 'integer' : 'number';
}
