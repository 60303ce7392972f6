/**
 * Deliveries as data. Whoever runs the fake asks for those that are due, sends them, and reports what came of each attempt:
 * the room itself sends nothing.
 */
import type { State } from '../state.ts';
import { withResult } from './validation-event.ts';

export interface Delivery {
  readonly id: string;
  readonly event: string;
  /** That of the registration when the event happened. */
  readonly url: string;
  readonly signsInOwnHeader: boolean;
  readonly body: string;
  readonly attempts: number;
  /** In milliseconds. */
  readonly dueAt: number;
  /** Of a test event. */
  readonly validation?: string;
}

/** Signs the bytes of a body; the private key is not the room's business. */
export interface Signer {
  /** Where a receiver gets the certificate. */
  readonly certificateUrl: string;
  /** RSA with SHA-256, PKCS #1 v1.5, in base64. */
  readonly sign: (bytes: Uint8Array) => string;
}

export interface DeliveryRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface AttemptResult {
  readonly isDelivered: boolean;
  /** The name of the status, as `OK`. */
  readonly responseCode: string;
  readonly responseMessage: string;
  /** There was no answer at all. */
  readonly isSystemError: boolean;
}

const MAX_ATTEMPTS = 10;
/** How far apart the attempts are is not published. A second lets a person see all ten. */
const BETWEEN_ATTEMPTS = 1000;

export function dueDeliveries(state: State, now: number): readonly Delivery[] {
  return state.outbox.filter((one) => one.dueAt <= now);
}

/** The request of an attempt, with the documented headers. */
export function deliveryRequest({ url, body, signsInOwnHeader }: Delivery, signer: Signer): DeliveryRequest {
  const bytes = new TextEncoder().encode(body);
  return {
    url,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      [signsInOwnHeader ? 'x-ms-signature' : 'Authorization']: `Signature ${signer.sign(bytes)}`,
      'X-MS-Certificate-Url': signer.certificateUrl,
      'X-MS-Signature-Algorithm': 'rsa-sha256',
    },
    body: bytes,
  };
}

/** After the tenth attempt an event goes to the offline queue, and is not attempted again. */
export function reportAttempt(state: State, id: string, result: AttemptResult, now: number): State {
  const delivery = state.outbox.find((one) => one.id === id);
  if (delivery === undefined) return state;
  const tried = { ...delivery, attempts: delivery.attempts + 1, dueAt: now + BETWEEN_ATTEMPTS };
  const isOver = result.isDelivered || tried.attempts >= MAX_ATTEMPTS;
  const others = state.outbox.filter((one) => one !== delivery);
  const told = withResult(state.validationEvents, delivery.validation, result, { now, isOver });
  return {
    ...state,
    validationEvents: told,
    outbox: isOver ? others : [...others, tried],
    offline: isOver && !result.isDelivered ? [...state.offline, tried] : state.offline,
  };
}
