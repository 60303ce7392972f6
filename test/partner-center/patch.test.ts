/** JSON Patch: which paths can be changed and how, and what a change of a referral leaves behind. */
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/source/json-value.ts';
import {
  REFERRALS,
  add,
  created,
  deal,
  fake,
  forMicrosoft,
  part,
  patch,
  privateDeal,
  replace,
} from './fake.ts';

const MEMBER = { firstName: 'C', lastName: 'D', email: 'c@example.com', phoneNumber: '3' };
const SOLUTION = { type: 'Name', id: 'SOL-1-B', name: 'B' };

/** A path of the certified connector, a value that fits, and where it is then found. */
const PATHS: readonly (readonly [path: string, value: JsonValue, at: readonly (string | number)[]])[] = [
  ['/campaignId', 'c', ['campaignId']],
  [
    '/consent/consentToShareReferralWithMicrosoftSellers',
    true,
    ['consent', 'consentToShareReferralWithMicrosoftSellers'],
  ],
  ['/customerProfile/team', [MEMBER], ['customerProfile', 'team']],
  ['/customerProfile/team/-', MEMBER, ['customerProfile', 'team', 1]],
  ['/details/closingDateTime', '2032-02-02T00:00:00Z', ['details', 'closingDateTime']],
  ['/details/currency', 'EUR', ['details', 'currency']],
  ['/details/dealValue', 77, ['details', 'dealValue']],
  ['/details/notes', 'n', ['details', 'notes']],
  ['/details/requirements/solutions', [SOLUTION], ['details', 'requirements', 'solutions']],
  ['/details/requirements/solutions/-', SOLUTION, ['details', 'requirements', 'solutions', 1]],
  ['/externalReferenceId', 'e', ['externalReferenceId']],
  ['/referralProgram', 'p', ['referralProgram']],
  ['/salesStage', '40', ['salesStage']],
  ['/status', 'Active', ['status']],
  ['/substatus', 'Accepted', ['substatus']],
  ['/statusReason', 'r', ['statusReason']],
  ['/team', [MEMBER], ['team']],
  ['/team/-', MEMBER, ['team', 1]],
];

describe('paths', () => {
  test.each(PATHS)('add %s', (path, value, at) => {
    const one = fake();
    const { id } = created(one, privateDeal());
    const answer = patch(one, id, [add(path, value)], { prefer: 'return=representation' });
    expect(answer.status).toBe(200);
    expect(part(answer, ...at)).toEqual(value);
  });

  test.each(PATHS)('replace %s', (path, value, at) => {
    const one = fake();
    const { id } = created(one, privateDeal());
    const answer = patch(one, id, [replace(path, value)], { prefer: 'return=representation' });
    // Behind the end of a list there is nothing to replace (RFC 6902, 4.3).
    expect(answer.status).toBe(path.endsWith('/-') ? 400 : 200);
    if (answer.status === 200) expect(part(answer, ...at)).toEqual(value);
  });

  test.each(PATHS)('%s in other case', (path, value, at) => {
    const one = fake();
    const { id } = created(one, privateDeal());
    const operation = { Op: 'add', PATH: path.toUpperCase(), Value: value };
    const answer = patch(one, id, [operation], { prefer: 'return=representation' });
    expect(part(answer, ...at)).toEqual(value);
  });

  test('there are 18', () => {
    expect(PATHS).toHaveLength(18);
  });

  test.each([
    '/name',
    '/type',
    '/eTag',
    '/id',
    '/team/0',
    '/team/0/email',
    '/customerProfile/name',
    '/inviteContext/notes',
    '/consent/consentToContact',
    '/registrations',
    '/registrations/1/contract/value',
    '/details',
    '/links',
    'status',
    '/',
    '',
    '/__proto__/x',
    '/constructor',
  ])('not %s', (path) => {
    const one = fake();
    const { id } = created(one);
    expect(patch(one, id, [add(path, 'x')]).status).toBe(400);
  });
});

describe('operations', () => {
  test.each<[string, JsonValue]>([
    ['remove', [{ op: 'remove', path: '/details/notes' }]],
    ['move', [{ op: 'move', from: '/details/notes', path: '/salesStage' }]],
    ['test', [{ op: 'test', path: '/status', value: 'Active' }]],
    ['another word', [{ op: 'set', path: '/details/notes', value: 'x' }]],
    ['no value', [{ op: 'replace', path: '/details/notes' }]],
    ['no path', [{ op: 'replace', value: 'x' }]],
    ['a value of the wrong type', [replace('/details/notes', 5)]],
    ['an unknown field in a value', [add('/team/-', { emailAddress: 'x' })]],
    ['an object instead of a list', { op: 'replace', path: '/details/notes', value: 'x' }],
    ['no object', ['x']],
    ['null', null],
  ])('refused: %s', (_name, operations) => {
    const one = fake();
    const { id } = created(one);
    const before = one.state;
    expect(patch(one, id, operations)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalidRequest' } },
    });
    expect(one.state).toEqual(before);
  });

  test('replace is meant where no operation stands', () => {
    const one = fake();
    const { id } = created(one);
    expect(patch(one, id, [{ path: '/details/notes', value: 'x' }]).status).toBe(204);
    expect(one.state.referrals[0]).toMatchObject({ details: { notes: 'x' } });
  });

  test('all or nothing', () => {
    const one = fake();
    const { id } = created(one);
    const before = one.state;
    expect(patch(one, id, [replace('/details/notes', 'x'), replace('/name', 'y')]).status).toBe(400);
    expect(one.state).toEqual(before);
  });

  test('a deal value as text, as in the sample of the API reference', () => {
    const one = fake();
    const { id } = created(one);
    patch(one, id, [replace('/details/dealValue', '10000')]);
    expect(one.state.referrals[0]).toMatchObject({ details: { dealValue: 10000 } });
  });

  test('null empties a field and a list', () => {
    const one = fake();
    const { id } = created(one);
    patch(one, id, [replace('/details/notes', null), replace('/team', null), add('/team/-', MEMBER)]);
    expect(one.state.referrals[0]).toMatchObject({ details: { notes: null }, team: [MEMBER] });
  });

  test('an unknown referral', () => {
    expect(patch(fake(), 'nothing', [])).toMatchObject({
      status: 404,
      body: { error: { code: 'itemNotFound' } },
    });
  });
});

describe('eTag and If-Match', () => {
  test.each([
    ['the present one', (eTag: string) => eTag, 204],
    ['one of several', (eTag: string) => `"a", ${eTag}`, 204],
    ['any', () => '*', 204],
    ['empty', () => '', 204],
    ['without its quotation marks', (eTag: string) => eTag.replaceAll('"', ''), 412],
    ['escaped as in JSON', (eTag: string) => JSON.stringify(eTag), 412],
    ['another one', () => '"00000000-0000-0000-0000-000000000000"', 412],
  ])('%s', (_name, match, status) => {
    const one = fake();
    const { id, eTag } = created(one);
    const answer = patch(one, id, [replace('/details/notes', 'x')], { 'if-match': match(eTag) });
    expect(answer.status).toBe(status);
    if (status === 412)
      expect(answer.body).toMatchObject({
        error: { code: 'preconditionFailed', innerError: { code: 'resourceModified' } },
      });
  });

  test('a change gives a new eTag, as field and as header', () => {
    const one = fake();
    const { id, eTag } = created(one);
    const answer = patch(one, id, [replace('/details/notes', 'x')]);
    expect(answer).toMatchObject({ status: 204, headers: { etag: one.state.referrals[0]?.eTag } });
    expect(answer).not.toHaveProperty('body');
    expect(answer.headers['etag']).not.toBe(eTag);
    expect(patch(one, id, [replace('/details/notes', 'y')], { 'if-match': eTag }).status).toBe(412);
  });

  test('what changes nothing leaves the eTag', () => {
    const one = fake();
    const { id, eTag } = created(one);
    expect(patch(one, id, [replace('/details/dealValue', 100)]).headers['etag']).toBe(eTag);
    expect(patch(one, id, []).headers['etag']).toBe(eTag);
  });
});

describe('consent to share', () => {
  const path = '/consent/consentToShareReferralWithMicrosoftSellers';

  test('can be given, and then not withdrawn', () => {
    const one = fake();
    const { id } = created(one, privateDeal());
    expect(patch(one, id, [replace(path, true)]).status).toBe(204);
    expect(patch(one, id, [replace(path, false)]).status).toBe(400);
    expect(patch(one, id, [replace(path, null)]).status).toBe(400);
  });
});

describe('deal registration', () => {
  const registration = (changes: Record<string, JsonValue> = {}): JsonValue => [
    add('/registrations/-', {
      type: 'AzureIPCoSell',
      solutionDetails: [{ id: 'SOL-1-A', currency: 'USD', value: 5, isDeployedOnAzure: true }],
      contract: {
        value: 5,
        currency: 'USD',
        term: 'Finite',
        startDateTime: '2030-02-02T00:00:00Z',
        signDateTime: '2030-02-01T00:00:00Z',
        ...changes,
      },
    }),
  ];
  const won = [replace('/status', 'Closed'), replace('/substatus', 'Won')];
  const lost = [replace('/status', 'Closed'), replace('/substatus', 'Lost')];

  test('of a won deal', () => {
    const one = fake();
    const { id } = created(one);
    patch(one, id, won);
    const answer = patch(one, id, registration(), { prefer: 'return=representation' });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        registrationStatus: 'ReviewPending',
        registrations: [
          {
            status: 'ReviewPending',
            registrationDateTime: '2030-01-15T08:00:00.0000000Z',
            contract: { value: 5, term: 'Finite' },
            solutionDetails: [{ id: 'SOL-1-A', isDeployedOnAzure: true }],
            statusHistory: { reviewPendingDateTime: '2030-01-15T08:00:00.0000000Z', passedDateTime: null },
          },
        ],
      },
    });
  });

  test.each<[string, JsonValue, JsonValue, JsonValue]>([
    ['a deal that is open', deal(), [], registration()],
    ['a lost deal', deal(), lost, registration()],
    ['a private deal', privateDeal(), won, registration()],
    [
      'a contract that starts before it is signed',
      deal(),
      won,
      registration({ startDateTime: '2030-01-31T00:00:00Z' }),
    ],
    ['another kind', deal(), won, [add('/registrations/-', { type: 'Other' })]],
    ['a change of what is not there', deal(), won, [replace('/registrations/0/contract/value', 6)]],
  ])('not of %s', (_name, body, closing, operations) => {
    const one = fake();
    const { id } = created(one, body as never);
    patch(one, id, closing);
    expect(patch(one, id, operations).status).toBe(400);
    expect(one.state.referrals[0]?.registrations).toEqual([]);
  });

  test('of a co-sell deal when Microsoft has accepted too', () => {
    const one = fake();
    const { id, engagementId } = created(one);
    const second = created(one, forMicrosoft(engagementId));
    patch(one, id, won);
    expect(patch(one, id, registration()).status).toBe(400);
    patch(one, second.id, [replace('/status', 'Active'), replace('/substatus', 'Accepted')]);
    expect(patch(one, id, registration()).status).toBe(204);
  });

  test.each<[string, JsonValue]>([
    ['contract/startDateTime', '2030-03-01T00:00:00Z'],
    ['contract/endDateTime', '2031-03-01T00:00:00Z'],
    ['contract/signDateTime', '2030-01-01T00:00:00Z'],
    ['contract/term', 'Perpetual'],
    ['contract/value', 9],
    ['solutionDetails/0/value', 9],
    ['solutionDetails/0/currency', 'EUR'],
    ['solutionDetails/0/isDeployedOnAzure', false],
    ['solutionDetails/0/primaryDeploymentOn', 'Partner'],
    ['solutionDetails/0/pricingModel', 'Other'],
    ['solutionDetails/0/marketplaceTransactionDetails/isMarketplaceTransacted', true],
    [
      'solutionDetails/0/marketplaceTransactionDetails/marketplaceTransactionDateTime',
      '2030-04-01T00:00:00Z',
    ],
  ])('%s can be changed', (path, value) => {
    const one = fake();
    const { id } = created(one);
    patch(one, id, [...won, ...(registration() as readonly JsonValue[])]);
    const answer = patch(one, id, [replace(`/registrations/0/${path}`, value)], {
      prefer: 'return=representation',
    });
    expect(answer.status).toBe(200);
    const steps = path.split('/').map((step) => (step === '0' ? 0 : step));
    expect(part(answer, 'registrations', 0, ...steps)).toEqual(value);
  });
});

test('a lower-case GUID and one in capitals are the same', () => {
  const one = fake();
  one.state = { ...one.state, referrals: [{ ...created(one), id: 'abcdef00-0000-4000-8000-000000000000' }] };
  expect(one.send('GET', `${REFERRALS}/ABCDEF00-0000-4000-8000-000000000000`).status).toBe(200);
});
