/** Two ways to reach the fake: in the same process, and over HTTP. */
import type { ConnectorRequest } from '../../../src/connector/request/connector-request.ts';
import { startServer } from '../../../src/io/partner-center/server.ts';
import { handle } from '../../../src/partner-center/handle.ts';
import type { World } from '../../../src/partner-center/protocol.ts';
import { newState, type State } from '../../../src/partner-center/state.ts';
import type { JsonValue } from '../../../src/source/json-value.ts';
import { fake } from '../fake.ts';

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: JsonValue | undefined;
}

export interface Transport {
  readonly send: (request: ConnectorRequest, token: string | undefined) => Promise<Received>;
  readonly change: (by: (state: State, world: World) => State) => State;
  readonly close: () => Promise<void>;
}

export function inProcess(): Promise<Transport> {
  const one = fake();
  return Promise.resolve({
    send: ({ method, url, headers, body }, token) => {
      const { state, answer } = handle(
        one.state,
        {
          method,
          url,
          origin: 'https://api.partner.microsoft.com',
          headers: { ...headers, ...authorization(token) },
          body: body === undefined ? '' : JSON.stringify(body),
        },
        one.world(),
      );
      one.state = state;
      return Promise.resolve(answer);
    },
    change: (by) => {
      one.state = by(one.state, one.world());
      return one.state;
    },
    close: () => Promise.resolve(),
  });
}

export async function overHttp(): Promise<Transport> {
  const serving = await startServer({ port: 0, start: () => newState(), log: () => undefined });
  let present = newState();
  return {
    send: async ({ method, url, headers, body }, token) => {
      const response = await fetch(serving.origin + url, {
        method,
        headers: { ...headers, ...authorization(token) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: text === '' ? undefined : (JSON.parse(text) as JsonValue),
      };
    },
    change: (by) => {
      serving.change((state, world) => {
        present = by(state, world);
        return present;
      });
      return present;
    },
    close: serving.close,
  };
}

function authorization(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
