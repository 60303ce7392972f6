/** The fake over HTTP: what only the rim does. */
import { X509Certificate, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type Serving } from '../../src/io/partner-center/server.ts';
import { UsageError } from '../../src/io/usage-error.ts';
import { withSamples } from '../../src/partner-center/samples.ts';
import { newState } from '../../src/partner-center/state.ts';
import type { JsonValue } from '../../src/source/json-value.ts';
import { REFERRALS, deal } from './fake.ts';

const WEBHOOKS = '/webhooks/v1/registration';

let serving: Serving;
let lines: string[] = [];
beforeAll(async () => {
  serving = await startServer({ port: 0, start: () => newState(), log: (line) => lines.push(line) });
});
beforeEach(() => {
  serving.change((_state, world) => withSamples(newState({ webhookOrigin: serving.origin }), world));
  lines = [];
});
afterAll(async () => {
  await serving.close();
});

function send(method: string, path: string, body?: JsonValue): Promise<Response> {
  return fetch(serving.origin + path, {
    method,
    headers: {
      authorization: 'Bearer x',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface Event {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A receiver of events that answers with the given statuses, the last one for ever. */
async function receiver(...statuses: readonly number[]): Promise<{
  readonly url: string;
  readonly events: readonly Event[];
  readonly server: Server;
}> {
  const events: Event[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.writeHead(statuses[Math.min(events.length, statuses.length - 1)] ?? 200).end();
      events.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, events, server };
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

describe('requests', () => {
  test('the samples are there', async () => {
    const answer = await send('GET', `${REFERRALS}?$select=name,status`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({
      value: [
        { name: 'Inventory for a bookshop', status: 'New' },
        { name: 'Route planning', status: 'Active' },
        { name: 'Sensors for greenhouses', status: 'Active' },
        { name: 'Sensors for greenhouses', status: 'New' },
      ],
    });
  });

  test('one line each', async () => {
    await send('GET', `${REFERRALS}?$top=1`);
    await send('POST', REFERRALS, deal({ 'x\ny': 1 }));
    expect(lines).toEqual([`GET ${REFERRALS}?$top=1 200`, `POST ${REFERRALS} 400 There is no field 'x?y'.`]);
  });

  test('a body of more than a megabyte', async () => {
    expect((await send('POST', REFERRALS, deal({ name: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
    expect((await send('GET', REFERRALS)).status).toBe(200);
  });

  test('text that is not JSON', async () => {
    const answer = await fetch(serving.origin + REFERRALS, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"type":',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'invalidRequest' } }]);
  });

  test('what is no HTTP does not end it', async () => {
    const { port } = new URL(serving.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('hello\r\n\r\n'));
      socket.on('close', () => {
        resolve();
      });
      socket.resume();
    });
    expect((await send('GET', REFERRALS)).status).toBe(200);
  });

  test('it listens on this machine only', () => {
    expect(new URL(serving.origin).hostname).toBe('127.0.0.1');
  });

  test('a port that is taken is a mistake of the caller', async () => {
    const port = Number(new URL(serving.origin).port);
    const second = startServer({ port, start: () => newState(), log: () => undefined });
    await expect(second).rejects.toThrow(UsageError);
    await expect(second).rejects.toThrow(`Port ${port} cannot be used`);
  });
});

const REGISTRATION = {
  subscriberId: 'x',
  url: '',
  events: ['referral-created'],
  signsInOwnHeader: true,
  properties: {},
  lastModified: 0,
};

describe('events', () => {
  test.each([true, false])('are signed; signature in its own header: %s', async (flag) => {
    const { url, events, server } = await receiver(200);
    const registration = {
      WebhookUrl: url,
      WebhookEvents: ['referral-created'],
      SignatureTokenToMsSignatureHeader: flag,
    };
    expect((await send('POST', WEBHOOKS, registration)).status).toBe(200);
    const { id } = (await (await send('POST', REFERRALS, deal({ name: 'Grün' }))).json()) as { id: string };
    await until(() => events.length === 1);
    server.close();
    const [event] = events;
    if (event === undefined) throw new Error('nothing came');
    expect(JSON.parse(event.body)).toMatchObject({
      EventName: 'referral-created',
      ResourceUri: `${serving.origin}/engagements/v1/referrals/${id}`,
    });

    const certificate = await certificateOf(event);
    expect(certificate.issuer).toContain('O=Microsoft Corporation');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(event.headers['x-ms-signature-algorithm']).toBe('rsa-sha256');
    const header = flag ? event.headers['x-ms-signature'] : event.headers.authorization;
    const signature = /^Signature (.+)$/.exec(String(header))?.[1] ?? '';
    const isSigned = (text: string): boolean =>
      verify('sha256', Buffer.from(text), certificate.publicKey, Buffer.from(signature, 'base64'));
    expect(isSigned(event.body)).toBe(true);
    expect(isSigned(event.body.replace('created', 'updated'))).toBe(false);
    expect(flag ? event.headers.authorization : event.headers['x-ms-signature']).toBeUndefined();

    // The address in the event leads to the referral.
    const { ResourceUri } = JSON.parse(event.body) as { ResourceUri: string };
    const answer = await fetch(ResourceUri, { headers: { authorization: 'Bearer x' } });
    expect(await answer.json()).toMatchObject({ id, name: 'Grün' });
  });

  async function certificateOf({ headers }: Event): Promise<X509Certificate> {
    const answer = await fetch(String(headers['x-ms-certificate-url']));
    return new X509Certificate(Buffer.from(await answer.arrayBuffer()));
  }

  test('are sent again until they arrive, and each attempt has its result', async () => {
    const { url, events, server } = await receiver(500, 200);
    await send('POST', WEBHOOKS, { WebhookUrl: url, WebhookEvents: ['test-created'] });
    const { correlationId } = (await (await send('POST', `${WEBHOOKS}/validationEvents`)).json()) as {
      correlationId: string;
    };
    await until(() => events.length === 2);
    await until(() => lines.some((line) => line.includes('attempt 2')));
    server.close();
    const result = await (await send('GET', `${WEBHOOKS}/validationEvents/${correlationId}`)).json();
    expect(result).toMatchObject({
      status: 'completed',
      callbackUrl: url,
      results: [
        { responseCode: 'InternalServerError', systemError: false },
        { responseCode: 'OK', systemError: false },
      ],
    });
    expect(lines.filter((line) => line.startsWith('event'))).toEqual([
      'event test-created, attempt 1: InternalServerError',
      'event test-created, attempt 2: OK',
    ]);
  });

  test('that nobody takes do not keep the fake from ending', async () => {
    const other = await startServer({
      port: 0,
      start: (world) => {
        const registered = newState({ registration: { ...REGISTRATION, url: 'http://127.0.0.1:9/' } });
        return withSamples(registered, world);
      },
      log: (line) => lines.push(line),
    });
    other.change((state) => state);
    await until(() => lines.some((line) => line.includes('attempt 1')));
    await other.close();
    const { length } = lines;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(lines).toHaveLength(length);
  });
});
