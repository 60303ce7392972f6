/** How a kind of step is put together: its own fields, then the settings, then the branches. */
import type { Field } from '../field.ts';
import type { StepKind } from '../kind.ts';
import { descriptionField } from '../settings.ts';

interface Parts extends Omit<StepKind, 'fields'> {
  readonly fields: readonly Field[];
  readonly settings?: readonly Field[];
  /** Fields that hold steps: they are written last. */
  readonly branches?: readonly Field[];
}

export function stepKind({ fields, settings = [], branches = [], ...kind }: Parts): StepKind {
  return { ...kind, fields: [descriptionField, ...fields, ...settings, ...branches] };
}

const EXPRESSION = "an expression such as \"@body('List_rows')?['value']\"";

/** A value of any type: a text, an expression, a number, a list, a map. */
export function anyValue(key: string, path: Field['path'], description: string): Field {
  return { key, path, schema: { description: description.replace('{expression}', EXPRESSION) } };
}

export function required(field: Field): Field {
  return { ...field, required: true };
}
