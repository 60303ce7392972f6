/**
 * A fake of two services of Microsoft Partner Center, the Referrals API and the webhooks: a request and a state give an
 * answer and a state.
 */
import type { JsonObject } from '../source/json-value.ts';
import { atTheDoor } from './door.ts';
import type { Answer, Handled, Request, World } from './protocol.ts';
import { expire } from './referrals/expire.ts';
import { invalid, notFound, refusal, type Refusal } from './refusal.ts';
import { ROUTES, type Route } from './routes.ts';
import type { State } from './state.ts';
import { withoutOld } from './webhooks/validation-event.ts';

/** What happened since the last request: answers that came too late, results that are no longer kept. */
export function passTime(state: State, world: World): State {
  return withoutOld(expire(state, world), world.now);
}

export function handle(
  state: State,
  request: Request,
  world: World,
): { readonly state: State; readonly answer: Answer } {
  const present = passTime(state, world);
  const [path = '', ...query] = request.url.split('?');
  const route = ROUTES.find((one) => one.path.test(path));
  const door = atTheDoor(present, request, world.now);
  const handled =
    door.reply === undefined
      ? dispatched(door.state, route, { request, path, query: query.join('?') }, world)
      : { state: door.state, reply: door.reply };
  return { state: handled.state, answer: answerOf(handled.reply, route?.service, request, world.newId()) };
}

interface Parts {
  readonly request: Request;
  readonly path: string;
  readonly query: string;
}

function dispatched(state: State, route: Route | undefined, parts: Parts, world: World): Handled {
  if (route === undefined) return { state, reply: notFound('There is nothing at this address.') };
  const { request, path } = parts;
  const handler = Object.hasOwn(route.methods, request.method) ? route.methods[request.method] : undefined;
  if (handler === undefined) return { state, reply: wrongMethod(route) };
  const id = unescaped(route.path.exec(path)?.[1] ?? '');
  if (id === undefined) return { state, reply: invalid({ path: '', text: 'The address is not valid.' }) };
  return handler(state, { request, id, query: new URLSearchParams(parts.query) }, world);
}

function wrongMethod(route: Route): Refusal {
  const allow = Object.keys(route.methods).join(', ');
  return { ...refusal(405, 'invalidRequest', `Use ${allow}.`), headers: { allow } };
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Ids of a call that its answer repeats, where they are given. */
const REPEATED = ['client-request-id', 'ms-correlationid', 'ms-requestid'];

function answerOf(
  reply: Handled['reply'],
  service: Route['service'] | undefined,
  { headers }: Request,
  requestId: string,
): Answer {
  const body = reply.kind === 'success' ? reply.body : errorBody(reply, service);
  const repeated = REPEATED.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  return {
    status: reply.status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'request-id': requestId,
      ...(Object.fromEntries(repeated) as Record<string, string>),
      ...reply.headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(reply.kind === 'refusal' ? { note: reply.message } : {}),
  };
}

/**
 * Of which form an error of the webhooks is, is not documented. A made-up one would be taken for the real one, so there is
 * none.
 */
function errorBody(refused: Refusal, service: Route['service'] | undefined): JsonObject | undefined {
  if (service === 'webhooks') return undefined;
  const { code, message, target, inner } = refused;
  return {
    error: {
      code,
      // The documented limit.
      message: message.slice(0, 1024),
      ...(target === undefined ? {} : { target }),
      ...(inner === undefined ? {} : { innerError: { ...inner } }),
    },
  };
}
