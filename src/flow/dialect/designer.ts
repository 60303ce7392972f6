/** The `designer` block at the end of a file: what only the designer and the server want. */
import { guidOf } from '../../model/guid.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import type { Schema } from '../../spec/validate.ts';
import { own, type Draft } from './json-path.ts';
import { STANDARD_PARAMETERS } from './standard.ts';
import type { Trace } from './trace.ts';

export interface Designer {
  /** Ids by name of the step; undefined: they are made from `seed`. */
  readonly ids: JsonObject | undefined;
  readonly seed: string;
  readonly metadata: JsonObject;
  readonly withoutRunAfter: ReadonlySet<string>;
}

const map = (description: string): Schema => ({ type: 'object', description });
const names = (description: string): Schema => ({ type: 'array', items: { type: 'string' }, description });

export const designerSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What only the designer and the server want. A flow written by hand does without it.',
  properties: {
    ids: {
      ...map('The ids of the steps by name; made when there is no such map.'),
      additionalProperties: { type: 'string' },
    },
    metadata: { ...map('Other metadata of the steps by name.'), additionalProperties: { type: 'object' } },
    withoutRunAfter: names('Steps whose JSON has no `runAfter` at all.'),
    withoutParameters: {
      type: 'array',
      items: { type: 'string', enum: Object.keys(STANDARD_PARAMETERS) },
      description: 'Standard parameters that the definition does not declare.',
    },
    templateName: { description: 'The template that the flow was made from.' },
    definition: map(
      'Further keys of the definition: outputs, metadata, staticResults, description, $schema, contentVersion.',
    ),
    properties: map('Further keys of `properties`.'),
    document: map('Further keys of the document, or another schemaVersion.'),
  },
} as const satisfies Schema;

export function readDesigner(block: JsonObject, seed: string): Designer {
  const ids = own(block, 'ids');
  const metadata = own(block, 'metadata');
  return {
    seed,
    ids: isObject(ids) ? ids : undefined,
    metadata: isObject(metadata) ? metadata : {},
    withoutRunAfter: new Set(textsOf(block, 'withoutRunAfter')),
  };
}

export function textsOf(block: JsonObject, key: string): readonly string[] {
  const list = own(block, key);
  return isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** Reports the names in the block that no step of the flow has. */
export function reportStrangers(
  block: JsonObject,
  place: Place,
  names: ReadonlySet<string>,
  report: Report,
): void {
  const check = (name: string, where: Place): void => {
    if (names.has(name)) return;
    const known = [...names];
    report('solution/unknown-name', where, { kind: 'step', name, nearest: suggest(name, known), known });
  };
  for (const key of ['ids', 'metadata']) {
    const map = own(block, key);
    for (const name of isObject(map) ? Object.keys(map) : []) check(name, keyOf(at(place, key, name)));
  }
  for (const [index, name] of itemsOf(own(block, 'withoutRunAfter'))) {
    if (typeof name === 'string') check(name, at(place, 'withoutRunAfter', index));
  }
}

function itemsOf(list: JsonValue | undefined): Iterable<readonly [number, JsonValue]> {
  return isArray(list) ? list.entries() : [];
}

/** `metadata` of a step; undefined when it has none. */
export function metadataOf(name: string, designer: Designer, trace: Trace): JsonObject | undefined {
  const given = own(designer.metadata, name);
  const id = designer.ids === undefined ? guidOf(designer.seed, 'step', name) : own(designer.ids, name);
  if (id === undefined && !isObject(given)) return undefined;
  const made: Draft = isObject(given) ? { ...given } : {};
  trace.node(made, ['designer', 'metadata', name]);
  if (id !== undefined) {
    made['operationMetadataId'] = id;
    trace.member(made, 'operationMetadataId', ['designer', 'ids', name]);
  }
  return made;
}
