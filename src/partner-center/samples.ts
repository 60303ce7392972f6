/**
 * A few referrals to begin with: a deal that Microsoft sent, one of the partner's own, and one that Microsoft helps with. All
 * made up.
 */
import { printJson } from '../source/json-text.ts';
import { isObject, type JsonObject } from '../source/json-value.ts';
import { handle } from './handle.ts';
import type { World } from './protocol.ts';
import { receive } from './referrals/receive.ts';
import type { State } from './state.ts';

const CONTACT = {
  firstName: 'Avery',
  lastName: 'Sample',
  email: 'avery.sample@example.com',
  phoneNumber: '555-0100',
};
const SELLER = {
  firstName: 'Robin',
  lastName: 'Partner',
  email: 'robin.partner@example.org',
  phoneNumber: '555-0101',
};

interface Deal {
  readonly name: string;
  readonly customer: string;
  readonly city: string;
  readonly country: string;
  readonly value: number;
  readonly notes: string;
}

function deal({ name, customer, city, country, value, notes }: Deal, isShared: boolean): JsonObject {
  return {
    name,
    type: isShared ? 'Shared' : 'Independent',
    qualification: 'SalesQualified',
    customerProfile: {
      name: customer,
      size: '51to250employees',
      address: { addressLine1: '1 Sample Road', city, postalCode: '00000', country },
      team: [CONTACT],
    },
    consent: {
      consentToToShareInfoWithOthers: true,
      consentToContact: true,
      consentToShareReferralWithMicrosoftSellers: isShared,
    },
    details: {
      notes,
      dealValue: value,
      currency: 'USD',
      closingDateTime: '2030-06-30T00:00:00Z',
      requirements: { solutions: [{ type: 'Name', id: 'SOL-00000-AAA', name: 'Sample solution' }] },
    },
    team: [SELLER],
  };
}

const FROM_MICROSOFT: Deal = {
  name: 'Inventory for a bookshop',
  customer: 'Example Books',
  city: 'Lisbon',
  country: 'PT',
  value: 12000,
  notes: 'Wants to see stock in all shops.',
};
const OWN: Deal = {
  name: 'Route planning',
  customer: 'Example Couriers',
  city: 'Leeds',
  country: 'GB',
  value: 48000,
  notes: 'Found at a trade fair.',
};
const WITH_HELP: Deal = {
  name: 'Sensors for greenhouses',
  customer: 'Example Gardens',
  city: 'Utrecht',
  country: 'NL',
  value: 90000,
  notes: 'Needs an architect from Microsoft.',
};

/** The state with the samples in it; the last deal has two records, of which the second waits for Microsoft. */
export function withSamples(state: State, world: World): State {
  const received = receive(state, deal(FROM_MICROSOFT, true), world).state;
  const own = create(received, deal(OWN, false), world).state;
  const helped = create(own, deal(WITH_HELP, true), world);
  const invitation = {
    ...deal(WITH_HELP, true),
    engagementId: helped.engagementId,
    target: [{ type: 'BusinessProfileLocation', id: 'msft' }],
    inviteContext: { assistanceRequestCode: 'CustomerTechnicalArchitecture', notes: WITH_HELP.notes },
  };
  return create(helped.state, invitation, world).state;
}

/** Through the front door, so that a sample is what a caller could have made. */
function create(
  state: State,
  body: JsonObject,
  world: World,
): { readonly state: State; readonly engagementId: string } {
  const request = {
    method: 'POST',
    origin: 'https://api.partner.microsoft.com',
    url: '/v1.0/engagements/referrals',
    headers: { authorization: 'Bearer sample', 'content-type': 'application/json' },
    body: printJson(body, { indent: '', newline: '' }),
  };
  const { state: next, answer } = handle(state, request, world);
  const engagementId = isObject(answer.body) ? answer.body['engagementId'] : undefined;
  if (typeof engagementId !== 'string') throw new Error(`A sample is refused: ${answer.note ?? ''}`);
  return { state: next, engagementId };
}
