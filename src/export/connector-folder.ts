/**
 * The files of a connector as `paconn` and `pac connector` keep them: `apiDefinition.swagger.json`, `apiProperties.json`, the icon,
 * and `script.csx`. JSON is laid out as `paconn download` does it, two blanks an indent.
 */
import { utf8 } from '../emit/utf8.ts';
import type { Connector } from '../model/connector.ts';
import type { Artifact } from '../model/package.ts';
import type { Publication } from '../model/solution.ts';
import { printJson } from '../source/json-text.ts';
import type { JsonValue } from '../source/json-value.ts';
import { apiProperties } from './api-properties.ts';

export function connectorFolder(model: Connector, publication: Publication): readonly Artifact[] {
  const file = (name: string, bytes: Uint8Array): Artifact => ({ path: `${model.key}/${name}`, bytes });
  const { icon, script } = model;
  return [
    file('apiDefinition.swagger.json', json(model.openApi)),
    file('apiProperties.json', json(apiProperties(model, publication))),
    ...(icon === undefined ? [] : [file(icon.extension === 'Png' ? 'icon.png' : 'icon.jpeg', icon.bytes)]),
    ...(script === undefined ? [] : [file('script.csx', utf8(script.code))]),
  ];
}

function json(value: JsonValue): Uint8Array {
  return utf8(`${printJson(value, { indent: '  ', newline: '\n' })}\n`);
}
