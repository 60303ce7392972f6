/** Definitions, parameters and responses that nothing refers to. */
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf } from '../../source/place.ts';
import { stepsOf } from '../references.ts';
import type { ConnectorRule } from './rule.ts';

const SECTIONS = ['definitions', 'parameters', 'responses'];

export const unused: ConnectorRule = ({ document, at: place }, report) => {
  const used = new Set<string>();
  collect(document, used);
  for (const section of SECTIONS) {
    const map = document[section];
    if (!isObject(map)) continue;
    for (const name of Object.keys(map)) {
      if (!used.has(`${section} ${name}`))
        report('connector/unused', keyOf(at(place, section, name)), { name });
    }
  }
};

function collect(value: JsonValue, used: Set<string>): void {
  if (isArray(value)) for (const item of value) collect(item, used);
  if (!isObject(value)) return;
  for (const key in value) {
    const item = value[key] ?? null;
    if (key === '$ref' && typeof item === 'string' && item.startsWith('#/')) {
      const [section = '', name = ''] = stepsOf(item);
      used.add(`${section} ${name}`);
    } else if (typeof item === 'object') collect(item, used);
  }
}
