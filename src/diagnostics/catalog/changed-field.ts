/**
 * Messages about fields that changed from one version of a connector to the next. A field is what the designer shows as one: a parameter,
 * a property of the body, or a property of what an operation returns.
 */
import { entry } from '../entry.ts';
import { few, having, shown } from './changed-words.ts';

/** Where a field is met. */
export interface FieldUse {
  readonly side: 'input' | 'output' | 'both' | 'operation';
  /** By operationId, in the order of the document; empty when the field is the operation itself. */
  readonly operations: readonly string[];
}

export interface ChangedField {
  /** The way to it, `details.dealValue`; '' for the body, or the result, as a whole. */
  readonly field: string;
  readonly use: FieldUse;
}

/** A setting of a field before and after; undefined where there was none. */
export interface FieldWas extends ChangedField {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface FieldValues extends ChangedField {
  /** Empty for any other value. */
  readonly values: readonly string[];
}

/** What the designer asks an operation for. */
export interface FieldLookup extends ChangedField {
  readonly filled: 'choices' | 'fields';
}

export const changedFieldMessages = {
  'change/field-removed': entry<ChangedField>({
    severity: 'error',
    message: (a) => `${nameOf(a)}${from(a)} is gone.`,
    help: () => 'Flows that fill it in or read it fail. Keep it and hide it: x-ms-visibility: internal.',
  }),
  'change/hidden-field-removed': entry<ChangedField>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} is gone; makers did not see it.`,
  }),
  'change/field-added': entry<ChangedField>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} is new.`,
  }),
  'change/required-field-added': entry<ChangedField>({
    severity: 'error',
    message: (a) => `${nameOf(a)}${from(a)} is new and has to be filled in.`,
    help: () => 'Flows that were made before do not give it. Make it optional, or give it a default.',
  }),
  'change/field-renamed': entry<FieldWas>({
    severity: 'error',
    message: (a) =>
      `${a.field === '' ? 'The body ' : ''}'${a.before ?? ''}'${from(a)} is called '${a.after ?? ''}' now.`,
    help: () =>
      'Flows know a field by its name: go back to the old one. The label (x-ms-summary) may change.',
  }),
  'change/field-moved': entry<FieldWas>({
    severity: 'warning',
    message: (a) =>
      `${nameOf(a)}${from(a)} goes into the ${a.after ?? ''} now, not into the ${a.before ?? ''}.`,
    help: () => 'Flows of today give a parameter by its name. Logic Apps and older flows say where it goes.',
  }),
  'change/field-required': entry<ChangedField>({
    severity: 'error',
    message: (a) => `${nameOf(a)}${from(a)} has to be filled in now.`,
    help: () => 'Flows that leave it empty fail. Make it optional again, or give it a default.',
  }),
  'change/field-optional': entry<ChangedField>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} may be left empty now.`,
  }),
  'change/output-optional': entry<ChangedField>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} may be missing now.`,
    help: () => "Flows that expect it find nothing there. In expressions, read it with a '?'.",
  }),
  'change/type': entry<FieldWas>({
    severity: 'error',
    message: (a) => `${nameOf(a)}${from(a)} is ${type(a.after)} now, it was ${type(a.before)}.`,
    help: () => 'Offer the new form under a new name, and keep the old field as it is.',
  }),
  'change/input-narrowed': entry<FieldWas>({
    severity: 'error',
    message: (a) => `${nameOf(a)}${from(a)} takes ${type(a.after)} only now, it took ${type(a.before)}.`,
    help: () => 'Flows that give anything else fail.',
  }),
  'change/input-typed': entry<FieldWas>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} takes ${type(a.after)} now; before, the type was left open.`,
    help: () => 'Flows that give something else fail if the service never took it.',
  }),
  'change/input-widened': entry<FieldWas>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} takes ${type(a.after)} now, it took ${type(a.before)}.`,
  }),
  'change/output-widened': entry<FieldWas>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} may be ${type(a.after)} now, it was ${type(a.before)}.`,
    help: () => 'Flows that count on the old type may fail when something else comes.',
  }),
  'change/output-narrowed': entry<FieldWas>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} is ${type(a.after)} now, it could be ${type(a.before)}.`,
  }),
  'change/format': entry<FieldWas>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} has ${having('format', a.after)} now, it had ${shown(a.before)}.`,
    help: () => 'The designer asks for it otherwise, and files and dates may be written in another way.',
  }),
  'change/number-format': entry<FieldWas>({
    severity: 'info',
    message: (a) =>
      `${nameOf(a)}${from(a)} has ${having('number format', a.after)} now, it had ${shown(a.before)}.`,
  }),
  'change/input-values-removed': entry<FieldValues>({
    severity: 'error',
    message: (a) => `${nameOf(a)}${from(a)} no longer takes ${values(a)}.`,
    help: () => 'Flows that give one of these values fail. Keep taking them.',
  }),
  'change/input-values-limited': entry<FieldValues>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} takes only certain values now: ${values(a)}.`,
    help: () => 'Flows that give another value fail if the service never took it.',
  }),
  'change/input-values-added': entry<FieldValues>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} also takes ${values(a)}.`,
  }),
  'change/output-values-added': entry<FieldValues>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} may also be ${values(a)}.`,
    help: () => 'A Switch without a default, or a Condition for the known values, misses it.',
  }),
  'change/output-values-removed': entry<FieldValues>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} is no longer ${values(a)}.`,
  }),
  'change/default': entry<FieldWas>({
    severity: 'warning',
    message: (a) =>
      `${nameOf(a)}${from(a)} has ${having('default', a.after)} now, it had ${shown(a.before)}.`,
    help: () => 'Where a flow leaves it empty, something else is sent.',
  }),
  'change/collection-format': entry<FieldWas>({
    severity: 'warning',
    message: (a) =>
      `The list in ${nameOf(a)}${from(a)} is sent as ${shown(a.after)}, not as ${shown(a.before)}.`,
    help: () => 'Flows that give a text with the old separators instead of a list send one odd value.',
  }),
  'change/lookup': entry<FieldLookup & { before: string; after: string }>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} gets its ${a.filled} from ${a.after} now, not from ${a.before}.`,
    help: () => 'What flows have chosen may not be in the new list.',
  }),
  'change/lookup-removed': entry<FieldLookup & { source: string }>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} no longer gets its ${a.filled} from ${a.source}.`,
    help: () => 'Flows go on; makers have to type in what they could choose before.',
  }),
  'change/lookup-added': entry<FieldLookup & { source: string }>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} gets its ${a.filled} from ${a.source} now.`,
  }),
  'change/read-only': entry<ChangedField>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} is read-only now.`,
    help: () => 'Makers cannot fill it in any more; what flows give for it may be ignored or refused.',
  }),
  'change/no-longer-read-only': entry<ChangedField>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} can be filled in now; it was read-only.`,
  }),
  'change/closed': entry<ChangedField>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} takes no further properties now.`,
    help: () => 'Flows that give properties which are not described may fail.',
  }),
  'change/hidden': entry<ChangedField>({
    severity: 'warning',
    message: (a) => `${nameOf(a)}${from(a)} is hidden from makers now.`,
    help: () => 'Flows that use it go on; nobody can choose it for a new one.',
  }),
  'change/shown': entry<ChangedField>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} is shown to makers now.`,
  }),
  'change/prominence': entry<FieldWas>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} is ${prominence(a.after)} now, it was ${prominence(a.before)}.`,
  }),
  'change/label': entry<FieldWas>({
    severity: 'info',
    message: (a) => `${nameOf(a)}${from(a)} has ${having('label', a.after)} now, it had ${shown(a.before)}.`,
  }),
} as const;

function nameOf({ field, use }: ChangedField): string {
  if (field === '') return use.side === 'output' ? 'The result' : 'The body';
  return field === '[]' ? 'Each entry' : `'${field}'`;
}

const SIDES = {
  input: ' in the input of ',
  output: ' in the output of ',
  both: ' in ',
  operation: '',
} as const;

/** " in the input of A, B and 17 more", or nothing. */
function from({ field, use }: ChangedField): string {
  if (use.operations.length === 0) return '';
  return `${field === '' ? ' of ' : SIDES[use.side]}${few(use.operations)}`;
}

function values({ values: all }: FieldValues): string {
  return all.length === 0 ? 'any other value' : few(all.map((one) => `'${one}'`));
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'an object',
  file: 'a file',
};

/** The word for a type; no type means that anything goes. */
function type(name: string | undefined): string {
  return name === undefined ? 'anything' : (TYPES[name] ?? `'${name}'`);
}

function prominence(word: string | undefined): string {
  return word === undefined ? 'shown like others' : `marked '${word}'`;
}
