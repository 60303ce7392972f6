/** What a change of a referral must not do. Each rule looks at the referral before and after the whole change. */
import { isObject, sameJson, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Problem } from '../refusal.ts';
import type { State } from '../state.ts';
import { timeOf } from '../time.ts';
import { engagementOf, isForMicrosoft, isPrivate, type Referral } from './referral.ts';
import { statusProblem } from './status-rules.ts';

type Rule = (before: Referral, after: Referral, state: State) => Problem | undefined;

const RULES: readonly Rule[] = [staysClosed, followsTable, staysShared, staysPlaced, mayRegister];

export function brokenRule(before: Referral, after: Referral, state: State): Problem | undefined {
  for (const rule of RULES) {
    const problem = rule(before, after, state);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Won, Lost, Declined and Expired are for ever. Deal registrations are for won deals, so they are the exception. */
function staysClosed(before: Referral, after: Referral): Problem | undefined {
  if (before.status !== 'Closed' || sameJson(withoutRegistrations(before), withoutRegistrations(after)))
    return undefined;
  return { path: 'status', text: 'A closed referral cannot be changed.' };
}

function withoutRegistrations(referral: Referral): JsonObject {
  return { ...referral, registrations: [], registrationStatus: null };
}

function followsTable(before: Referral, after: Referral): Problem | undefined {
  const text = statusProblem(before, after);
  return text === undefined ? undefined : { path: 'status', text };
}

/** Sharing with Microsoft's sellers is one-way: private → partner-led → co-sell. */
function staysShared(before: Referral, after: Referral): Problem | undefined {
  if (isPrivate(before) || !isPrivate(after)) return undefined;
  return {
    path: 'consent/consentToShareReferralWithMicrosoftSellers',
    text: 'Consent to share with Microsoft sellers cannot be withdrawn.',
  };
}

/** The location is fixed after creation. */
function staysPlaced(before: Referral, after: Referral): Problem | undefined {
  if (sameJson(before['mpnId'], after['mpnId'])) return undefined;
  return { path: 'mpnId', text: 'The location of a referral cannot be changed.' };
}

function mayRegister(before: Referral, after: Referral, state: State): Problem | undefined {
  if (sameJson(before.registrations, after.registrations)) return undefined;
  const text = registrationProblem(after, state);
  return text === undefined ? undefined : { path: 'registrations', text };
}

/**
 * Also documented, and not judged here: that the solution pays an incentive, which the fake cannot know, and 72 hours between
 * creation and winning, which only "may" lead to a rejection.
 */
function registrationProblem(referral: Referral, state: State): string | undefined {
  if (referral.status !== 'Closed' || referral.substatus !== 'Won')
    return 'Only a won deal can be registered.';
  if (isPrivate(referral)) return 'A private deal can never be registered.';
  const invited = engagementOf(state, referral.engagementId).filter(isForMicrosoft);
  if (invited.some((one) => one.substatus !== 'Accepted' && one.substatus !== 'Won'))
    return 'A co-sell deal can be registered when Microsoft has accepted or won it too.';
  if (referral.registrations.some(startsBeforeSigned))
    return 'The start date of a contract cannot lie before its sign date.';
  return undefined;
}

function startsBeforeSigned(registration: JsonValue): boolean {
  const contract = isObject(registration) ? registration['contract'] : undefined;
  if (!isObject(contract)) return false;
  const { startDateTime, signDateTime } = contract;
  const [start, sign] = [startDateTime, signDateTime].map((one) =>
    typeof one === 'string' ? timeOf(one) : undefined,
  );
  return start !== undefined && sign !== undefined && start < sign;
}
