/**
 * A self-signed X.509 certificate (RFC 5280) for a key, DER. Receivers of events check that its issuer is "O=Microsoft
 * Corporation".
 */
import { randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  bitString,
  boolean,
  explicit,
  generalizedTime,
  integer,
  nothing,
  objectId,
  octetString,
  sequence,
  set,
  utf8String,
  type Der,
} from './der.ts';

export interface Names {
  readonly organization: string;
  readonly commonName: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** From a day ago, because clocks differ. */
const VALID_DAYS = 365;

export function selfSigned(
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  names: Names,
  now: number,
): Uint8Array {
  const name = nameOf(names);
  const validity = [now - DAY, now + VALID_DAYS * DAY].map((time) => generalizedTime(new Date(time)));
  const body = sequence(
    // Version 3.
    explicit(0, integer(Uint8Array.of(2))),
    integer(serialNumber()),
    sha256WithRsa(),
    name,
    sequence(...validity),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(basicConstraints())),
  );
  return sequence(body, sha256WithRsa(), bitString(sign('sha256', body, keys.privateKey)));
}

/** 20 bytes at most, and positive. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = 0x7f;
  return bytes;
}

function sha256WithRsa(): Der {
  return sequence(objectId('1.2.840.113549.1.1.11'), nothing());
}

/** Critical: may sign certificates, which here is this one only. */
function basicConstraints(): Der {
  return sequence(objectId('2.5.29.19'), boolean(true), octetString(sequence(boolean(true))));
}

function nameOf({ organization, commonName }: Names): Der {
  const part = (type: string, text: string): Der => set(sequence(objectId(type), utf8String(text)));
  return sequence(part('2.5.4.10', organization), part('2.5.4.3', commonName));
}
