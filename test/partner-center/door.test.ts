/** What every request meets: addresses, methods, sign-in, budget, faults, media types, ids of the call. */
import { describe, expect, test } from 'vitest';
import { newState } from '../../src/partner-center/state.ts';
import { REFERRALS, START, created, deal, fake, part } from './fake.ts';

const WEBHOOKS = '/webhooks/v1/registration';

describe('addresses and methods', () => {
  test.each([
    ['GET', REFERRALS, 200],
    ['GET', `${REFERRALS}/`, 200],
    ['GET', '/engagements/v1/referrals/ID', 200],
    // The certified connector has its PATCH operations at addresses that differ by slashes alone.
    ['GET', `${REFERRALS}/ID/`, 200],
    ['GET', `${REFERRALS}/ID//`, 200],
    ['GET', `${REFERRALS}/other`, 404],
    ['GET', `${REFERRALS}/%E0%A4%A`, 400],
    ['GET', `${REFERRALS}/ID/team`, 404],
    ['DELETE', REFERRALS, 405],
    ['DELETE', `${REFERRALS}/ID`, 405],
    ['POST', `${REFERRALS}/ID`, 405],
    ['toString', REFERRALS, 405],
    ['GET', '/', 404],
    ['GET', '', 404],
    ['GET', '//', 404],
    ['GET', '/v1.0/referrals', 404],
    ['OPTIONS', '*', 404],
    ['DELETE', WEBHOOKS, 405],
    ['GET', `${WEBHOOKS}/validationEvents`, 405],
    ['GET', `${WEBHOOKS}/events`, 200],
  ])('%s %s: %i', (method, url, status) => {
    const one = fake();
    const { id } = created(one);
    const answer = one.send(method, url.replace('ID', id));
    expect(answer.status).toBe(status);
    expect(answer.headers['allow'] !== undefined).toBe(status === 405);
  });
});

describe('sign-in', () => {
  test.each([
    ['Bearer x', 200],
    ['bearer x', 200],
    ['', 401],
    ['Bearer', 401],
    ['Bearer ', 401],
    ['Basic eDp5', 401],
  ])('%s: %i', (authorization, status) => {
    const answer = fake().send('GET', REFERRALS, undefined, { authorization });
    expect(answer.status).toBe(status);
    if (status === 401) expect(part(answer, 'error', 'code')).toBe('unauthenticated');
  });

  test('errors of the webhooks have no body, and a note', () => {
    const answer = fake().send('GET', WEBHOOKS, undefined, { authorization: '' });
    expect(answer.status).toBe(401);
    expect(answer).not.toHaveProperty('body');
    expect(answer.note).toContain('bearer token');
  });
});

describe('media types', () => {
  test.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['APPLICATION/JSON', 200],
    ['text/json', 200],
    ['text/plain', 415],
    ['application/jsonp', 415],
    ['', 415],
  ])('%s: %i', (type, status) => {
    expect(fake().send('POST', REFERRALS, deal(), { 'content-type': type }).status).toBe(status);
  });
});

describe('budget', () => {
  test('requests beyond it get 429 and the time to wait', () => {
    const one = fake(newState({ budget: { requests: 2, milliseconds: 60_000 } }));
    const statusAt = (seconds: number): unknown => {
      one.now = START + seconds * 1000;
      const answer = one.send('GET', REFERRALS);
      return answer.status === 200 ? 200 : [answer.status, answer.headers['retry-after']];
    };
    expect([0, 10, 20, 59.5, 60, 61, 70].map(statusAt)).toEqual([
      200,
      200,
      [429, '40'],
      [429, '1'],
      200,
      [429, '9'],
      200,
    ]);
  });
});

describe('faults', () => {
  test('each is the answer to one request, in their order', () => {
    const one = fake(
      newState({ faults: [{ status: 503, retryAfter: 7 }, { status: 500 }, { status: 403 }] }),
    );
    const answers = Array.from({ length: 4 }, () => one.send('GET', REFERRALS));
    expect(answers.map(({ status }) => status)).toEqual([503, 500, 403, 200]);
    expect(answers.map((answer) => (answer.status === 200 ? '' : part(answer, 'error', 'code')))).toEqual([
      'serviceNotAvailable',
      'generalException',
      'accessDenied',
      '',
    ]);
    expect(answers.map(({ headers }) => headers['retry-after'])).toEqual([
      '7',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('ids of a call come back, and every answer has one of its own', () => {
  const one = fake();
  const ids = { 'client-request-id': 'a', 'ms-correlationid': 'b', 'ms-requestid': 'c' };
  const first = one.send('GET', REFERRALS, undefined, ids);
  expect(first.headers).toMatchObject(ids);
  expect(one.send('GET', REFERRALS).headers['request-id']).not.toBe(first.headers['request-id']);
});

test('a message has at most 1024 characters', () => {
  const answer = fake().send('POST', REFERRALS, deal({ ['x'.repeat(5000)]: 1 }));
  expect((part(answer, 'error', 'message') as string).length).toBeLessThanOrEqual(1024);
});
