/** Messages about schemas of connectors, and about what OpenAPI 2.0 says in general. */
import type { Path } from '../../source/place.ts';
import { didYouMean, entry, type UnknownWord } from '../entry.ts';

/** What the JSON Schema of OpenAPI 2.0 finds wrong with a value. */
export type SchemaFault =
  | { readonly kind: 'missing' | 'extra'; readonly name: string }
  | { readonly kind: 'type' | 'value'; readonly allowed: readonly string[] }
  | { readonly kind: 'twice' | 'empty' | 'number' | 'characters' | 'form' };

export const connectorSchemaMessages = {
  'connector/openapi': entry<{ path: Path; faults: readonly SchemaFault[] }>({
    severity: 'warning',
    message: (a) =>
      `OpenAPI 2.0 does not allow this: ${holderOf(a.path)} ${a.faults.map(faultWords).join(', and ')}.`,
    help: () => 'Some tools refuse the document for it, others ignore the part.',
  }),
  'connector/type': entry<UnknownWord>({
    severity: 'warning',
    message: (a) => `'${a.found}' is no type of OpenAPI 2.0.`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'connector/type-list': entry({
    severity: 'warning',
    message: () => 'A type is one word in OpenAPI 2.0, not a list.',
    help: () =>
      "There is no word for null: write the one type that counts, or leave 'type' out for any value.",
  }),
  'connector/array-items': entry({
    severity: 'warning',
    message: () => "The list does not say what is in it: 'items' is missing.",
    help: () =>
      'The designer shows no fields of the entries. Add items: { type: … }; for any value items: {}',
  }),
  'connector/items-of-other': entry<{ type: string }>({
    severity: 'warning',
    message: (a) => `'items' belongs to a list; this has the type '${a.type}'.`,
    help: () => "Write type: array, or use 'properties'. The designer ignores the items otherwise.",
  }),
  'connector/required-unknown': entry<{ name: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is required, but there is no such property.`,
    help: (a) => didYouMean(a.nearest) ?? 'Add the property, or leave it out of the list.',
  }),
  'connector/enum-twice': entry<{ value: string }>({
    severity: 'warning',
    message: (a) => `The value '${a.value}' stands twice in the list.`,
    help: () => 'Remove one of the two.',
  }),
  'connector/value-type': entry<{ value: string; type: string }>({
    severity: 'warning',
    message: (a) => `The value '${a.value}' does not have the type '${a.type}'.`,
    help: () => 'Texts stand in quotes, numbers and true or false without.',
  }),
  'connector/default-not-offered': entry<{ value: string }>({
    severity: 'warning',
    message: (a) => `The default '${a.value}' is none of the values that are offered.`,
    help: () => "Choose one of 'enum', or add it there.",
  }),
  'connector/unused': entry<{ name: string }>({
    severity: 'info',
    message: (a) => `Nothing refers to '${a.name}'.`,
    help: () => 'Remove it, if it is not needed for other tools.',
  }),
  'connector/visibility': entry<UnknownWord>({
    severity: 'warning',
    message: (a) => (a.found === '' ? 'A visibility is a word.' : `'${a.found}' is no visibility.`),
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'connector/hidden-required': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is required and hidden, but has no default: nobody can fill it in.`,
    help: () => "Add a 'default', or show it.",
  }),
  'connector/unknown-extension': entry<{ key: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `The platform does not know '${a.key}'.`,
    help: (a) => didYouMean(a.nearest) ?? 'It has no effect. Remove it, or check its spelling.',
  }),
  'connector/extension-value': entry<{ key: string; allowed: readonly string[] }>({
    severity: 'warning',
    message: (a) => `This is no value for '${a.key}'.`,
    help: (a) => `Use one of: ${a.allowed.join(', ')}.`,
  }),
  'connector/large': entry<{ size: number; limit: number }>({
    severity: 'warning',
    message: (a) => `The document has ${a.size} characters; a connector in a solution may have ${a.limit}.`,
    help: () =>
      'A certified connector may be larger. For a solution, leave out operations and fields that nobody uses.',
  }),
} as const;

function holderOf(path: Path): string {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (last === undefined) return 'the document';
  return /^\d+$/.test(String(last)) && before !== undefined && !/^(?:responses|paths)$/.test(String(before))
    ? `entry ${String(Number(last) + 1)} of '${before}'`
    : `'${last}'`;
}

function faultWords(fault: SchemaFault): string {
  switch (fault.kind) {
    case 'missing':
      return `has no '${fault.name}'`;
    case 'extra':
      return `has the key '${fault.name}', which does not belong there`;
    case 'type':
      return `is not of the type ${fault.allowed.join(' or ')}`;
    case 'value':
      return `is not ${fault.allowed.length > 1 ? 'one of ' : ''}${fault.allowed.join(', ')}`;
    case 'twice':
      return 'has an entry twice';
    case 'empty':
      return 'is empty';
    case 'number':
      return 'is a number that makes no sense there';
    case 'characters':
      return 'has characters that cannot stand there';
    case 'form':
      return 'has none of the forms that are allowed there';
  }
}
