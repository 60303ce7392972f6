/** `If-Match`: honoured where it is given, required where a whole referral is replaced. */
import type { Request } from '../protocol.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Referral } from './referral.ts';

/**
 * An empty header counts as none. `*` is from RFC 9110, 13.1.1, as is a list; without its quotation marks an eTag is another
 * one.
 */
export function failedMatch({ headers }: Request, { eTag }: Referral): Refusal | undefined {
  const given = headers['if-match']?.trim() ?? '';
  const accepted = given.split(',').map((one) => one.trim());
  if (given === '' || accepted.includes('*') || accepted.includes(eTag)) return undefined;
  return {
    ...refusal(
      412,
      'preconditionFailed',
      'If-Match does not hold the present eTag of the referral.',
      'If-Match',
    ),
    inner: { code: 'resourceModified', message: 'The referral has another eTag.' },
  };
}

/** Which status a missing header gets is not documented. 428 is not on the service's list of status codes, 412 is. */
export function missingMatch({ headers }: Request): Refusal | undefined {
  if ((headers['if-match']?.trim() ?? '') !== '') return undefined;
  return refusal(412, 'preconditionFailed', 'If-Match is required.', 'If-Match');
}
