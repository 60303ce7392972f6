/** Registration, test events, which event happens when, and what is sent. */
import { describe, expect, test } from 'vitest';
import { receive } from '../../src/partner-center/referrals/receive.ts';
import {
  deliveryRequest,
  dueDeliveries,
  reportAttempt,
  type AttemptResult,
} from '../../src/partner-center/webhooks/delivery.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import {
  DAY,
  REFERRALS,
  START,
  created,
  deal,
  fake,
  forMicrosoft,
  part,
  patch,
  replace,
  type Fake,
} from './fake.ts';

const WEBHOOKS = '/webhooks/v1/registration';
const URL_OF_TEST = 'http://localhost:1/events';
const ALL = [
  'test-created',
  'referral-created',
  'referral-updated',
  'related-referral-created',
  'related-referral-updated',
];

const body = (changes: JsonObject = {}): JsonObject => ({
  WebhookUrl: URL_OF_TEST,
  WebhookEvents: ALL,
  SignatureTokenToMsSignatureHeader: true,
  ...changes,
});

function registered(changes: JsonObject = {}): Fake {
  const one = fake();
  expect(one.send('POST', WEBHOOKS, body(changes)).status).toBe(200);
  return one;
}

const OK: AttemptResult = {
  isDelivered: true,
  responseCode: 'OK',
  responseMessage: '',
  isSystemError: false,
};
const BAD: AttemptResult = { ...OK, isDelivered: false, responseCode: 'InternalServerError' };

describe('registration', () => {
  test('one for a tenant: POST, then PUT', () => {
    const one = fake();
    expect(one.send('GET', WEBHOOKS).status).toBe(404);
    expect(one.send('PUT', WEBHOOKS, body()).status).toBe(404);
    const answer = one.send('POST', WEBHOOKS, body());
    expect(answer).toMatchObject({
      status: 200,
      body: { WebhookUrl: URL_OF_TEST, WebhookEvents: ALL, SignatureTokenToMsSignatureHeader: true },
    });
    expect(one.send('POST', WEBHOOKS, body()).status).toBe(409);
    expect(one.send('GET', WEBHOOKS).body).toEqual(answer.body);
    const changed = one.send('PUT', WEBHOOKS, {
      webhookurl: URL_OF_TEST,
      WEBHOOKEVENTS: ['referral-created'],
    });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        SubscriberId: part(answer, 'SubscriberId'),
        WebhookEvents: ['referral-created'],
        SignatureTokenToMsSignatureHeader: false,
      },
    });
  });

  test.each<[string, JsonValue]>([
    ['no address', body({ WebhookUrl: null })],
    ['another kind of address', body({ WebhookUrl: 'ftp://localhost/' })],
    ['no events', body({ WebhookEvents: [] })],
    ['an event that does not exist', body({ WebhookEvents: ['referral-deleted'] })],
    ['events that are no texts', body({ WebhookEvents: [1] })],
    ['a flag that is none', body({ SignatureTokenToMsSignatureHeader: 'maybe' })],
    ['a list', []],
    ['null', null],
  ])('refused: %s', (_name, content) => {
    const one = fake();
    expect(one.send('POST', WEBHOOKS, content).status).toBe(400);
    expect(one.state.registration).toBeUndefined();
  });

  test('the certified connector sends the flag as a text', () => {
    const one = registered({ SignatureTokenToMsSignatureHeader: 'true' });
    expect(part(one.send('GET', WEBHOOKS), 'SignatureTokenToMsSignatureHeader')).toBe(true);
  });

  test('every event of the list can be registered for', () => {
    const events = fake().send('GET', `${WEBHOOKS}/events`).body as readonly string[];
    expect(events).toEqual(expect.arrayContaining(ALL));
    registered({ WebhookEvents: events });
  });
});

describe('events', () => {
  const happened = (one: Fake): readonly string[] => one.state.outbox.map(({ event }) => event);

  test('a change of a deal, and of the record for Microsoft', () => {
    const one = registered();
    const { id, engagementId } = created(one);
    patch(one, id, [replace('/details/notes', 'x')]);
    patch(one, id, [replace('/details/notes', 'x')]);
    patch(one, id, [replace('/name', 'x')]);
    const second = created(one, forMicrosoft(engagementId));
    patch(one, second.id, [replace('/details/notes', 'x')]);
    expect(happened(one)).toEqual([
      'referral-created',
      'referral-updated',
      'related-referral-created',
      'related-referral-updated',
    ]);
  });

  test('a deal from Microsoft, and its end', () => {
    const one = registered();
    one.state = receive(one.state, deal(), one.world()).state;
    one.now += 15 * DAY;
    one.send('GET', REFERRALS);
    expect(happened(one)).toEqual(['referral-created', 'referral-updated']);
  });

  test('only those that are registered', () => {
    const one = registered({ WebhookEvents: ['referral-updated'] });
    const { id } = created(one);
    patch(one, id, [replace('/details/notes', 'x')]);
    expect(happened(one)).toEqual(['referral-updated']);
  });

  test('none without a registration', () => {
    const one = fake();
    created(one);
    expect(happened(one)).toEqual([]);
  });

  test('the payload', () => {
    const one = registered();
    const { id } = created(one);
    expect(JSON.parse(one.state.outbox[0]?.body ?? '')).toEqual({
      EventName: 'referral-created',
      ResourceUri: `https://api.partnercenter.microsoft.com/engagements/v1/referrals/${id}`,
      ResourceName: 'referral',
      AuditUri: null,
      ResourceChangeUtcDate: '2030-01-15T08:00:00.0000000+00:00',
    });
  });
});

describe('what is sent', () => {
  const signer = {
    certificateUrl: 'http://localhost:1/cert',
    sign: (bytes: Uint8Array) => `s${bytes.length}`,
  };

  test.each([
    [true, 'x-ms-signature', 'Authorization'],
    [false, 'Authorization', 'x-ms-signature'],
  ])('the signature with the flag %s', (flag, present, absent) => {
    const one = registered({ SignatureTokenToMsSignatureHeader: flag });
    created(one);
    const [delivery] = dueDeliveries(one.state, one.now);
    if (delivery === undefined) throw new Error('nothing is due');
    const request = deliveryRequest(delivery, signer);
    expect(request.url).toBe(URL_OF_TEST);
    expect(request.headers).toMatchObject({
      [present]: `Signature s${request.body.length}`,
      'X-MS-Certificate-Url': 'http://localhost:1/cert',
      'X-MS-Signature-Algorithm': 'rsa-sha256',
    });
    expect(request.headers).not.toHaveProperty(absent);
    expect(new TextDecoder().decode(request.body)).toBe(delivery.body);
  });

  test('ten attempts, then the offline queue', () => {
    const one = registered();
    created(one);
    let attempts = 0;
    for (let due = dueDeliveries(one.state, one.now); due[0] !== undefined; attempts += 1) {
      one.state = reportAttempt(one.state, due[0].id, BAD, one.now);
      expect(dueDeliveries(one.state, one.now)).toEqual([]);
      one.now += 60_000;
      due = dueDeliveries(one.state, one.now);
    }
    expect([attempts, one.state.outbox.length, one.state.offline.length]).toEqual([10, 0, 1]);
  });

  test('what arrived is not sent again', () => {
    const one = registered();
    created(one);
    const [delivery] = one.state.outbox;
    one.state = reportAttempt(one.state, delivery?.id ?? '', BAD, one.now);
    one.state = reportAttempt(one.state, delivery?.id ?? '', OK, one.now);
    expect([one.state.outbox, one.state.offline]).toEqual([[], []]);
    expect(reportAttempt(one.state, delivery?.id ?? '', OK, one.now)).toBe(one.state);
  });
});

describe('test events', () => {
  const post = (one: Fake): ReturnType<Fake['send']> => one.send('POST', `${WEBHOOKS}/validationEvents`);

  test('need a registration, and one for test-created', () => {
    expect(post(fake()).status).toBe(404);
    expect(post(registered({ WebhookEvents: ['referral-created'] })).status).toBe(400);
  });

  test('two a minute', () => {
    const one = registered();
    const statusAt = (seconds: number): unknown => {
      one.now = START + seconds * 1000;
      const answer = post(one);
      return answer.status === 429 ? answer.headers['retry-after'] : answer.status;
    };
    expect([0, 20, 30, 59, 60, 61].map(statusAt)).toEqual([200, 200, '30', '1', 200, '19']);
  });

  test('have a result for each attempt, and are kept for seven days', () => {
    const one = registered();
    const id = part(post(one), 'correlationId') as string;
    const read = (): ReturnType<Fake['send']> => one.send('GET', `${WEBHOOKS}/validationEvents/${id}`);
    expect(read()).toMatchObject({
      status: 200,
      body: { correlationId: id, status: 'pending', callbackUrl: URL_OF_TEST, results: [] },
    });
    const [delivery] = one.state.outbox;
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      EventName: 'test-created',
      ResourceName: 'test',
      ResourceUri: `http://api.partnercenter.microsoft.com/webhooks/v1/registration/validationEvents/${id}`,
    });
    one.state = reportAttempt(one.state, delivery?.id ?? '', BAD, one.now + 1);
    one.state = reportAttempt(one.state, delivery?.id ?? '', OK, one.now + 2000);
    expect(read().body).toMatchObject({
      status: 'completed',
      results: [
        {
          responseCode: 'InternalServerError',
          responseMessage: '',
          systemError: false,
          dateTimeUtc: '2030-01-15T08:00:00.0010000',
        },
        { responseCode: 'OK', systemError: false, dateTimeUtc: '2030-01-15T08:00:02.0000000' },
      ],
    });
    one.now += 7 * DAY - 1;
    expect(read().status).toBe(200);
    one.now += 1;
    expect(read().status).toBe(404);
  });
});
