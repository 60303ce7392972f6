import { at as into, type Place } from '../../../source/place.ts';
import { declaredKeys } from '../../declared.ts';
import { checkKey } from '../../known-key.ts';
import type { FormContext, FormSpec } from './form-context.ts';

/** Keys of the roles that see the form, each once. */
export function decodeRoles(spec: FormSpec, at: Place, { loading }: FormContext): readonly string[] {
  const { report } = loading.reader;
  const known = declaredKeys(loading.spec, 'roles');
  const found = (spec.roles ?? []).filter((name, index) =>
    checkKey('role', name, known, { place: into(at, 'roles', index), report }),
  );
  return [...new Set(found)];
}
