/** The trigger of a flow, both ways. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { kindOf, lowerBody, raiseBody } from './body.ts';
import { metadataOf } from './designer.ts';
import type { Use } from './field.ts';
import { own, type Draft } from './json-path.ts';
import { checkName } from './names.ts';
import { splitMetadata } from './raise-designer.ts';
import type { Raising } from './raise-steps.ts';
import type { Lowering } from './steps.ts';
import { triggerKinds } from './triggers/index.ts';
import { describe } from '../../spec/validate.ts';

export const TRIGGER_TIES: readonly string[] = ['name'];

export function lowerTrigger(data: JsonObject, place: Place, flow: Lowering): JsonObject {
  const { around, report, trace } = flow;
  const use: Use = { around, report, trace, place, branch: (steps) => steps };
  const kind = kindOf(triggerKinds, data, 'trigger', use);
  const given = own(data, 'name');
  if (given !== undefined && typeof given !== 'string') {
    report('spec/wrong-type', at(place, 'name'), {
      found: describe(given),
      expected: 'the name of the trigger',
    });
  }
  const name = typeof given === 'string' ? given : (kind?.defaultName(data) ?? 'trigger');
  checkName(name, typeof given === 'string' ? at(place, 'name') : place, flow.names, report);
  flow.allNames.add(name);
  const triggers: Draft = {};
  const body = kind === undefined ? {} : lowerBody(kind, data, TRIGGER_TIES, use);
  trace.member(triggers, name, kind?.verbatim === 'all' ? [...place.path, kind.keyword] : place.path);
  const metadata = kind?.verbatim === 'all' ? undefined : metadataOf(name, flow.designer, trace);
  triggers[name] = body;
  // The body was made here: it is no part of the source.
  if (metadata !== undefined && isObject(body)) Object.assign(body, { metadata });
  return triggers;
}

export function raiseTrigger(name: string, json: JsonValue, flow: Raising): JsonObject {
  flow.names.add(name.toLowerCase());
  const raised =
    isObject(json) && splitMetadata(json['metadata']) !== undefined
      ? raiseShaped(name, json, flow)
      : undefined;
  const data = raised ?? { raw: json };
  const kind = triggerKinds.find(
    (one) => Object.hasOwn(data, one.keyword) && (one.verbatim !== undefined) === isVerbatim(data),
  );
  if (kind?.defaultName(data) === name) return data;
  const [first, ...others] = Object.entries(data);
  return Object.fromEntries([...(first === undefined ? [] : [first]), ['name', name], ...others]);
}

function isVerbatim(data: JsonObject): boolean {
  return Object.hasOwn(data, 'type') || Object.hasOwn(data, 'raw');
}

function raiseShaped(name: string, json: JsonObject, flow: Raising): JsonObject | undefined {
  const { metadata, ...body } = json;
  const raised = raiseBody(triggerKinds, body, TRIGGER_TIES, flow.around, (actions) => actions);
  if (raised !== undefined) flow.gathered.add(name, metadata, false);
  return raised;
}
