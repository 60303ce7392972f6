/** A fake with a clock that the test moves and ids that count. */
import { handle } from '../../src/partner-center/handle.ts';
import type { Answer, World } from '../../src/partner-center/protocol.ts';
import type { Referral } from '../../src/partner-center/referrals/referral.ts';
import { newState, type State } from '../../src/partner-center/state.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';

export const START = Date.UTC(2030, 0, 15, 8);
export const DAY = 24 * 60 * 60 * 1000;
export const REFERRALS = '/v1.0/engagements/referrals';
export const ORIGIN = 'https://api.partner.microsoft.com';

export interface Fake {
  state: State;
  now: number;
  readonly world: () => World;
  readonly send: (method: string, url: string, body?: JsonValue, headers?: Headers) => Answer;
}

export type Headers = Readonly<Record<string, string>>;

export function fake(start: State = newState()): Fake {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
  };
  const one: Fake = {
    state: start,
    now: START,
    world: () => ({ now: one.now, newId }),
    send: (method, url, body, headers = {}) => {
      const content = body === undefined ? {} : { 'content-type': 'application/json' };
      const handled = handle(
        one.state,
        {
          method,
          url,
          origin: ORIGIN,
          headers: { authorization: 'Bearer test', ...content, ...headers },
          body: body === undefined ? '' : JSON.stringify(body),
        },
        one.world(),
      );
      one.state = handled.state;
      return handled.answer;
    },
  };
  return one;
}

/** The smallest deal of one's own that is shared with Microsoft's sellers. */
export function deal(changes: JsonObject = {}): JsonObject {
  return {
    name: 'Deal',
    type: 'Shared',
    qualification: 'SalesQualified',
    customerProfile: {
      name: 'Customer',
      address: { addressLine1: '1 Road', city: 'Leeds', country: 'GB' },
      team: [{ firstName: 'Ann', lastName: 'Smith', email: 'ann@example.com', phoneNumber: '1' }],
    },
    consent: { consentToContact: true, consentToShareReferralWithMicrosoftSellers: true },
    details: {
      dealValue: 100,
      currency: 'USD',
      closingDateTime: '2031-01-01T00:00:00Z',
      requirements: { solutions: [{ type: 'Name', id: 'SOL-00000-AAA', name: 'Solution' }] },
    },
    team: [{ firstName: 'Bob', lastName: 'Jones', email: 'bob@example.org', phoneNumber: '2' }],
    ...changes,
  };
}

export function privateDeal(): JsonObject {
  return deal({
    type: 'Independent',
    consent: { consentToContact: true, consentToShareReferralWithMicrosoftSellers: false },
  });
}

/** The second record of a co-sell deal. */
export function forMicrosoft(engagementId: string, changes: JsonObject = {}): JsonObject {
  return deal({ engagementId, target: [{ type: 'BusinessProfileLocation', id: 'msft' }], ...changes });
}

/** Creates a referral, and gives it as it is kept. */
export function created(one: Fake, body: JsonObject = deal()): Referral {
  const answer = one.send('POST', REFERRALS, body);
  const referral = one.state.referrals.at(-1);
  if (answer.status !== 200 || referral === undefined) throw new Error(answer.note ?? 'nothing was created');
  return referral;
}

export function replace(path: string, value: JsonValue): JsonObject {
  return { op: 'replace', path, value };
}

export function add(path: string, value: JsonValue): JsonObject {
  return { op: 'add', path, value };
}

export function patch(one: Fake, id: string, operations: JsonValue, headers: Headers = {}): Answer {
  return one.send('PATCH', `${REFERRALS}/${id}`, operations, headers);
}

/** A referral as it was read, ready to be sent back whole. */
export function forPut(one: Fake, id: string): { readonly body: JsonObject; readonly headers: Headers } {
  const answer = one.send('GET', `${REFERRALS}/${id}`);
  const fields = Object.entries(answer.body as JsonObject).filter(([name]) => name !== 'links');
  return { body: Object.fromEntries(fields), headers: { 'if-match': answer.headers['etag'] ?? '' } };
}

/** Closes a deal. */
export function close(one: Fake, id: string, substatus: string): void {
  const { status, note } = patch(one, id, [replace('/status', 'Closed'), replace('/substatus', substatus)]);
  if (status !== 204) throw new Error(note);
}

/** A part of an answer's body, by keys and indexes. */
export function part(
  answer: { readonly body?: JsonValue | undefined },
  ...steps: readonly (string | number)[]
): unknown {
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    answer.body,
  );
}
