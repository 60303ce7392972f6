import type { WebResourceType } from '../../../model/app.ts';
import type { FormItem } from '../../../model/form.ts';
import { isObject } from '../../../source/json-value.ts';
import type { Place } from '../../../source/place.ts';
import { declaredKeys } from '../../declared.ts';
import { checkKey } from '../../known-key.ts';
import { typeOfFile } from '../web-resource-type.ts';
import type { FormContext } from './form-context.ts';

const SHOWN: readonly WebResourceType[] = ['htm', 'html', 'png', 'jpg', 'gif', 'ico', 'svg'];

/** A page or a picture by its key. */
export function decodeWebResource(
  key: string,
  at: Place,
  room: { readonly span: number; readonly height: number },
  { loading }: FormContext,
): FormItem | undefined {
  const { report } = loading.reader;
  const known = declaredKeys(loading.spec, 'webResources');
  if (!checkKey('web resource', key, known, { place: at, report })) return undefined;
  const section = loading.spec['webResources'];
  const entry = isObject(section) ? section[key] : undefined;
  const file = isObject(entry) ? entry['file'] : undefined;
  const type = typeof file === 'string' ? typeOfFile(file) : undefined;
  if (type !== undefined && !SHOWN.includes(type)) {
    report('form/web-resource', at, { key, type });
    return undefined;
  }
  return { kind: 'webResource', key, ...room };
}
