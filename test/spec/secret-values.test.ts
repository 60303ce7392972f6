/** Texts with the form of a secret, and texts that look like one at first sight. The secrets are made up, in pieces, so that no scanner finds them here. */
import { describe, expect, test } from 'vitest';
import { mayBeSecret, secretIn } from '../../src/spec/secret-values.ts';

const LETTERS = 'q7Rz2LmXc2HdFy7BsG9PaUe4oWwkJ3nTq8VwZr5';

describe('secrets', () => {
  test.each([
    ['token', `eyJhbGciOiJIUzI1NiJ9.eyJ${LETTERS}.${LETTERS}`],
    ['token', `ghp_${LETTERS}`],
    ['token', `github_pat_${LETTERS}${LETTERS}`],
    ['token', LETTERS, 'Bearer '],
    ['token', LETTERS, "@concat('bearer "],
    ['signature', `${LETTERS}%3D`, 'https://contoso.com/x?sp=r&sig='],
    ['signature', LETTERS, 'https://contoso.com/x?sp=r&amp;sig='],
    ['key', `${LETTERS}==`, 'AccountName=orders;AccountKey='],
    ['key', `${LETTERS}=`, 'Endpoint=sb://orders/;SharedAccessKey='],
    ['private key', `-----BEGIN RSA PRIVATE KEY-----\n${LETTERS}\n`],
    ['client secret', `abc1Q~${LETTERS.slice(0, 33)}`],
  ])('%s %#', (kind, secret, before = '') => {
    const text = before + secret;
    const found = secretIn(text);
    expect(mayBeSecret(text)).toBe(true);
    expect(found?.kind).toBe(kind);
    expect(text.slice(found?.from, found?.to)).toBe(secret);
  });
});

test.each([
  'Bearer of good news',
  "Bearer @{outputs('Token')?['body/access_token']}",
  'Bearer YOUR_ACCESS_TOKEN_GOES_HERE',
  'Bearer xxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'Bearer aaaaaaaaaaaaaaaaaaaaaaaaaaa',
  "https://contoso.com/x?sig=@{variables('signature')}",
  'https://contoso.com/x?sig=short',
  `https://contoso.com/x?design=${LETTERS}`,
  'AccountKey=<the key of the account>',
  'eyJhbGciOiJIUzI1NiJ9',
  '-----BEGIN PUBLIC KEY-----',
  `${LETTERS}${LETTERS}`,
])('no secret: %s', (text) => {
  expect(secretIn(text)).toBeUndefined();
});
