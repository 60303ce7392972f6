/** Uses of policy templates in a list of data; the two forms of a connector name their members differently. */
import { isArray, isObject, type JsonValue } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';
import type { PolicyInstance } from './connector-source.ts';

/** How the members of a policy are called: in the data, and at the places of its source. */
export interface PolicyNames {
  readonly data: readonly [template: string, title: string, parameters: string];
  readonly source: readonly [template: string, parameters: string];
}

export function policyInstances(
  list: JsonValue | undefined,
  place: Place,
  { data, source }: PolicyNames,
): readonly PolicyInstance[] {
  if (!isArray(list)) return [];
  return list.flatMap((one, index): PolicyInstance[] => {
    if (!isObject(one)) return [];
    const here = at(place, index);
    const [template, title, parameters] = data.map((name) => one[name]);
    return [
      {
        template: typeof template === 'string' ? template : '',
        title: typeof title === 'string' ? title : '',
        parameters: isObject(parameters) ? parameters : {},
        at: here,
        templateAt: at(here, source[0]),
        parametersAt: at(here, source[1]),
      },
    ];
  });
}
