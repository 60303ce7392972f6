/**
 * The forms that OpenAPI 2.0 has for parameters, responses and kinds of sign-in: which keys an object of the form has, and which of them
 * it needs. Which form is meant stands in the object itself.
 */
import { isObject, type JsonObject, type JsonValue } from '../../../source/json-value.ts';
import type { Path } from '../../../source/place.ts';

export interface Form {
  readonly keys: ReadonlySet<string>;
  readonly needed: readonly string[];
  /** Keys that take certain words only. */
  readonly words: Readonly<Record<string, readonly JsonValue[]>>;
}

function form(needed: readonly string[], others: readonly string[], words: Form['words'] = {}): Form {
  return { keys: new Set([...needed, ...others]), needed, words };
}

const LIMITS = [
  ...['maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'multipleOf', 'enum', 'pattern'],
  ...['maxLength', 'minLength', 'maxItems', 'minItems', 'uniqueItems'],
];
const VALUE = ['type', 'format', 'items', 'collectionFormat', 'default', ...LIMITS];
const TYPES = ['string', 'number', 'boolean', 'integer', 'array'];
const LISTS = ['csv', 'ssv', 'tsv', 'pipes'];

function valueForm(where: string, { needed = [], others = [], words = {} }: Partial<Parts> = {}): Form {
  return form(['name', 'in', 'type', ...needed], ['description', 'required', ...VALUE, ...others], {
    in: [where],
    type: TYPES,
    collectionFormat: LISTS,
    ...words,
  });
}

interface Parts {
  readonly needed: readonly string[];
  readonly others: readonly string[];
  readonly words: Form['words'];
}

const MULTI = { others: ['allowEmptyValue'], words: { collectionFormat: [...LISTS, 'multi'] } };

const PARAMETERS: ReadonlyMap<JsonValue | undefined, Form> = new Map([
  ['body', form(['name', 'in', 'schema'], ['description', 'required'], { in: ['body'] })],
  ['path', valueForm('path', { needed: ['required'], words: { required: [true] } })],
  ['header', valueForm('header')],
  ['query', valueForm('query', MULTI)],
  ['formData', valueForm('formData', { ...MULTI, words: { ...MULTI.words, type: [...TYPES, 'file'] } })],
]);

const OAUTH2 = ['type', 'flow'];
const SIGN_IN_TEXTS = ['description', 'scopes'];

const SIGN_INS: ReadonlyMap<JsonValue | undefined, Form> = new Map([
  ['basic', form(['type'], ['description'], { type: ['basic'] })],
  ['apiKey', form(['type', 'name', 'in'], ['description'], { type: ['apiKey'], in: ['header', 'query'] })],
  ['implicit', oauth2('implicit', 'authorizationUrl')],
  ['password', oauth2('password', 'tokenUrl')],
  ['application', oauth2('application', 'tokenUrl')],
  ['accessCode', oauth2('accessCode', 'authorizationUrl', 'tokenUrl')],
]);

function oauth2(flow: string, ...urls: readonly string[]): Form {
  return form([...OAUTH2, ...urls], SIGN_IN_TEXTS, { type: ['oauth2'], flow: [flow] });
}

export const REFERENCE = form([], ['$ref']);
const RESPONSE = form(['description'], ['schema', 'headers', 'examples']);
const ABOUT = ['title', 'description', 'default', 'required', 'readOnly', 'externalDocs', 'example'];
const FILE = form(['type'], ['format', ...ABOUT], { type: ['file'] });
const SCHEMA = form(
  [],
  [
    ...[
      '$ref',
      'type',
      'format',
      'items',
      'allOf',
      'properties',
      'additionalProperties',
      'discriminator',
      'xml',
    ],
    ...['maxProperties', 'minProperties', ...ABOUT, ...LIMITS],
  ],
  { type: [...TYPES, 'object', 'null'] },
);

/** Whether an object of several forms stands at a place, and which one is meant; 'unknown' when that cannot be told. */
export function formAt(path: Path, value: JsonValue | undefined): Form | 'unknown' | undefined {
  const kind = kindOf(path);
  if (kind === undefined || !isObject(value)) return undefined;
  if (typeof value['$ref'] === 'string' && (kind === 'parameter' || kind === 'response')) return REFERENCE;
  return FORMS[kind](value) ?? 'unknown';
}

type Kind = 'parameter' | 'response' | 'answer' | 'sign-in';

const FORMS: Readonly<Record<Kind, (value: JsonObject) => Form | undefined>> = {
  parameter: (value) => PARAMETERS.get(value['in']),
  response: () => RESPONSE,
  answer: ({ type }) => (type === 'file' ? FILE : SCHEMA),
  'sign-in': ({ type, flow }) => SIGN_INS.get(type === 'oauth2' ? flow : type),
};

/** By where it stands: below the document, a path or an operation. */
function kindOf(path: Path): Kind | undefined {
  const steps = path[0] === 'paths' ? path.slice(2) : path;
  // `paths`, the path and the method stand before what an operation has.
  const inside = path[0] === 'paths' && steps[0] !== 'parameters' ? steps.slice(1) : steps;
  const [section] = inside;
  if (section === 'responses' && inside.length === 3 && inside[2] === 'schema') return 'answer';
  if (inside.length !== 2) return undefined;
  if (section === 'parameters') return 'parameter';
  if (section === 'responses') return 'response';
  return section === 'securityDefinitions' && path.length === 2 ? 'sign-in' : undefined;
}
