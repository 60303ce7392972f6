/** What a whole referral has to hold, beyond the form of its fields. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Problem } from '../refusal.ts';

/**
 * The address of a customer in a form that is taken: Partner Center wants two letters and calls anything else a missing
 * country.
 */
export function countryProblem(referral: JsonObject): Problem | undefined {
  const { customerProfile } = referral;
  const address = isObject(customerProfile) ? customerProfile['address'] : undefined;
  const country = isObject(address) ? address['country'] : undefined;
  if (typeof country !== 'string' || country === '' || /^[A-Za-z]{2}$/.test(country)) return undefined;
  return {
    path: 'customerProfile/address/country',
    text: 'The country must be a two-letter ISO 3166-1 code.',
  };
}

/** What Microsoft needs to help; without it, deals fail with one of three messages (connector troubleshooting page, 2023). */
export function invitationProblem(referral: JsonObject): Problem | undefined {
  const { customerProfile, details } = referral;
  const profile = isObject(customerProfile) ? customerProfile : {};
  const address = isObject(profile['address']) ? profile['address'] : {};
  const requirements = isObject(details) && isObject(details['requirements']) ? details['requirements'] : {};
  if (isEmpty(requirements['solutions']))
    return { path: 'details/requirements/solutions', text: 'A solution is needed for help from Microsoft.' };
  if (isEmpty(address['country']))
    return { path: 'customerProfile/address/country', text: 'A country is needed for help from Microsoft.' };
  if (isEmpty(profile['team']))
    return { path: 'customerProfile/team', text: 'A customer contact is needed for help from Microsoft.' };
  return undefined;
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (isArray(value) && value.length === 0);
}
