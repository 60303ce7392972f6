/** `$filter`: a row is a filter and the names of the deals that it finds among these. */
import { describe, expect, test } from 'vitest';
import { receive } from '../../src/partner-center/referrals/receive.ts';
import { DAY, REFERRALS, close, created, deal, fake, part } from './fake.ts';

const one = fake();
const own = created(one, deal({ name: 'own', externalReferenceId: "it's" }));
one.now += DAY;
one.state = receive(one.state, deal({ name: 'lead', team: [] }), one.world()).state;
one.now += DAY;
const won = created(
  one,
  deal({
    name: 'won',
    type: 'Independent',
    favorite: true,
    customerProfile: { name: 'Big', address: { country: 'US' } },
    details: { dealValue: 2500.5 },
    team: [{ email: 'x@example.org' }, { email: 'y@example.org' }],
  }),
);
close(one, won.id, 'Won');

function found(filter: string): unknown {
  const answer = one.send('GET', `${REFERRALS}?${new URLSearchParams({ $filter: filter }).toString()}`);
  if (answer.status !== 200) return `${answer.status} ${answer.note ?? ''}`;
  return (part(answer, 'value') as readonly { name: string }[]).map(({ name }) => name);
}

describe('the documented forms', () => {
  test.each([
    [`engagementId eq '${own.engagementId}'`, ['own']],
    ["status eq 'New' and qualification eq 'SalesQualified'", ['lead']],
    ["customerProfile/address/country eq 'US' and direction eq 'Outgoing'", ['won']],
    ["type eq 'Shared' and direction eq 'Incoming'", ['lead']],
    ["direction eq 'Incoming' and substatus eq 'Received'", ['lead']],
    ["team/any(t:t/email eq 'y@example.org')", ['won']],
    ['updatedDateTime ge 2030-01-16T00:00:00Z', ['lead', 'won']],
  ])('%s', (filter, names) => {
    expect(found(filter)).toEqual(names);
  });
});

describe('what stands between them', () => {
  test.each([
    ["status eq 'Active' or status eq 'Closed'", ['own', 'won']],
    // `and` binds stronger than `or`.
    ["status eq 'Active' or status eq 'Closed' and direction eq 'Incoming'", ['own']],
    ["(status eq 'Active' or status eq 'Closed') and direction eq 'Incoming'", []],
    ["team/any(t: t/email eq 'x@example.org' and t/email eq 'y@example.org')", []],
    ["team/any(t: t/email eq 'x@example.org') and team/any(t: t/email eq 'y@example.org')", ['won']],
    ["team/any(t: t/email eq 'none' or name eq 'own')", ['own']],
    ["externalReferenceId eq 'it''s'", ['own']],
    ['externalReferenceId eq null', ['lead', 'won']],
    ["externalReferenceId ne 'it''s'", ['lead', 'won']],
    ["externalReferenceId gt 'a'", ['own']],
    ['closedDateTime ne null', ['won']],
    ['favorite eq true', ['won']],
    ['favorite eq false', []],
    ['details/dealValue gt 100', ['won']],
    ['details/dealValue ge 100', ['own', 'lead', 'won']],
    ['details/dealValue lt 2500.5', ['own', 'lead']],
    ['details/dealValue le 2500.5', ['own', 'lead', 'won']],
    ['createdDateTime gt 2030-01-15T08:00:00.0000000Z', ['lead', 'won']],
    ['createdDateTime le 2030-01-15T09:00:00+01:00', ['own']],
    ['', ['own', 'lead', 'won']],
    ["  name  eq  'own'  ", ['own']],
  ])('%s', (filter, names) => {
    expect(found(filter)).toEqual(names);
  });
});

describe('refused', () => {
  test.each([
    ["emailAddress eq 'x'", "no field 'emailAddress'"],
    ["customerProfile/city eq 'x'", "no field 'customerProfile/city'"],
    ["Status eq 'New'", "no field 'Status'"],
    ["constructor eq 'x'", "no field 'constructor'"],
    ['status eq New', 'cannot be compared'],
    ['status eq 1', 'cannot be compared'],
    ["details/dealValue gt '100'", 'cannot be compared'],
    ["updatedDateTime ge '2030-01-16T00:00:00Z'", 'cannot be compared'],
    ['updatedDateTime ge 2030-01-16', 'cannot be compared'],
    ['favorite gt true', 'cannot be compared'],
    ['team eq null', 'cannot be compared'],
    ['customerProfile eq null', 'cannot be compared'],
    ["status has 'New'", 'cannot be compared'],
    ["status eq 'New' and", 'no field'],
    ["status eq 'New' status eq 'New'", "'status' cannot stand there"],
    ["(status eq 'New'", 'parenthesis'],
    ["status eq 'New')", "')' cannot stand there"],
    ["status eq 'New", 'a sign that cannot stand there'],
    ["contains(name, 'x')", 'a sign that cannot stand there'],
    ["not status eq 'New'", "no field 'not'"],
    ['team/any()', "'any' needs a condition"],
    ["team/any(t: team/any(u: u/email eq 'x'))", 'no other inside'],
    ["team/email eq 'x'", "no field 'team/email'"],
    ["t/email eq 'x'", "no field 't/email'"],
    ['(', 'no field'],
    [`${'('.repeat(60)}status eq 'New'${')'.repeat(60)}`, 'nested too deeply'],
  ])('%s', (filter, words) => {
    expect(found(filter)).toMatch(/^400 /);
    expect(found(filter)).toContain(words);
  });
});
