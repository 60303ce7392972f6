import type { Report } from '../diagnostics/diagnostic.ts';
import type { EnvironmentVariable, VariableType } from '../model/environment-variable.ts';
import type { Sourced } from '../model/solution.ts';
import { Numeral } from '../source/json-value.ts';
import { at as into, type Place } from '../source/place.ts';
import type { SolutionSpec } from '../spec/solution-schema.ts';
import { decodeLabels } from './decode-labels.ts';
import type { Head } from './decode-solution.ts';
import { schemaNameOf } from './names.ts';
import { xmlText } from './xml-text.ts';

type VariableSpec = NonNullable<SolutionSpec['variables']>[string];

/** The version in which a component first appeared; the platform keeps the first one it saw. */
export const INTRODUCED = '1.0.0.0';

export function decodeVariable(
  key: string,
  spec: VariableSpec,
  at: Place,
  context: { readonly head: Head; readonly report: Report },
): Sourced<EnvironmentVariable> {
  const [base] = context.head.languages;
  const given = typeof spec.default === 'string' ? xmlText(spec.default) : spec.default;
  const text = given === undefined ? undefined : packedValue(spec.type, given);
  if (spec.default !== undefined && text === undefined) {
    context.report('solution/variable-default', into(at, 'default'), {
      type: spec.type,
      value: String(spec.default),
    });
  }
  const model: EnvironmentVariable = {
    key,
    schemaName: spec.schemaName ?? schemaNameOf(context.head.publisher.prefix, key),
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    type: spec.type,
    ...(text === undefined ? {} : { defaultValue: text }),
    required: spec.required ?? false,
    introducedVersion: INTRODUCED,
  };
  return { model, at };
}

/** A value as the packed form writes it; undefined when it is not one of the type. Limits: solution format reference, section 5. */
export function packedValue(type: VariableType, value: unknown): string | undefined {
  return PACKED[type](value);
}

const MAX_LENGTH = 2000;
const none = (): undefined => undefined;

const PACKED: Readonly<Record<VariableType, (value: unknown) => string | undefined>> = {
  text: (value) => (typeof value === 'string' && value.length <= MAX_LENGTH ? value : undefined),
  number: (value) =>
    value instanceof Numeral ? value.lexeme : typeof value === 'number' ? String(value) : undefined,
  yesNo: (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined),
  json: (value) =>
    typeof value === 'string' && value.length <= MAX_LENGTH && isJson(value) ? value : undefined,
  // A secret is a reference that each environment gives; a data source belongs to its connection.
  secret: none,
  dataSource: none,
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
