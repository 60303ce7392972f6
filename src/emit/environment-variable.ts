import { variablePath } from '../format/part-paths.ts';
import { VARIABLE_TYPES } from '../format/variable-types.ts';
import type { EnvironmentVariable } from '../model/environment-variable.ts';
import { labelIn, type Labels } from '../model/labels.ts';
import type { Artifact } from '../model/package.ts';
import { element, leaf, printXml, type XmlElement } from '../xml/xml.ts';
import { utf8 } from './utf8.ts';

/** Children in alphabetical order, as the server writes them; no value file, because a value in the solution suppresses the prompt. */
export function environmentVariableXml(one: EnvironmentVariable, language: number): XmlElement {
  return element(
    'environmentvariabledefinition',
    { schemaname: one.schemaName },
    ...(one.defaultValue === undefined ? [] : [leaf('defaultvalue', one.defaultValue)]),
    ...(Object.keys(one.descriptions).length === 0
      ? []
      : [labelsXml('description', one.descriptions, language)]),
    labelsXml('displayname', one.names, language),
    leaf('introducedversion', one.introducedVersion),
    leaf('iscustomizable', '1'),
    leaf('isrequired', one.required ? '1' : '0'),
    leaf('secretstore', '0'),
    leaf('type', VARIABLE_TYPES[one.type]),
  );
}

function labelsXml(name: string, labels: Labels, language: number): XmlElement {
  const items = Object.entries(labels).map(([languagecode, description]) =>
    element('label', { description, languagecode }),
  );
  return element(name, { default: labelIn(labels, language) }, ...items);
}

export function environmentVariablePart(one: EnvironmentVariable, language: number): Artifact {
  return { path: variablePath(one.schemaName), bytes: utf8(printXml(environmentVariableXml(one, language))) };
}
