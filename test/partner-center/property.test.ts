/** What holds whatever a caller sends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receive } from '../../src/partner-center/referrals/receive.ts';
import { REFERRAL_PATHS, REGISTRATION_PATHS } from '../../src/partner-center/referrals/patch-paths.ts';
import type { Referral } from '../../src/partner-center/referrals/referral.ts';
import { STATUSES, SUBSTATUSES } from '../../src/partner-center/shape/referral-shape.ts';
import type { State } from '../../src/partner-center/state.ts';
import type { JsonValue } from '../../src/source/json-value.ts';
import { REFERRALS, created, deal, fake, forMicrosoft, forPut, privateDeal, type Fake } from './fake.ts';

const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  New: ['Pending', 'Received'],
  Active: ['Accepted'],
  Closed: ['Won', 'Lost', 'Declined', 'Expired'],
};

/** One deal of each kind. */
function withDeals(): Fake {
  const one = fake();
  created(one, privateDeal());
  created(one, forMicrosoft(created(one).engagementId));
  one.state = receive(one.state, deal(), one.world()).state;
  one.send('POST', '/webhooks/v1/registration', {
    WebhookUrl: 'http://localhost:1/',
    WebhookEvents: ['test-created', 'referral-updated', 'related-referral-updated'],
  });
  return one;
}

const PERSON: JsonValue = { firstName: 'A', email: 'a@example.com' };
const value = fc.oneof(
  fc.constantFrom<JsonValue>(
    ...STATUSES,
    ...SUBSTATUSES,
    null,
    true,
    5,
    'text',
    '2031-01-01T00:00:00Z',
    [],
    [PERSON],
    PERSON,
  ),
  fc.jsonValue() as fc.Arbitrary<JsonValue>,
);
const operation = fc.record(
  {
    op: fc.constantFrom('add', 'add', 'replace', 'replace', 'remove'),
    path: fc.constantFrom(...REFERRAL_PATHS, '/registrations/-', ...REGISTRATION_PATHS, '/name'),
    value,
  },
  { requiredKeys: ['path', 'value'] },
);
/** Pairs that go together are rare by chance. */
const move = fc
  .record({ status: fc.constantFrom(...STATUSES), substatus: fc.constantFrom(...SUBSTATUSES) })
  .map(({ status, substatus }) => [
    { op: 'replace', path: '/status', value: status },
    { op: 'replace', path: '/substatus', value: substatus },
  ]);
const patches = fc.array(fc.oneof(move, fc.array(operation, { maxLength: 3 })), { maxLength: 8 });

function kept({ referrals }: State, index: number): Referral {
  const referral = referrals[index];
  if (referral === undefined) throw new Error('there are four deals');
  return referral;
}

function withoutStamps(referral: Referral): unknown {
  return { ...referral, eTag: '', updatedDateTime: '' };
}

describe('random patches', () => {
  test('leave the documented states only', () => {
    fc.assert(
      fc.property(fc.nat(3), patches, (index, all) => {
        const one = withDeals();
        for (const operations of all) {
          const { id } = kept(one.state, index);
          const { status } = one.send('PATCH', `${REFERRALS}/${id}`, operations);
          expect([204, 400]).toContain(status);
          const after = kept(one.state, index);
          expect(DOCUMENTED[after.status]).toContain(after.substatus);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('change the eTag if and only if something changed, and tell of it', () => {
    fc.assert(
      fc.property(fc.nat(3), patches, (index, all) => {
        const one = withDeals();
        for (const operations of all) {
          const before = one.state;
          const { id } = kept(before, index);
          const { status } = one.send('PATCH', `${REFERRALS}/${id}`, operations);
          const [old, now] = [kept(before, index), kept(one.state, index)];
          const isSame = JSON.stringify(withoutStamps(old)) === JSON.stringify(withoutStamps(now));
          expect(old.eTag === now.eTag).toBe(isSame);
          expect(one.state.outbox.length - before.outbox.length).toBe(isSame ? 0 : 1);
          if (status !== 204) expect(isSame).toBe(true);
          // A closed deal keeps its state for ever.
          if (old.status === 'Closed') expect(now.substatus).toBe(old.substatus);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what was read can always be put back unchanged', () => {
    fc.assert(
      fc.property(fc.nat(3), patches, (index, all) => {
        const one = withDeals();
        const { id } = kept(one.state, index);
        for (const operations of all) one.send('PATCH', `${REFERRALS}/${id}`, operations);
        const before = one.state.referrals;
        const { body, headers } = forPut(one, id);
        expect(one.send('PUT', `${REFERRALS}/${id}`, body, headers).status).toBe(200);
        expect(one.state.referrals).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('nothing crashes', () => {
  const START = ['', REFERRALS, `${REFERRALS}/`, '/webhooks/v1/registration', '/engagements/v1/referrals/'];
  const url = fc
    .tuple(
      fc.constantFrom(...START),
      fc.constantFrom('', '?', '?$filter=', '?$skiptoken=', '/'),
      fc.string({ unit: 'binary' }),
    )
    .map((parts) => parts.join(''));
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', '__proto__');

  test('on any address', () => {
    fc.assert(
      fc.property(method, url, (name, text) => {
        const { status } = withDeals().send(name, text);
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 1000 },
    );
  });

  test('on any JSON', () => {
    fc.assert(
      fc.property(method, fc.constantFrom(...START), fc.jsonValue(), (name, text, body) => {
        const one = withDeals();
        const { id } = kept(one.state, 0);
        const answer = one.send(name, text.replace(/\/$/, `/${id}`), body as JsonValue, { 'if-match': '*' });
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 1000 },
    );
  });

  const words = [
    'status',
    'eq',
    "'New'",
    'and',
    'or',
    '(',
    ')',
    'team',
    '/',
    'any',
    't',
    ':',
    'null',
    '5',
    ',',
  ];
  test('on any filter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const query = new URLSearchParams({ $filter: parts.join(' ') }).toString();
        expect([200, 400]).toContain(withDeals().send('GET', `${REFERRALS}?${query}`).status);
      }),
      { numRuns: 1000 },
    );
  });

  test('on a body whose fields have any value', () => {
    const body = fc.record(
      {
        type: fc.constantFrom('Shared', 'Independent'),
        customerProfile: fc.oneof(fc.constant({}), fc.jsonValue()),
        consent: fc.oneof(fc.constant({}), fc.jsonValue()),
        details: fc.oneof(
          fc.record({ dealValue: fc.double(), incentiveLevel: fc.jsonValue() }),
          fc.jsonValue(),
        ),
        team: fc.array(fc.oneof(fc.record({ email: fc.string() }), fc.jsonValue()), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(body, (content) => {
        const one = fake();
        const { status } = one.send('POST', REFERRALS, content as JsonValue);
        expect([200, 400]).toContain(status);
        expect(one.state.referrals).toHaveLength(status === 200 ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});
