/** A custom connector: its element in customizations.xml and its parts. */
import { CODE_PART, connectorPath } from '../format/part-paths.ts';
import type { Connector } from '../model/connector.ts';
import type { Artifact } from '../model/package.ts';
import type { JsonValue } from '../source/json-value.ts';
import { printJson } from '../source/json-text.ts';
import { leaf, list, type XmlElement } from '../xml/xml.ts';
import { utf8 } from './utf8.ts';

export function connectorXml(one: Connector): XmlElement {
  const path = (part: string): string => `/${connectorPath(one, part)}`;
  return list('Connector', [
    leaf('connectorid', one.id),
    leaf('description', one.description),
    leaf('displayname', one.name),
    leaf('iconbrandcolor', one.brandColor),
    leaf('name', one.logicalName),
    leaf('connectortype', '1'),
    ...(one.script === undefined ? [] : [leaf('scriptoperations', JSON.stringify(one.script.operations))]),
    leaf('openapidefinition', path('openapidefinition.json')),
    leaf('connectionparameters', path('connectionparameters.json')),
    leaf('policytemplateinstances', path('policytemplateinstances.json')),
    ...(one.script === undefined ? [] : [leaf('customcodeblobcontent', path(CODE_PART))]),
    ...(one.icon === undefined ? [] : [leaf('iconblob', path(`iconblob.${one.icon.extension}`))]),
  ]);
}

export function connectorParts(one: Connector): readonly Artifact[] {
  const json = (part: string, value: JsonValue): Artifact => ({
    path: connectorPath(one, `${part}.json`),
    bytes: utf8(printJson(value, { indent: '', newline: '' })),
  });
  return [
    json('openapidefinition', one.openApi),
    json('connectionparameters', one.connectionParameters),
    json('policytemplateinstances', one.policyTemplateInstances),
    ...(one.script === undefined
      ? []
      : [{ path: connectorPath(one, CODE_PART), bytes: utf8(one.script.code) }]),
    ...(one.icon === undefined
      ? []
      : [{ path: connectorPath(one, `iconblob.${one.icon.extension}`), bytes: one.icon.bytes }]),
  ];
}
