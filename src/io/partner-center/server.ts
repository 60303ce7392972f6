/** The fake over HTTP, on this machine only: both services on one port, and the certificate of the signatures. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handle } from '../../partner-center/handle.ts';
import type { World } from '../../partner-center/protocol.ts';
import type { State } from '../../partner-center/state.ts';
import { printJson } from '../../source/json-text.ts';
import { UsageError, reasonOf } from '../usage-error.ts';
import { startDelivering, type Delivering, type Store } from './deliver.ts';
import { readBody } from './read-body.ts';
import { CERTIFICATE_PATH, rsaSigner } from './rsa-signer.ts';

export interface Serving {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Changes what the fake knows, for instance its faults. */
  readonly change: (by: (state: State, world: World) => State) => void;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly start: (world: World) => State;
  /** Takes one line, without its end. */
  readonly log: (line: string) => void;
}

const HOST = '127.0.0.1';

export async function startServer({ port, start, log }: ServeOptions): Promise<Serving> {
  const server = createServer();
  const origin = `http://${HOST}:${await listen(server, port)}`;
  const store: Store = { state: { ...start(world()), webhookOrigin: origin } };
  const signer = rsaSigner(Date.now());
  const safeLog = (line: string): void => {
    log(oneLine(line));
  };
  const delivering = startDelivering(store, signer.signerAt(origin), safeLog);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === CERTIFICATE_PATH) sendCertificate(response, signer.certificate);
    else void respond(request, response, { store, delivering, log: safeLog, origin });
  });
  return {
    origin,
    change: (by) => {
      store.state = by(store.state, world());
      delivering.wake();
    },
    close: () => close(server, delivering),
  };
}

function world(): World {
  return { now: Date.now(), newId: randomUUID };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program uses it' : reasonOf(error);
      reject(new UsageError(`Port ${port} cannot be used, ${why}. Choose another one with --port.`));
    });
    server.listen(port, HOST, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server, delivering: Delivering): Promise<void> {
  delivering.stop();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

interface Rim {
  readonly store: Store;
  readonly delivering: Delivering;
  readonly log: (line: string) => void;
  readonly origin: string;
}

async function respond(request: IncomingMessage, response: ServerResponse, rim: Rim): Promise<void> {
  const { method = '', url = '' } = request;
  try {
    const body = await readBody(request);
    if (body === undefined) {
      rim.log(`${method} ${url} 413`);
      response.writeHead(413).end();
    } else answer(request, response, body, rim);
  } catch (error) {
    rim.log(`${method} ${url} 500 a mistake in cosell: ${error instanceof Error ? error.message : ''}`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function answer(request: IncomingMessage, response: ServerResponse, body: string, rim: Rim): void {
  const { method = '', url = '', headers } = request;
  const call = {
    method,
    url,
    body,
    origin: headers.host === undefined ? rim.origin : `http://${headers.host}`,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    ),
  };
  const handled = handle(rim.store.state, call, world());
  rim.store.state = handled.state;
  const { status, headers: sent, body: content, note } = handled.answer;
  rim.log(`${method} ${url} ${status}${note === undefined ? '' : ` ${note}`}`);
  response.writeHead(status, sent);
  response.end(content === undefined ? '' : printJson(content, { indent: '', newline: '' }));
  rim.delivering.wake();
}

function sendCertificate(response: ServerResponse, certificate: Uint8Array): void {
  response.writeHead(200, { 'content-type': 'application/pkix-cert' });
  response.end(certificate);
}

/** What a caller sends must not be able to look like a second line. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?').slice(0, 500);
}
