/** The shape of labels/<LCID>.yaml: what of solution.yaml leads to labels, and in place of each label its text in one language. */
import { isLabel } from './label-positions.ts';
import { mapsOf } from './schema-members.ts';
import { format } from './parts.ts';
import { solutionSchema } from './solution-schema.ts';
import type { Schema } from './validate.ts';

/**
 * A label in a language other than the base language. Translations have 500 characters at most: the limit of the platform's own import of
 * translations, which ends with an error for a longer one (learn.microsoft.com, "Import translated table and field text").
 */
export const translation = { type: 'string', minLength: 1, maxLength: 500 } as const;

export const labelsSchema: Schema & { readonly $schema: string; readonly title: string } = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cosell labels',
  type: 'object',
  additionalProperties: false,
  required: ['format'],
  properties: { format, ...labelMembers(solutionSchema) },
};

/** What is left of a schema when only the ways to labels are kept; undefined when there is none. */
function labelsOf(schema: Schema): Schema | undefined {
  if (isLabel(schema)) return translation;
  const [map] = mapsOf(schema).flatMap((one) => mapOf(one) ?? []);
  return map;
}

function mapOf(schema: Schema): Schema | undefined {
  const { additionalProperties, propertyNames } = schema;
  const properties = labelMembers(schema);
  const others = typeof additionalProperties === 'object' ? labelsOf(additionalProperties) : undefined;
  if (Object.keys(properties).length === 0 && others === undefined) return undefined;
  return {
    type: 'object',
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    additionalProperties: others ?? false,
    ...(propertyNames === undefined ? {} : { propertyNames }),
  };
}

function labelMembers({ properties = {} }: Schema): Readonly<Record<string, Schema>> {
  const members = Object.entries(properties).flatMap(([key, schema]): [string, Schema][] => {
    const labels = labelsOf(schema);
    return labels === undefined ? [] : [[key, labels]];
  });
  return Object.fromEntries(members);
}
