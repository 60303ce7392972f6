/** What is wrong with a value that a call gives. */
import type { Path } from '../../source/place.ts';

/** A kind of value as the platform converts to it. */
export type Wanted =
  | 'array'
  | 'boolean'
  | 'date'
  | 'date-time'
  | 'email'
  | 'int32'
  | 'integer'
  | 'number'
  | 'object'
  | 'string'
  | 'uuid';

export type Limit = 'maxLength' | 'minLength' | 'maximum' | 'minimum' | 'pattern';

export type Fault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read-only' }
  /** `certain`: no run can succeed. */
  | {
      readonly kind: 'type';
      readonly wanted: Wanted;
      readonly found: string;
      readonly isText: boolean;
      readonly certain: boolean;
    }
  | { readonly kind: 'choice'; readonly found: string; readonly allowed: readonly string[] }
  | {
      readonly kind: 'limit';
      readonly limit: Limit;
      readonly value: string;
      readonly found: string;
      /** Of a text, in UTF-16 units, where the length is what is wrong. */
      readonly length: number | undefined;
      readonly certain: boolean;
    }
  /** Of an object that is written out: a member that its schema does not have, or lacks. */
  | { readonly kind: 'unknown-member'; readonly siblings: readonly string[] }
  | { readonly kind: 'missing-member'; readonly name: string };

export interface PlacedFault {
  readonly fault: Fault;
  /** From the root of the document. */
  readonly path: Path;
  /** As flows write it: `Referral/details/notes`. */
  readonly name: string;
}
