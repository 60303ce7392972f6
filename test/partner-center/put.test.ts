/** PUT replaces what a caller may write, and nothing else. */
import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/source/json-value.ts';
import { REFERRALS, close, created, deal, fake, forPut, patch, privateDeal, replace } from './fake.ts';

test('what was read can be sent back: nothing changes', () => {
  const one = fake();
  const referral = created(one);
  const { body, headers } = forPut(one, referral.id);
  const answer = one.send('PUT', `${REFERRALS}/${referral.id}`, body, headers);
  expect(answer.status).toBe(200);
  expect(one.state.referrals).toEqual([referral]);
});

test('what is left out is emptied, what is read-only stays', () => {
  const one = fake();
  const referral = created(one, deal({ externalReferenceId: 'crm' }));
  const { headers } = forPut(one, referral.id);
  const body = { ...deal({ name: 'Other' }), status: 'Active', substatus: 'Accepted', direction: 'Incoming' };
  const answer = one.send('PUT', `${REFERRALS}/${referral.id}`, body, headers);
  expect(answer.body).toMatchObject({
    id: referral.id,
    name: 'Other',
    externalReferenceId: null,
    direction: 'Outgoing',
    inviteContext: { invitedBy: { organizationName: 'Example Partner' } },
  });
  expect(answer.headers['etag']).not.toBe(referral.eTag);
});

test.each<[string, JsonObject | 'links', Record<string, string> | undefined, number]>([
  ['without If-Match', {}, {}, 412],
  ['with an old eTag', {}, { 'if-match': '"0"' }, 412],
  ['with links', 'links', undefined, 400],
  ['without a required field', { details: null }, undefined, 400],
  ['without a status', { status: null }, undefined, 400],
  ['with the name of a country', { customerProfile: { address: { country: 'Spain' } } }, undefined, 400],
  ['with another location', { mpnId: '1' }, undefined, 400],
  ['with consent withdrawn', { consent: { consentToContact: true } }, undefined, 400],
])('%s', (_name, changes, match, status) => {
  const one = fake();
  const referral = created(one);
  const { body, headers } = forPut(one, referral.id);
  const put = changes === 'links' ? { ...body, Links: {} } : { ...body, ...changes };
  expect(one.send('PUT', `${REFERRALS}/${referral.id}`, put, match ?? headers).status).toBe(status);
  expect(one.state.referrals).toEqual([referral]);
});

test('a closed referral stays as it is', () => {
  const one = fake();
  const { id } = created(one, privateDeal());
  close(one, id, 'Lost');
  const { body, headers } = forPut(one, id);
  expect(one.send('PUT', `${REFERRALS}/${id}`, { ...body, name: 'Other' }, headers).status).toBe(400);
  expect(patch(one, id, [replace('/externalReferenceId', 'x')]).status).toBe(400);
});

test('an unknown referral', () => {
  expect(fake().send('PUT', `${REFERRALS}/nothing`, deal(), { 'if-match': '*' }).status).toBe(404);
});
