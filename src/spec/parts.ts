/** Pieces that several schemas share. A schema is a JSON Schema and, through `FromSchema`, the TypeScript type of what it admits. */

import { GUID } from '../model/guid.ts';

/** One text, or one text a language: `{ 1033: Referral, 1042: 추천 }`. */
export const label = {
  description:
    'A text for people: either one text (in the first language of `languages`), or one text a language by its LCID, e.g. { 1033: Referral, 1042: 추천 }.',
  anyOf: [
    { type: 'string', minLength: 1 },
    {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', minLength: 1 },
      propertyNames: {
        pattern: '^[1-9][0-9]{3,4}$',
        description: 'The keys are LCIDs, e.g. 1033 for English.',
      },
    },
  ],
} as const;

export const guid = {
  type: 'string',
  pattern: `^${GUID}$`,
  description:
    'A GUID in lower case, without braces. Give it to keep the identity of a component that exists already.',
} as const;

export const version = {
  type: 'string',
  pattern: '^[0-9]{1,5}(\\.[0-9]{1,5}){1,3}$',
  description: 'Two to four numbers with dots, e.g. 1.0.0.0. With only one dot it needs quotes: "1.0".',
} as const;

/** Keys of maps (connectors, variables, tables…): what the files of a solution call each other by. */
export const keyName = {
  pattern: '^[A-Za-z][A-Za-z0-9_-]{0,59}$',
  description: 'A key is a letter, then letters, digits, hyphens or underscores (60 characters at most).',
} as const;

export const format = {
  type: 'integer',
  const: 1,
  description: 'The format of this file. Always 1 for now.',
} as const;

export const filePath = {
  type: 'string',
  minLength: 1,
  description: 'A path below the folder of solution.yaml, with /.',
} as const;

/** An entry of solution.yaml that stands in a file of its own. */
export const entryPath = {
  type: 'string',
  pattern: '\\.ya?ml$',
  description: 'The path of a file that holds it, below the folder of solution.yaml, with /.',
} as const;

/** A section of solution.yaml whose entries stand there or in files of their own: the path of a file that begins with `format: 1`. */
export function byKey<const S>(entry: S, description: string) {
  return {
    type: 'object',
    additionalProperties: {
      anyOf: [entryPath, entry],
    },
    propertyNames: keyName,
    description,
  } as const;
}
