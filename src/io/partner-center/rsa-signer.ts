/** A fresh RSA key and its certificate: they live as long as the fake runs. */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { Signer } from '../../partner-center/webhooks/delivery.ts';
import { selfSigned } from './certificate.ts';

export const CERTIFICATE_PATH = '/certificate.cer';

export interface RsaSigner {
  readonly signerAt: (origin: string) => Signer;
  /** DER. */
  readonly certificate: Uint8Array;
}

export function rsaSigner(now: number): RsaSigner {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const names = {
    organization: 'Microsoft Corporation',
    // So that nobody takes it for more than it is.
    commonName: 'Fake Partner Center of cosell, for tests only',
  };
  return {
    certificate: selfSigned(keys, names, now),
    signerAt: (origin) => ({
      certificateUrl: origin + CERTIFICATE_PATH,
      sign: (bytes) => sign('sha256', bytes, keys.privateKey).toString('base64'),
    }),
  };
}
