/**
 * The table: for every operation of the two connectors its calls, each with the status that it is to get. What every
 * operation can meet (no sign-in, no role, too many calls, failures of the service) is not in it: the test makes those calls
 * of the first one.
 */
import type { Values } from '../../../src/connector/request/values.ts';
import type { World } from '../../../src/partner-center/protocol.ts';
import type { Referral } from '../../../src/partner-center/referrals/referral.ts';
import { newState, type State } from '../../../src/partner-center/state.ts';
import { handle } from '../../../src/partner-center/handle.ts';
import { withSamples } from '../../../src/partner-center/samples.ts';
import { reportAttempt } from '../../../src/partner-center/webhooks/delivery.ts';
import type { JsonObject, JsonValue } from '../../../src/source/json-value.ts';
import { ORIGIN, REFERRALS, add, deal, forMicrosoft, privateDeal, replace } from '../fake.ts';

export interface Call {
  readonly name: string;
  readonly status: number;
  readonly values: (state: State) => Values;
  /** What the fake knows before the call; the samples without it. */
  readonly before?: (state: State, world: World) => State;
}

const NOBODY = '00000000-0000-4000-8000-999999999999';
const IDS = { 'MS-CorrelationId': NOBODY, 'client-request-id': NOBODY };

/** The samples stand in this order. */
const lead = at(0);
const privateOne = at(1);
const shared = at(2);

function at(index: number): (state: State) => Referral {
  return ({ referrals }) => {
    const referral = referrals[index];
    if (referral === undefined) throw new Error('there are four samples');
    return referral;
  };
}

export const samples = (_state: State, world: World): State => withSamples(newState(), world);

/** The samples, and then requests that have to succeed. */
function afterwards(
  ...requests: readonly [method: string, url: (state: State) => string, body: JsonValue][]
) {
  return (_state: State, world: World): State =>
    requests.reduce(
      (state, [method, url, body]) => {
        const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
        const request = { method, url: url(state), origin: ORIGIN, headers, body: JSON.stringify(body) };
        const handled = handle(state, request, world);
        if (handled.answer.status >= 300) throw new Error(handled.answer.note);
        return handled.state;
      },
      withSamples(newState(), world),
    );
}

const WON: JsonValue = [replace('/status', 'Closed'), replace('/substatus', 'Won')];
const urlOf = (pick: (state: State) => Referral) => (state: State) => `${REFERRALS}/${pick(state).id}`;
/** A won deal that Microsoft does not work on, so that it can be registered. */
const ownDeal = at(4);
const wonDeal = afterwards(['POST', () => REFERRALS, deal()], ['PATCH', urlOf(ownDeal), WON]);
const REGISTRATION: JsonValue = [
  add('/registrations/-', {
    type: 'AzureIPCoSell',
    contract: {
      value: 1000,
      currency: 'USD',
      term: 'Finite',
      startDateTime: '2030-01-01T00:00:00Z',
      endDateTime: '2031-01-01T00:00:00Z',
      signDateTime: '2029-12-20T00:00:00Z',
    },
    solutionDetails: [
      {
        id: 'SOL-00000-AAA',
        value: 1000,
        currency: 'USD',
        isDeployedOnAzure: true,
        primaryDeploymentOn: 'Customer',
        pricingModel: 'PayAsYouGo',
        marketplaceTransactionDetails: { isMarketplaceTransacted: false },
      },
    ],
  }),
];
const registeredDeal = afterwards(
  ['POST', () => REFERRALS, deal()],
  ['PATCH', urlOf(ownDeal), WON],
  ['PATCH', urlOf(ownDeal), REGISTRATION],
);
const manyDeals = (_state: State, world: World): State =>
  afterwards(
    ...Array.from({ length: 120 }, () => ['POST', () => REFERRALS, deal()] as const).map(
      ([method, url, body]): [string, () => string, JsonValue] => [method, url, body],
    ),
  )(newState(), world);

/** Everything that a referral can be given. */
const FULL: JsonObject = deal({
  externalReferenceId: 'crm-1',
  salesStage: '40',
  campaignId: 'c',
  referralProgram: 'p',
  referralSource: 's',
  callToAction: 'a',
  mpnId: '1234567',
  favorite: true,
  lastModifiedVia: 'v',
  lastRunId: 'r',
  status: 'New',
  substatus: 'Pending',
  statusReason: 'x',
  target: [{ type: 'SolutionProfile', id: 'SOL-00000-AAA' }],
  inviteContext: { notes: 'n', assistanceRequestCode: 'QuotesOrLicensing', invitedMpnId: '1' },
  customerProfile: {
    name: 'Customer',
    size: '10to50employees',
    address: {
      addressLine1: '1',
      addressLine2: '2',
      city: 'c',
      state: 's',
      postalCode: 'p',
      country: 'US',
      region: 'r',
    },
    ids: [{ profileType: 'Duns', id: '1' }],
    team: [
      {
        firstName: 'A',
        lastName: 'B',
        email: 'a@example.com',
        phoneNumber: '1',
        title: 't',
        contactPreference: { locale: 'en-us', disableNotifications: true },
      },
    ],
  },
  consent: {
    consentToToShareInfoWithOthers: true,
    consentToContact: true,
    consentToMicrosoftToContactSpecificPartners: true,
    consentToShareReferralWithMicrosoftSellers: true,
  },
  details: {
    notes: 'n',
    dealValue: 50000,
    currency: 'USD',
    closingDateTime: '2031-01-01T00:00:00Z',
    customerAction: 'a',
    customerRequestedContact: true,
    requirements: {
      industries: [{ id: 'Education' }],
      products: [{ id: 'Azure' }],
      services: [{ id: 'ManagedServices' }],
      offers: [],
      salesPlays: [],
      solutions: [
        {
          type: 'Name',
          id: 'SOL-00000-AAA',
          name: 'n',
          publisherName: 'p',
          solutionType: '3P',
          price: 1,
          quantity: 2,
          currency: 'USD',
          closingDateTime: '2031-01-01T00:00:00Z',
        },
      ],
      additionalRequirements: {
        iot: {
          customerLicenseAgreementNumber: '1',
          deviceCategory: 'Kiosk',
          siliconType: 's',
          azureCertifiedDevice: true,
          attachServices: false,
        },
        attributes: [{ id: 'HaveNotDecided', type: 'CustomerMarketplaceIntent' }],
      },
    },
  },
});

/** As a flow sends back what it read. */
function whole(referral: Referral, changes: JsonObject = {}): JsonObject {
  return { ...referral, ...changes };
}

export const REFERRAL_CALLS: Readonly<Record<string, readonly Call[]>> = {
  GetAllReferrals: [
    { name: 'all', status: 200, values: () => ({}) },
    {
      name: 'with every option',
      status: 200,
      values: () => ({
        $filter: "status eq 'Active' and direction eq 'Outgoing'",
        $orderby: 'createdDateTime desc',
        $select: 'id,status,customerProfile',
        $top: 2,
        $skip: 1,
        $count: true,
        ...IDS,
      }),
    },
    { name: 'more than a page', status: 200, values: () => ({}), before: manyDeals },
    {
      name: 'an invented field',
      status: 400,
      values: () => ({ $filter: "closeDate eq '2031-01-01'" }),
    },
    { name: 'another order', status: 400, values: () => ({ $orderby: 'name' }) },
    { name: 'expanded', status: 400, values: () => ({ $expand: 'team' }) },
    { name: 'a made-up token', status: 400, values: () => ({ $skiptoken: 'x' }) },
  ],
  CreateReferral: [
    { name: 'private', status: 200, values: () => ({ Referral: privateDeal(), ...IDS }) },
    { name: 'with every field', status: 200, values: () => ({ Referral: FULL }) },
    {
      name: 'for Microsoft',
      status: 200,
      values: (state) => ({ Referral: forMicrosoft(privateOne(state).engagementId) }),
    },
    {
      name: 'a country of three letters',
      status: 400,
      values: () => ({ Referral: deal({ customerProfile: { address: { country: 'USA' } } }) }),
    },
    { name: 'an unknown engagement', status: 400, values: () => ({ Referral: forMicrosoft(NOBODY) }) },
  ],
  GetReferralById: [
    { name: 'a lead', status: 200, values: (state) => ({ id: lead(state).id, ...IDS }) },
    {
      name: 'a deal with every field',
      status: 200,
      values: (state) => ({ id: ownDeal(state).id }),
      before: afterwards(['POST', () => REFERRALS, FULL]),
    },
    {
      name: 'a registered deal',
      status: 200,
      values: (state) => ({ id: ownDeal(state).id }),
      before: registeredDeal,
    },
    { name: 'unknown', status: 404, values: () => ({ id: NOBODY }) },
    { name: 'with signs in the id', status: 404, values: () => ({ id: "a/b c'%" }) },
  ],
  UpdateReferralById: [
    {
      name: 'changed',
      status: 200,
      values: (state) => ({
        id: shared(state).id,
        odataReferral: whole(shared(state), { name: 'Other' }),
        'if-match': shared(state).eTag,
      }),
    },
    {
      name: 'back to New',
      status: 400,
      values: (state) => ({
        id: shared(state).id,
        odataReferral: whole(shared(state), { status: 'New', substatus: 'Received' }),
        'if-match': shared(state).eTag,
      }),
    },
    {
      name: 'unknown',
      status: 404,
      values: (state) => ({ id: NOBODY, odataReferral: whole(shared(state)), 'if-match': '*' }),
    },
    {
      name: 'an old eTag',
      status: 412,
      values: (state) => ({ id: shared(state).id, odataReferral: whole(shared(state)), 'if-match': '"1"' }),
    },
  ],
  PatchReferralById: [
    {
      name: 'without an answer',
      status: 204,
      values: (state) => ({
        id: shared(state).id,
        Referral: [
          replace('/details/dealValue', 10000),
          add('/team/-', { firstName: 'A', email: 'a@example.com' }),
        ],
        ...IDS,
      }),
    },
    {
      name: 'with the referral back',
      status: 200,
      values: (state) => ({
        id: shared(state).id,
        Referral: WON,
        Prefer: 'return=representation',
        'If-Match': shared(state).eTag,
      }),
    },
    {
      name: 'back to New',
      status: 400,
      values: (state) => ({ id: shared(state).id, Referral: [replace('/status', 'New')] }),
    },
    { name: 'unknown', status: 404, values: () => ({ id: NOBODY, Referral: WON }) },
    {
      name: 'an old eTag',
      status: 412,
      values: (state) => ({ id: shared(state).id, Referral: WON, 'If-Match': '"1"' }),
    },
  ],
  CreateDealRegistrationByReferralId: [
    {
      name: 'of a won deal',
      status: 204,
      values: (state) => ({ id: ownDeal(state).id, Referral: REGISTRATION, ...IDS }),
      before: wonDeal,
    },
    {
      name: 'with the referral back',
      status: 200,
      values: (state) => ({
        id: ownDeal(state).id,
        Referral: REGISTRATION,
        Prefer: 'return=representation',
        'If-Match': ownDeal(state).eTag,
      }),
      before: wonDeal,
    },
    {
      name: 'of an open deal',
      status: 400,
      values: (state) => ({ id: shared(state).id, Referral: REGISTRATION }),
    },
    { name: 'unknown', status: 404, values: () => ({ id: NOBODY, Referral: REGISTRATION }) },
    {
      name: 'an old eTag',
      status: 412,
      values: (state) => ({ id: shared(state).id, Referral: REGISTRATION, 'If-Match': '"1"' }),
    },
  ],
  PatchDealRegistrationByReferralId: [
    {
      name: 'a value',
      status: 204,
      values: (state) => ({
        id: ownDeal(state).id,
        Referral: [
          replace('/registrations/0/contract/value', 2000),
          replace('/registrations/0/solutionDetails/0/pricingModel', 'Other'),
        ],
        ...IDS,
      }),
      before: registeredDeal,
    },
    {
      name: 'with the referral back',
      status: 200,
      values: (state) => ({
        id: ownDeal(state).id,
        Referral: [replace('/registrations/0/contract/term', 'Perpetual')],
        Prefer: 'return=representation',
        'If-Match': ownDeal(state).eTag,
      }),
      before: registeredDeal,
    },
    {
      name: 'where there is none',
      status: 400,
      values: (state) => ({
        id: shared(state).id,
        Referral: [replace('/registrations/0/contract/value', 2000)],
      }),
    },
    {
      name: 'unknown',
      status: 404,
      values: () => ({ id: NOBODY, Referral: [replace('/registrations/0/contract/value', 2000)] }),
    },
    {
      name: 'an old eTag',
      status: 412,
      values: (state) => ({
        id: shared(state).id,
        Referral: [replace('/registrations/0/contract/value', 2000)],
        'If-Match': '"1"',
      }),
    },
  ],
};

const WEBHOOKS = '/webhooks/v1/registration';
/** Nobody listens there; nothing in this table waits for a delivery. */
const BODY: JsonObject = {
  WebhookUrl: 'http://127.0.0.1:9/events',
  WebhookEvents: ['referral-created', 'test-created'],
  SignatureTokenToMsSignatureHeader: true,
};
const registered = afterwards(['POST', () => WEBHOOKS, BODY]);
const test = ['POST', () => `${WEBHOOKS}/validationEvents`, {}] as [string, () => string, JsonValue];
const tested = afterwards(['POST', () => WEBHOOKS, BODY], test);
const testId = ({ validationEvents }: State): string => validationEvents[0]?.correlationId ?? '';
const TRACE = { 'ms-correlationid': NOBODY, 'ms-requestid': NOBODY };

export const EVENT_CALLS: Readonly<Record<string, readonly Call[]>> = {
  ViewRegistration: [
    { name: 'there is one', status: 200, values: () => TRACE, before: registered },
    { name: 'there is none', status: 404, values: () => ({}) },
  ],
  EventRegistration: [
    { name: 'the first', status: 200, values: () => ({ body: BODY, ...TRACE }) },
    {
      name: 'an unknown event',
      status: 400,
      values: () => ({ body: { ...BODY, WebhookEvents: ['referral-deleted'] } }),
    },
    { name: 'a second', status: 409, values: () => ({ body: BODY }), before: registered },
  ],
  UpdateRegistration: [
    { name: 'there is one', status: 200, values: () => ({ body: BODY, ...TRACE }), before: registered },
    {
      name: 'no http address',
      status: 400,
      values: () => ({ body: { ...BODY, WebhookUrl: 'mailto:a@example.com' } }),
      before: registered,
    },
    { name: 'there is none', status: 404, values: () => ({ body: BODY }) },
  ],
  ListEvents: [{ name: 'all', status: 200, values: () => TRACE }],
  SendValidationEvent: [
    { name: 'the first', status: 200, values: () => TRACE, before: registered },
    {
      name: 'not registered for',
      status: 400,
      values: () => ({}),
      before: afterwards(['POST', () => WEBHOOKS, { ...BODY, WebhookEvents: ['referral-created'] }]),
    },
    { name: 'no registration', status: 404, values: () => ({}) },
    {
      name: 'the third in a minute',
      status: 429,
      values: () => ({}),
      before: afterwards(['POST', () => WEBHOOKS, BODY], test, test),
    },
  ],
  GetValidationEvent: [
    {
      name: 'not yet attempted',
      status: 200,
      values: (state) => ({ correlationId: testId(state), ...TRACE }),
      before: tested,
    },
    {
      name: 'delivered',
      status: 200,
      values: (state) => ({ correlationId: testId(state) }),
      before: (before, world) => {
        const state = tested(before, world);
        const result = { isDelivered: true, responseCode: 'OK', responseMessage: '', isSystemError: false };
        return reportAttempt(state, state.outbox[0]?.id ?? '', result, world.now);
      },
    },
    { name: 'unknown', status: 404, values: () => ({ correlationId: NOBODY }) },
  ],
};

/**
 * Statuses that an operation declares and that no call of it gets from the fake. 201 is an older form of success; where the
 * service answers with 409 and 422 is not documented, and the fake answers with 400. The rest cannot happen: a list is always
 * there, and a GET without options cannot be malformed.
 */
export const NEVER: Readonly<Record<string, readonly string[]>> = {
  GetAllReferrals: ['404'],
  CreateReferral: ['201', '404', '409', '422'],
  GetReferralById: ['400'],
  UpdateReferralById: ['409', '422'],
  PatchReferralById: ['409', '422'],
  CreateDealRegistrationByReferralId: ['409', '422'],
  PatchDealRegistrationByReferralId: ['409', '422'],
  ViewRegistration: ['400'],
  EventRegistration: ['404'],
  ListEvents: ['400', '404'],
  GetValidationEvent: ['400'],
};
