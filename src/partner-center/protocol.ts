/** What goes in and out of the fake: HTTP as data. The clock and the maker of ids are handed in with each request. */
import type { JsonValue } from '../source/json-value.ts';
import type { Refusal } from './refusal.ts';
import type { State } from './state.ts';

export interface Request {
  /** In upper case. */
  readonly method: string;
  /** Scheme and host as the caller wrote them: links in answers begin with it. */
  readonly origin: string;
  /** Path and query, escaped as they came. */
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** '' when there is none. */
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
  /** Why a request was refused, for whoever runs the fake: not every error has a body. */
  readonly note?: string;
}

export interface World {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** A new GUID with each call. */
  readonly newId: () => string;
}

/** A request on its way through the fake. */
export interface Call {
  readonly request: Request;
  /** The part of the path that names a thing; '' where there is none. */
  readonly id: string;
  readonly query: URLSearchParams;
}

export interface Success {
  readonly kind: 'success';
  readonly status: 200 | 204;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
}

export interface Handled {
  readonly state: State;
  readonly reply: Success | Refusal;
}

export type Handler = (state: State, call: Call, world: World) => Handled;
