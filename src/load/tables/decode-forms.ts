/** `forms` of a table. Forms name columns, views, forms and roles of any part of the solution: they come when all tables are known. */
import type { Form } from '../../model/form.ts';
import { at as into } from '../../source/place.ts';
import { decodeForm } from './forms/decode-form.ts';
import type { PartsContext } from './parts-context.ts';

export function decodeForms(context: PartsContext): readonly Form[] {
  const here = context.facts.table(context.table.key);
  if (here === undefined) return [];
  return Object.entries(context.spec.forms ?? {}).flatMap(
    ([key, spec]) => decodeForm(key, spec, into(context.at, 'forms', key), { ...context, here }) ?? [],
  );
}
