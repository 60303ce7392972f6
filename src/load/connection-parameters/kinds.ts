/** Every kind of authentication that connector.yaml knows. */
import { apiKey } from './api-key.ts';
import { basic } from './basic.ts';
import { entra } from './entra.ts';
import type { Auth, AuthKind } from './kind.ts';
import { oauth2 } from './oauth2.ts';

export const KINDS: Readonly<Record<Auth['kind'], AuthKind>> = {
  none: { settings: [], parameters: () => ({}) },
  apiKey,
  basic,
  oauth2,
  entra,
};
