/**
 * Texts that look like secrets by themselves, whatever they are called. Forms: JSON Web Tokens (RFC 7519), shared access signatures and keys of Azure,
 * PEM (RFC 7468), tokens of GitHub and client secrets of Microsoft Entra ID as secret scanners know them.
 */
export type SecretKind = 'token' | 'signature' | 'key' | 'private key' | 'client secret' | 'sign-in';

export interface SecretValue {
  readonly kind: SecretKind;
  /** In the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Group 1 is the secret. What is computed has an `@` and braces, which none of them has. */
const FORMS: readonly (readonly [SecretKind, RegExp])[] = [
  ['token', /(eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,})/],
  ['token', /\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/],
  ['token', /\bBearer\s+([\w.~+/-]{20,}=*)/i],
  ['signature', /[?&;]sig=([A-Za-z0-9%+/_-]{20,}=*)/],
  ['key', /\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{20,}=*)/],
  ['private key', /(-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[^-]*)/],
  ['client secret', /(?<![\w~.-])([\w~.-]{3}\dQ~[\w~.-]{31,34})(?![\w~.-])/],
];

const MAY_BE_SECRET = /eyJ|gh[pousr]_|github_pat_|bearer|sig=|AccessKey=|AccountKey=|PRIVATE KEY|\dQ~/i;

/** Quick: whether a text is worth a closer look. */
export function mayBeSecret(text: string): boolean {
  return MAY_BE_SECRET.test(text);
}

/** The first secret in a text. */
export function secretIn(text: string): SecretValue | undefined {
  for (const [kind, form] of FORMS) {
    const match = form.exec(text);
    const secret = match?.[1];
    if (match === null || secret === undefined || isPlaceholder(secret)) continue;
    const from = match.index + match[0].length - secret.length;
    return { kind, from, to: from + secret.length };
  }
  return undefined;
}

/** `xxxxxxxx`, `<your key>`, `YOUR_TOKEN`, `fill me out`: nobody signs in with it. */
export function isPlaceholder(text: string): boolean {
  return (
    new Set(text).size < 5 ||
    /your|example|placeholder|sample|insert|replace|redacted|xxxx|[<>[\]{}]/i.test(text) ||
    /^\w+(?: [a-z]+)+$/i.test(text)
  );
}
