/**
 * The referral resource: every field that is documented for the service, stands in the certified connector or was seen in
 * full payloads. Names are spelled as on the wire, the doubled "To" and the capitals of the validation states included.
 */
import { ANY, FLAG, NUMBER, TEXT, TIME, choice, list, object } from './shape.ts';

export const STATUSES = ['None', 'New', 'Active', 'Closed'] as const;
/** The bulk upload has `Error` as well; the tables of the API do not know it. */
export const SUBSTATUSES = [
  'None',
  'Pending',
  'Received',
  'Accepted',
  'Won',
  'Lost',
  'Declined',
  'Expired',
] as const;

const MEMBER = object(
  {
    firstName: TEXT,
    lastName: TEXT,
    email: TEXT,
    phoneNumber: TEXT,
    title: TEXT,
    contactPreference: object({ locale: TEXT, disableNotifications: FLAG }),
  },
  { EmailValidationStatus: TEXT, PhoneValidationStatus: TEXT },
);

const CUSTOMER = object(
  {
    name: TEXT,
    size: TEXT,
    address: object({
      addressLine1: TEXT,
      addressLine2: TEXT,
      city: TEXT,
      state: TEXT,
      postalCode: TEXT,
      country: TEXT,
      region: TEXT,
    }),
    team: list(MEMBER),
    ids: list(object({ profileType: choice('Duns', 'External'), id: TEXT })),
  },
  { isMatchingComplete: FLAG },
);

const CONSENT = object({
  consentToToShareInfoWithOthers: FLAG,
  consentToContact: FLAG,
  consentToShareReferralWithMicrosoftSellers: FLAG,
  consentToMicrosoftToContactSpecificPartners: FLAG,
});

const SOLUTION = object({
  id: TEXT,
  name: TEXT,
  type: choice('None', 'Category', 'Name'),
  publisherName: TEXT,
  solutionType: TEXT,
  price: NUMBER,
  quantity: NUMBER,
  currency: TEXT,
  closingDateTime: TIME,
});

const NAMED = list(object({ id: TEXT }));

const DETAILS = object({
  notes: TEXT,
  dealValue: NUMBER,
  currency: TEXT,
  closingDateTime: TIME,
  customerAction: TEXT,
  customerRequestedContact: FLAG,
  incentiveLevel: ANY,
  requirements: object({
    industries: NAMED,
    products: NAMED,
    services: NAMED,
    solutions: list(SOLUTION),
    offers: list(ANY),
    salesPlays: list(ANY),
    additionalRequirements: object({
      iot: object({
        customerLicenseAgreementNumber: TEXT,
        deviceCategory: TEXT,
        siliconType: TEXT,
        azureCertifiedDevice: FLAG,
        attachServices: FLAG,
      }),
      attributes: list(object({ id: TEXT, type: TEXT })),
    }),
  }),
});

const CONTRACT = object({
  value: NUMBER,
  currency: TEXT,
  term: choice('Perpetual', 'Finite'),
  startDateTime: TIME,
  endDateTime: TIME,
  signDateTime: TIME,
});

const REGISTERED_SOLUTION = object(
  {
    id: TEXT,
    value: NUMBER,
    currency: TEXT,
    isDeployedOnAzure: FLAG,
    primaryDeploymentOn: choice('Customer', 'Partner'),
    pricingModel: choice('PayAsYouGo', 'Other'),
    marketplaceTransactionDetails: object({
      isMarketplaceTransacted: FLAG,
      marketplaceTransactionDateTime: TIME,
    }),
  },
  { name: TEXT },
);

/** What a deal registration is asked for with. */
export const NEW_REGISTRATION = object({
  type: choice('AzureIPCoSell'),
  contract: CONTRACT,
  solutionDetails: list(REGISTERED_SOLUTION),
});

const REGISTRATION = object(
  { contract: CONTRACT, solutionDetails: list(REGISTERED_SOLUTION) },
  {
    id: TEXT,
    registrationDateTime: TIME,
    status: TEXT,
    statusReason: TEXT,
    statusHistory: object({
      reviewPendingDateTime: TIME,
      actionRequiredDateTime: TIME,
      passedDateTime: TIME,
      failedDateTime: TIME,
      approvedDateTime: TIME,
    }),
  },
);

/** Without `links`, which no referral holds: they are added to answers. */
export const REFERRAL = object(
  {
    name: TEXT,
    externalReferenceId: TEXT,
    status: choice(...STATUSES),
    substatus: choice(...SUBSTATUSES),
    statusReason: TEXT,
    type: choice('Shared', 'Independent'),
    qualification: choice('None', 'Direct', 'MarketingQualified', 'SalesQualified'),
    customerProfile: CUSTOMER,
    consent: CONSENT,
    details: DETAILS,
    team: list(MEMBER),
    target: list(object({ type: choice('None', 'BusinessProfileLocation', 'SolutionProfile'), id: TEXT })),
    inviteContext: object(
      {
        notes: TEXT,
        assistanceRequestCode: choice(
          'Unknown',
          'GeneralOrOther',
          'CustomerTechnicalArchitecture',
          'ProofOfConceptOrDemo',
          'QuotesOrLicensing',
          'PostSalesCustomerSuccess',
          'WorkloadSpecificValueProposition',
        ),
        invitedMpnId: TEXT,
      },
      { invitedBy: object({ organizationId: TEXT, organizationName: TEXT }) },
    ),
    salesStage: TEXT,
    campaignId: TEXT,
    referralProgram: TEXT,
    referralSource: TEXT,
    callToAction: TEXT,
    mpnId: TEXT,
    favorite: FLAG,
    lastModifiedVia: TEXT,
    lastRunId: TEXT,
  },
  {
    id: TEXT,
    engagementId: TEXT,
    organizationId: TEXT,
    organizationName: TEXT,
    direction: choice('Incoming', 'Outgoing'),
    createdDateTime: TIME,
    updatedDateTime: TIME,
    acceptedDateTime: TIME,
    closedDateTime: TIME,
    expirationDateTime: TIME,
    eTag: TEXT,
    trackingInfo: object({
      microsoftMsxId: TEXT,
      microsoftUSFedOpportunityId: TEXT,
      microsoftUSFedLeadId: TEXT,
      migratedPSCDealId: TEXT,
      migratedPSCPartnerDealId: TEXT,
    }),
    registrations: list(REGISTRATION),
    registrationStatus: TEXT,
    quality: TEXT,
    isSpam: FLAG,
    tags: list(object({ tag: TEXT })),
    dealSensitivity: TEXT,
    createdVia: TEXT,
  },
);
