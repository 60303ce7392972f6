import { STATES } from '../emit/workflow.ts';
import type { Flow } from '../model/flow.ts';
import { parseJson } from '../source/json-text.ts';
import { isObject, type JsonObject } from '../source/json-value.ts';
import { childOf, textOf, type XmlElement } from '../xml/xml.ts';
import type { Parts } from './parts.ts';
import { readLabels } from './read-labels.ts';

/** A cloud flow with its document; undefined for other processes, and when the document is not at hand or not JSON. */
export function readWorkflow(one: XmlElement, parts: Parts): Flow | undefined {
  const path = textOf(one, 'JsonFileName')?.trim().slice(1) ?? '';
  const id = /^\{(.+)\}$/.exec(one.attributes['WorkflowId'] ?? '')?.[1];
  const document = readDocument(parts, path);
  const names = readLabels(childOf(one, 'LocalizedNames'));
  if (id === undefined || document === undefined || Object.keys(names).length === 0) return undefined;
  const description = one.attributes['Description'];
  return {
    key: id,
    id,
    names,
    ...(description === undefined ? {} : { description }),
    state: textOf(one, 'StateCode') === STATES.on[0] ? 'on' : 'draft',
    introducedVersion: textOf(one, 'IntroducedVersion') ?? '',
    document,
  };
}

function readDocument(parts: Parts, path: string): JsonObject | undefined {
  const text = parts.text(path);
  const { value, errors } = text === undefined ? { value: undefined, errors: [] } : parseJson(text);
  return errors.length === 0 && isObject(value) ? value : undefined;
}
