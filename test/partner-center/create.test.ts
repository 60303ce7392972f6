/** What a new referral needs, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import { receive } from '../../src/partner-center/referrals/receive.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { DAY, REFERRALS, created, deal, fake, forMicrosoft, part, privateDeal } from './fake.ts';

describe('refused', () => {
  const without = (name: string): JsonObject =>
    Object.fromEntries(Object.entries(deal()).filter(([key]) => key !== name));
  const customer = (changes: JsonObject): JsonObject => ({
    customerProfile: { ...(deal()['customerProfile'] as JsonObject), ...changes },
  });

  test.each<[string, JsonValue, string]>([
    ['no type', without('type'), 'type'],
    ['no customer', without('customerProfile'), 'customerProfile'],
    ['no consent', without('consent'), 'consent'],
    ['no details', without('details'), 'details'],
    ['null for a required field', deal({ consent: null }), 'consent'],
    ['an invented field', deal({ closeDate: '2031-01-01' }), 'closeDate'],
    ['an invented field inside', deal({ team: [{ emailAddress: 'a@example.com' }] }), 'team/0/emailAddress'],
    ['links', deal({ links: {} }), 'links'],
    ['a number as text', deal({ name: 1 }), 'name'],
    ['a text as flag', deal({ consent: { consentToContact: 'yes' } }), 'consent/consentToContact'],
    ['no number', deal({ details: { dealValue: 'much' } }), 'details/dealValue'],
    ['too large a number', deal({ details: { dealValue: '9'.repeat(400) } }), 'details/dealValue'],
    ['no date', deal({ details: { closingDateTime: 'soon' } }), 'details/closingDateTime'],
    ['a date that is none', deal({ details: { closingDateTime: '2031-02-31x' } }), 'details/closingDateTime'],
    [
      'a day that is none',
      deal({ details: { closingDateTime: '2031-02-29T00:00:00Z' } }),
      'details/closingDateTime',
    ],
    ['an unknown choice', deal({ type: 'Public' }), 'type'],
    ['a substatus of bulk upload', deal({ substatus: 'Error' }), 'substatus'],
    ['an object as list', deal({ team: {} }), 'team'],
    ['a list as object', deal({ details: [] }), 'details'],
    [
      'the name of a country',
      deal(customer({ address: { country: 'Portugal' } })),
      'customerProfile/address/country',
    ],
    [
      'a country of three letters',
      deal(customer({ address: { country: 'PRT' } })),
      'customerProfile/address/country',
    ],
    ['a closed beginning', deal({ status: 'Closed', substatus: 'Won' }), 'status'],
    ['an unknown engagement', forMicrosoft('22222222-2222-4222-8222-222222222222'), 'engagementId'],
    ['an engagement that is no text', deal({ engagementId: 5 }), 'engagementId'],
    ['a text', 'deal', ''],
    ['a list', [], ''],
    ['null', null, 'type'],
  ])('%s', (_name, body, target) => {
    const one = fake();
    const answer = one.send('POST', REFERRALS, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { code: 'invalidRequest', ...(target === '' ? {} : { target }) },
    });
    expect(one.state.referrals).toEqual([]);
  });

  test.each([
    ['no country', customer({ address: {} }), 'customerProfile/address/country'],
    ['no contact', customer({ team: [] }), 'customerProfile/team'],
    ['no solution', { details: { dealValue: 1 } }, 'details/requirements/solutions'],
  ])('help from Microsoft with %s', (_name, changes, target) => {
    const one = fake();
    const { engagementId } = created(one);
    const answer = one.send('POST', REFERRALS, forMicrosoft(engagementId, changes));
    expect([answer.status, part(answer, 'error', 'target')]).toEqual([400, target]);
  });
});

describe('own deals', () => {
  test.each([
    ['no status', {}],
    ['New and Pending', { status: 'New', substatus: 'Pending' }],
    ['Active and Accepted', { status: 'Active', substatus: 'Accepted' }],
    ['New and Accepted, as the page of bulk upload says', { status: 'New', substatus: 'Accepted' }],
  ])('start accepted with %s', (_name, changes) => {
    const one = fake();
    const referral = created(one, deal(changes));
    expect(referral).toMatchObject({
      status: 'Active',
      substatus: 'Accepted',
      direction: 'Outgoing',
      createdDateTime: '2030-01-15T08:00:00.0000000Z',
      acceptedDateTime: '2030-01-15T08:00:00.0000000Z',
      expirationDateTime: null,
      organizationName: 'Example Partner',
    });
  });

  test('names are read in any case and written as on the wire', () => {
    const one = fake();
    const answer = one.send('POST', REFERRALS, {
      TYPE: 'Shared',
      CustomerProfile: { Name: 'C', Address: { POSTALCODE: '1' } },
      Consent: { ConsentToToShareInfoWithOthers: true },
      DETAILS: { dealvalue: '100.5', ClosingDateTime: '2031-01-01T02:00:00+02:00' },
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        customerProfile: { name: 'C', address: { postalCode: '1' } },
        consent: { consentToToShareInfoWithOthers: true },
        details: { dealValue: 100.5, closingDateTime: '2031-01-01T00:00:00.0000000Z' },
      },
    });
  });

  test('a caller sets nothing that is read-only', () => {
    const one = fake();
    const referral = created(
      one,
      deal({ id: 'mine', direction: 'Incoming', eTag: 'x', quality: 'High', registrations: [{}] }),
    );
    expect(referral).toMatchObject({ direction: 'Outgoing', quality: 'Unknown', registrations: [] });
    expect(referral.id).not.toBe('mine');
    const inside = created(
      one,
      deal({ isSpam: 'perhaps', team: [{ emailvalidationstatus: 'Valid', title: 't' }] }),
    );
    expect(inside).toMatchObject({ isSpam: false, team: [{ title: 't' }] });
    expect(inside['team']).toEqual([{ title: 't' }]);
    expect(referral.eTag).toMatch(/^"[0-9a-f-]{36}"$/);
  });

  test('the answer has the eTag as a header too', () => {
    const answer = fake().send('POST', REFERRALS, privateDeal());
    expect(answer.headers['etag']).toBe(part(answer, 'eTag'));
  });
});

test('the second record of a deal is for Microsoft, and waits', () => {
  const one = fake();
  const { engagementId } = created(one);
  const second = created(one, forMicrosoft(engagementId, { status: 'Active', substatus: 'Accepted' }));
  expect(second).toMatchObject({
    engagementId,
    status: 'New',
    substatus: 'Pending',
    organizationName: 'Microsoft',
    acceptedDateTime: null,
    expirationDateTime: '2030-01-29T08:00:00.0000000Z',
  });
});

describe('what nobody answers', () => {
  test.each([
    ['a deal from Microsoft', (one: ReturnType<typeof fake>) => receive(one.state, deal(), one.world())],
    [
      "Microsoft's record of an own deal",
      (one: ReturnType<typeof fake>) => {
        const referral = created(one, forMicrosoft(created(one).engagementId));
        return { state: one.state, referral };
      },
    ],
  ])('%s expires after 14 days, and not before', (_name, begin) => {
    const one = fake();
    const begun = begin(one);
    one.state = begun.state;
    const status = (): unknown => {
      const answer = one.send('GET', `${REFERRALS}/${begun.referral.id}`);
      return [part(answer, 'status'), part(answer, 'substatus')];
    };
    one.now += 14 * DAY - 1;
    expect(status()).toEqual(['New', begun.referral.substatus]);
    one.now += 1;
    expect(status()).toEqual(['Closed', 'Expired']);
  });

  test('it is closed at the time when it was due', () => {
    const one = fake();
    const { state, referral } = receive(one.state, deal(), one.world());
    one.state = state;
    one.now += 100 * DAY;
    const answer = one.send('GET', `${REFERRALS}/${referral.id}`);
    expect(answer.body).toMatchObject({
      closedDateTime: '2030-01-29T08:00:00.0000000Z',
      updatedDateTime: '2030-01-29T08:00:00.0000000Z',
    });
    expect(part(answer, 'eTag')).not.toBe(referral.eTag);
  });

  test('an own deal does not expire', () => {
    const one = fake();
    const { id } = created(one);
    one.now += 100 * DAY;
    expect(part(one.send('GET', `${REFERRALS}/${id}`), 'status')).toBe('Active');
  });
});
