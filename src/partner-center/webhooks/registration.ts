/** The webhook registration: a tenant has one, with one address for all of its events. There is no way to delete it. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { readJson } from '../json-body.ts';
import type { Call, Handled, World } from '../protocol.ts';
import { invalid, isRefusal, notFound, refusal, type Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { utcText } from '../time.ts';
import { EVENTS } from './event-names.ts';

export interface WebhookRegistration {
  readonly subscriberId: string;
  readonly url: string;
  readonly events: readonly string[];
  /** The signature is sent as `x-ms-signature`, not as `Authorization`. */
  readonly signsInOwnHeader: boolean;
  readonly properties: JsonObject;
  readonly lastModified: number;
}

export function getRegistration(state: State): Handled {
  const { registration } = state;
  if (registration === undefined) return { state, reply: noRegistration() };
  return { state, reply: { kind: 'success', status: 200, body: shown(registration) } };
}

export function postRegistration(state: State, call: Call, world: World): Handled {
  if (state.registration !== undefined)
    // None of the documented codes is about what exists already.
    return { state, reply: refusal(409, 'invalidRequest', 'There is a registration already. Use PUT.') };
  return store(state, call, { id: world.newId(), now: world.now });
}

export function putRegistration(state: State, call: Call, { now }: World): Handled {
  if (state.registration === undefined) return { state, reply: noRegistration() };
  return store(state, call, { id: state.registration.subscriberId, now });
}

function store(
  state: State,
  { request }: Call,
  { id, now }: { readonly id: string; readonly now: number },
): Handled {
  const body = readJson(request);
  const registration = isRefusal(body) ? body : read(body.value, id, now);
  if ('kind' in registration) return { state, reply: registration };
  return {
    state: { ...state, registration },
    reply: { kind: 'success', status: 200, body: shown(registration) },
  };
}

export function noRegistration(): Refusal {
  return notFound('The tenant has no registration.');
}

function read(body: JsonValue, subscriberId: string, lastModified: number): WebhookRegistration | Refusal {
  const member = membersOf(body);
  const [url, events, properties] = [member('webhookUrl'), member('webhookEvents'), member('properties')];
  const signsInOwnHeader = flagOf(member('signatureTokenToMsSignatureHeader'));
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/i.test(url))
    return unfit('WebhookUrl', 'must be an http or https address');
  if (!isEventList(events)) return unfit('WebhookEvents', eventsFault(events));
  if (signsInOwnHeader === undefined)
    return unfit('SignatureTokenToMsSignatureHeader', 'must be true or false');
  return {
    subscriberId,
    url,
    events,
    signsInOwnHeader,
    properties: isObject(properties) ? properties : {},
    lastModified,
  };
}

/** By name in any case: the service's samples begin with a capital, its own model does not. */
function membersOf(body: JsonValue): (name: string) => JsonValue {
  const entries = isObject(body) ? Object.entries(body) : [];
  const members = new Map(entries.map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => members.get(name.toLowerCase()) ?? null;
}

function unfit(path: string, text: string): Refusal {
  return invalid({ path, text: `${path} ${text}.` });
}

/** Not documented: a name that no event has. It would never be sent, so it is refused. */
function isEventList(value: JsonValue): value is readonly string[] {
  return isArray(value) && value.length > 0 && value.every((name) => EVENTS.includes(name as string));
}

function eventsFault(value: JsonValue): string {
  const unknown = isArray(value) ? value.find((name) => !EVENTS.includes(name as string)) : undefined;
  return typeof unknown === 'string'
    ? `holds '${unknown.slice(0, 100)}', which is no event`
    : 'must be a list of event names';
}

/** The service's model has a boolean, the certified connector sends a text. */
function flagOf(value: JsonValue): boolean | undefined {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function shown(registration: WebhookRegistration): JsonObject {
  return {
    SubscriberId: registration.subscriberId,
    WebhookUrl: registration.url,
    WebhookEvents: registration.events,
    SignatureTokenToMsSignatureHeader: registration.signsInOwnHeader,
    Properties: registration.properties,
    LastModifiedTimestamp: utcText(registration.lastModified),
  };
}
