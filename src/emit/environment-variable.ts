import { variablePath } from '../format/part-paths.ts';
import { VARIABLE_TYPES } from '../format/variable-types.ts';
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import type { Labels } from '../model/labels.ts';
import type { Artifact } from '../model/package.ts';
import { element, leaf, printXml, type XmlElement } from '../xml/xml.ts';
import { utf8 } from './utf8.ts';

/** Children in alphabetical order, as the server writes them; no value file, because a value in the solution suppresses the prompt. */
export function environmentVariableXml(one: EnvironmentVariable): XmlElement {
  return element(
    'environmentvariabledefinition',
    { schemaname: one.schemaName },
    ...(one.defaultValue === undefined ? [] : [leaf('defaultvalue', one.defaultValue)]),
    ...(Object.keys(one.descriptions).length === 0 ? [] : [labelsXml('description', one.descriptions)]),
    labelsXml('displayname', one.names),
    leaf('introducedversion', one.introducedVersion),
    leaf('iscustomizable', '1'),
    leaf('isrequired', one.required ? '1' : '0'),
    leaf('secretstore', '0'),
    leaf('type', VARIABLE_TYPES[one.type]),
  );
}

function labelsXml(name: string, labels: Labels): XmlElement {
  const items = Object.entries(labels).map(([languagecode, description]) =>
    element('label', { description, languagecode }),
  );
  return element(name, { default: Object.values(labels)[0] ?? '' }, ...items);
}

export function environmentVariablePart(one: EnvironmentVariable): Artifact {
  return { path: variablePath(one.schemaName), bytes: utf8(printXml(environmentVariableXml(one))) };
}
