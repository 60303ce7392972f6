/** Every status and substatus to every other, by PATCH and by PUT, against the documented table. */
import { describe, expect, test } from 'vitest';
import { STATUSES, SUBSTATUSES } from '../../src/partner-center/shape/referral-shape.ts';
import type { JsonValue } from '../../src/source/json-value.ts';
import { REFERRALS, created, fake, forPut, patch, replace, type Fake } from './fake.ts';

/** The table of the API reference: for each status what may follow, and which substatus that has. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  New: ['New', 'Active', 'Closed'],
  Active: ['Active', 'Closed'],
  Closed: ['Closed'],
};
const SUBSTATUS: Readonly<Record<string, readonly string[]>> = {
  New: ['Pending', 'Received'],
  Active: ['Accepted'],
  Closed: ['Won', 'Lost', 'Declined', 'Expired'],
};

const states = Object.entries(SUBSTATUS).flatMap(([status, all]) =>
  all.map((substatus) => ({ status, substatus })),
);
const targets = STATUSES.flatMap((status) => SUBSTATUSES.map((substatus) => ({ status, substatus })));
const cases = states.flatMap((from) =>
  targets.map((to): [string, string, string, string] => [
    from.status,
    from.substatus,
    to.status,
    to.substatus,
  ]),
);

function isAllowed([from, fromSub, to, toSub]: readonly [string, string, string, string]): boolean {
  // What is closed stays as it is; saying so again is no change.
  if (from === 'Closed') return to === from && toSub === fromSub;
  return DOCUMENTED[from]?.includes(to) === true && SUBSTATUS[to]?.includes(toSub) === true;
}

function withStatus(status: string, substatus: string): { one: Fake; id: string } {
  const one = fake();
  const { id } = created(one);
  one.state = {
    ...one.state,
    referrals: one.state.referrals.map((referral) => ({ ...referral, status, substatus }) as typeof referral),
  };
  return { one, id };
}

test('the table has 7 states and 32 targets', () => {
  expect([states.length, targets.length, cases.length]).toEqual([7, 32, 224]);
});

describe.each(cases)('%s/%s → %s/%s', (from, fromSub, to, toSub) => {
  const expected = isAllowed([from, fromSub, to, toSub]);

  test('by PATCH', () => {
    const { one, id } = withStatus(from, fromSub);
    const { status } = patch(one, id, [replace('/substatus', toSub), replace('/status', to)]);
    expect(status).toBe(expected ? 204 : 400);
    expect(one.state.referrals[0]).toMatchObject(
      expected ? { status: to, substatus: toSub } : { status: from, substatus: fromSub },
    );
  });

  test('by PUT', () => {
    const { one, id } = withStatus(from, fromSub);
    const { body, headers } = forPut(one, id);
    const put = { ...body, status: to, substatus: toSub };
    expect(one.send('PUT', `${REFERRALS}/${id}`, put, headers).status).toBe(expected ? 200 : 400);
  });
});

describe('judged after the whole patch', () => {
  const won: JsonValue = [replace('/status', 'Closed'), replace('/substatus', 'Won')];

  test('status alone is not enough', () => {
    const { one, id } = withStatus('Active', 'Accepted');
    expect(patch(one, id, [replace('/status', 'Closed')]).status).toBe(400);
    expect(patch(one, id, [replace('/substatus', 'Won')]).status).toBe(400);
    expect(patch(one, id, won).status).toBe(204);
  });

  test('other fields can be set in the patch that closes, and in none after it', () => {
    const { one, id } = withStatus('Active', 'Accepted');
    expect(patch(one, id, [...won, replace('/details/notes', 'done')]).status).toBe(204);
    expect(patch(one, id, [replace('/details/notes', 'more')]).status).toBe(400);
    expect(one.state.referrals[0]).toMatchObject({ details: { notes: 'done' } });
  });

  test('null is no status', () => {
    const { one, id } = withStatus('New', 'Received');
    expect(patch(one, id, [replace('/status', null)]).status).toBe(400);
    expect(patch(one, id, [replace('/substatus', null)]).status).toBe(400);
  });

  test('times follow: of acceptance, of closing, none of expiration', () => {
    const { one, id } = withStatus('New', 'Received');
    one.now += 1000;
    patch(one, id, [replace('/status', 'Active'), replace('/substatus', 'Accepted')]);
    one.now += 1000;
    patch(one, id, won);
    expect(one.state.referrals[0]).toMatchObject({
      acceptedDateTime: '2030-01-15T08:00:01.0000000Z',
      closedDateTime: '2030-01-15T08:00:02.0000000Z',
      updatedDateTime: '2030-01-15T08:00:02.0000000Z',
      expirationDateTime: null,
    });
  });
});
