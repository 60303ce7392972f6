import { VARIABLE_TYPES } from '../format/variable-types.ts';
import type { EnvironmentVariable, VariableType } from '../model/environment-variable.ts';
import { childOf, textOf, type XmlElement } from '../xml/xml.ts';
import { readLabels } from './read-labels.ts';

export function readEnvironmentVariable(one: XmlElement): EnvironmentVariable | undefined {
  const schemaName = one.attributes['schemaname'];
  const code = textOf(one, 'type');
  const type = (Object.keys(VARIABLE_TYPES) as VariableType[]).find((name) => VARIABLE_TYPES[name] === code);
  if (schemaName === undefined || type === undefined) return undefined;
  const defaultValue = textOf(one, 'defaultvalue');
  return {
    key: schemaName,
    schemaName,
    names: readLabels(childOf(one, 'displayname')),
    descriptions: readLabels(childOf(one, 'description')),
    type,
    ...(defaultValue === undefined ? {} : { defaultValue }),
    required: textOf(one, 'isrequired') === '1',
    introducedVersion: textOf(one, 'introducedversion') ?? '',
  };
}
