import type { FormField } from '../../../model/form.ts';
import type { Place } from '../../../source/place.ts';
import type { FormContext } from './form-context.ts';

interface FieldSettings {
  readonly span?: number | undefined;
  readonly height?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** A column by its key or logical name; what is unknown was reported. */
export function decodeField(
  name: string,
  at: Place,
  { span = 1, height, readOnly, hidden = false }: FieldSettings,
  { here }: FormContext,
): FormField | undefined {
  const column = here.columnAt(name, at);
  if (column === undefined) return undefined;
  return {
    kind: 'field',
    column: column.logicalName,
    labels: column.labels,
    type: column.type,
    readOnly: readOnly ?? column.readOnly,
    hidden,
    span,
    height: height ?? (column.type.kind === 'memo' ? 4 : 1),
  };
}
