/** The paths that a patch may name: those that the certified connector offers. Anything else is refused, `/name` included. */
import { NEW_REGISTRATION, REFERRAL } from '../shape/referral-shape.ts';
import { shapeAt, type Shape } from '../shape/shape.ts';

export const REFERRAL_PATHS = [
  '/campaignId',
  '/consent/consentToShareReferralWithMicrosoftSellers',
  '/customerProfile/team',
  '/customerProfile/team/-',
  '/details/closingDateTime',
  '/details/currency',
  '/details/dealValue',
  '/details/notes',
  '/details/requirements/solutions',
  '/details/requirements/solutions/-',
  '/externalReferenceId',
  '/referralProgram',
  '/salesStage',
  '/status',
  '/substatus',
  '/statusReason',
  '/team',
  '/team/-',
] as const;

export const NEW_REGISTRATION_PATH = '/registrations/-';

export const REGISTRATION_PATHS = [
  '/registrations/0/contract/startDateTime',
  '/registrations/0/contract/endDateTime',
  '/registrations/0/contract/signDateTime',
  '/registrations/0/contract/term',
  '/registrations/0/contract/value',
  '/registrations/0/solutionDetails/0/value',
  '/registrations/0/solutionDetails/0/currency',
  '/registrations/0/solutionDetails/0/isDeployedOnAzure',
  '/registrations/0/solutionDetails/0/primaryDeploymentOn',
  '/registrations/0/solutionDetails/0/pricingModel',
  '/registrations/0/solutionDetails/0/marketplaceTransactionDetails/isMarketplaceTransacted',
  '/registrations/0/solutionDetails/0/marketplaceTransactionDetails/marketplaceTransactionDateTime',
] as const;

export interface PatchPath {
  readonly path: string;
  /** Members and indexes; `-` is the end of a list. */
  readonly steps: readonly string[];
  /** Of the value that is set or appended. */
  readonly shape: Shape;
}

const PATHS: ReadonlyMap<string, PatchPath> = new Map(
  [...REFERRAL_PATHS, NEW_REGISTRATION_PATH, ...REGISTRATION_PATHS].map((path) => {
    const steps = path.slice(1).split('/');
    const shape = path === NEW_REGISTRATION_PATH ? NEW_REGISTRATION : shapeAt(REFERRAL, steps);
    if (shape === undefined) throw new Error(`A referral has no ${path}.`);
    return [path.toLowerCase(), { path, steps, shape }];
  }),
);

/** In any case, as names of properties are. */
export function patchPath(path: string): PatchPath | undefined {
  return PATHS.get(path.toLowerCase());
}
