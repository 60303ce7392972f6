/** DER against known encodings, and the certificate against node's own reader. */
import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { selfSigned } from '../../src/io/partner-center/certificate.ts';
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
} from '../../src/io/partner-center/der.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('DER', () => {
  test.each([
    ['true', boolean(true), '0101ff'],
    ['false', boolean(false), '010100'],
    ['0', integer(bytes('00')), '020100'],
    ['nothing as a number', integer(bytes('')), '020100'],
    ['127', integer(bytes('7f')), '02017f'],
    ['128', integer(bytes('80')), '02020080'],
    ['256', integer(bytes('000100')), '02020100'],
    ['bits', bitString(bytes('a5')), '030200a5'],
    ['bytes', octetString(bytes('0102')), '04020102'],
    ['null', nothing(), '0500'],
    ['the example of X.690, 8.19.5', objectId('2.999.3'), '0603883703'],
    ['rsadsi', objectId('1.2.840.113549'), '06062a864886f70d'],
    ['sha256WithRSAEncryption', objectId('1.2.840.113549.1.1.11'), '06092a864886f70d01010b'],
    ['commonName', objectId('2.5.4.3'), '0603550403'],
    ['a text', utf8String('ä'), '0c02c3a4'],
    [
      'a time',
      generalizedTime(new Date('2030-01-15T08:00:00.999Z')),
      `180f${Buffer.from('20300115080000Z').toString('hex')}`,
    ],
    ['an empty sequence', sequence(), '3000'],
    ['a sequence', sequence(boolean(true), nothing()), '30050101ff0500'],
    ['a set', set(nothing()), '31020500'],
    ['[3]', explicit(3, nothing()), 'a3020500'],
    ['127 bytes', octetString(new Uint8Array(127)), `047f${'00'.repeat(127)}`],
    ['128 bytes', octetString(new Uint8Array(128)), `048180${'00'.repeat(128)}`],
    ['256 bytes', octetString(new Uint8Array(256)), `04820100${'00'.repeat(256)}`],
    ['65536 bytes', octetString(new Uint8Array(65_536)), `0483010000${'00'.repeat(65_536)}`],
  ])('%s', (_name, der, hex) => {
    expect(Buffer.from(der).toString('hex')).toBe(hex);
  });
});

describe('the certificate', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Date.UTC(2030, 0, 15);
  const names = { organization: 'Microsoft Corporation', commonName: 'Täst' };
  const der = selfSigned(keys, names, now);
  const certificate = new X509Certificate(der);

  test('is signed with its own key', () => {
    expect(certificate.verify(keys.publicKey)).toBe(true);
    expect(certificate.checkIssued(certificate)).toBe(true);
    expect(certificate.checkPrivateKey(keys.privateKey)).toBe(true);
    expect(certificate.verify(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)).toBe(false);
  });

  test('says who issued it, and for how long it holds', () => {
    expect(certificate.issuer).toBe('O=Microsoft Corporation\nCN=Täst');
    expect(certificate.subject).toBe(certificate.issuer);
    expect(Date.parse(certificate.validFrom)).toBe(Date.UTC(2030, 0, 14));
    expect(Date.parse(certificate.validTo)).toBe(Date.UTC(2031, 0, 15));
    expect(certificate.ca).toBe(true);
  });

  test('reads as PEM too', () => {
    expect(new X509Certificate(certificate.toString()).fingerprint256).toBe(certificate.fingerprint256);
  });
});
