/** Messages about what changed in a connector as a whole: its service, its connections, its policies, its looks. */
import { entry } from '../entry.ts';
import { few, shown } from './changed-words.ts';

/** A setting before and after; undefined where there was none. */
export interface Was {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export type SignInKind = 'none' | 'fields' | 'basic' | 'apiKey' | 'oauth2' | 'several' | 'other';

const SIGN_INS: Readonly<Record<SignInKind, string>> = {
  none: 'no credentials',
  fields: 'values that the maker enters',
  other: 'something unknown',
  basic: 'a user name and password',
  apiKey: 'an API key',
  oauth2: 'OAuth 2.0',
  several: 'one of several ways',
};

/** A setting of OAuth 2.0 whose change makes connections useless. */
export type SignInSetting = 'identityProvider' | 'clientId' | 'redirectMode' | 'resource' | 'tenant' | 'flow';

const SETTINGS: Readonly<Record<SignInSetting, string>> = {
  identityProvider: 'identity provider',
  clientId: 'client id',
  redirectMode: 'redirect mode',
  resource: 'resource',
  tenant: 'tenant',
  flow: 'OAuth 2.0 flow',
};

/** An address that connections go to when they are made or renewed. */
export type SignInAddress = 'login' | 'authorization' | 'token' | 'refresh';

/** A field of the connection dialog. */
export interface ConnectionField {
  readonly name: string;
}

/** A use of a policy template. */
export interface ChangedPolicy {
  readonly template: string;
  readonly title: string;
  /** The operations that it is for; empty means all of them. */
  readonly operations: readonly string[];
}

const AGAIN = 'Every connection has to be made again, and flows stand still until then.';

export const changedConnectorMessages = {
  'change/service-address': entry<Was>({
    severity: 'warning',
    message: (a) =>
      `The service is called at ${a.after ?? 'an unknown place'}, not at ${a.before ?? 'an unknown place'}.`,
    help: () =>
      'Flows go on if the service there is the same. Data loss prevention rules may name the old host.',
  }),
  'change/sign-in-kind': entry<{ signInBefore: SignInKind; signInAfter: SignInKind }>({
    severity: 'error',
    message: (a) =>
      `Connections sign in with ${SIGN_INS[a.signInAfter]} now, not with ${SIGN_INS[a.signInBefore]}.`,
    help: () => AGAIN,
  }),
  'change/sign-in-setting': entry<Was & { signInSetting: SignInSetting }>({
    severity: 'error',
    message: (a) =>
      `The ${SETTINGS[a.signInSetting]} of the sign-in is ${shown(a.after)} now, it was ${shown(a.before)}.`,
    help: () => AGAIN,
  }),
  'change/sign-in-address': entry<Was & { signInAddress: SignInAddress }>({
    severity: 'warning',
    message: (a) =>
      `The ${a.signInAddress} address of the sign-in is ${shown(a.after)} now, it was ${shown(a.before)}.`,
    help: () => 'If another service answers there, every connection has to be made again.',
  }),
  'change/sign-in-removed': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `The way to sign in '${a.name}' is gone.`,
    help: () => 'Connections that use it have to be made again in another way.',
  }),
  'change/sign-in-added': entry<{ name: string }>({
    severity: 'info',
    message: (a) => `There is one more way to sign in: '${a.name}'.`,
  }),
  'change/scopes-added': entry<{ scopes: readonly string[] }>({
    severity: 'warning',
    message: (a) => `Connections ask for more permissions now: ${a.scopes.join(', ')}.`,
    help: () => 'Connections that exist do not have them: what needs them fails until they are made again.',
  }),
  'change/scopes-removed': entry<{ scopes: readonly string[] }>({
    severity: 'info',
    message: (a) => `Connections no longer ask for the permissions ${a.scopes.join(', ')}.`,
  }),
  'change/connection-field-removed': entry<ConnectionField>({
    severity: 'warning',
    message: (a) => `Connections no longer have the field '${a.name}'.`,
    help: () => 'What makers entered there is not used any more.',
  }),
  'change/connection-field-added': entry<ConnectionField>({
    severity: 'info',
    message: (a) => `Connections have the new field '${a.name}', which may be left empty.`,
  }),
  'change/required-connection-field': entry<ConnectionField>({
    severity: 'error',
    message: (a) => `Connections need the field '${a.name}' now.`,
    help: () => `Connections that exist do not have it. ${AGAIN}`,
  }),
  'change/connection-field-optional': entry<ConnectionField>({
    severity: 'info',
    message: (a) => `The field '${a.name}' of connections may be left empty now.`,
  }),
  'change/connection-field-type': entry<ConnectionField & Was>({
    severity: 'error',
    message: (a) =>
      `The field '${a.name}' of connections has the type ${shown(a.after)} now, it had ${shown(a.before)}.`,
    help: () => AGAIN,
  }),
  'change/policy-added': entry<ChangedPolicy>({
    severity: 'warning',
    message: (a) => `The policy ${policy(a)} is new.`,
    help: () => 'It changes what is sent or what comes back. Try flows that use these operations.',
  }),
  'change/policy-removed': entry<ChangedPolicy>({
    severity: 'warning',
    message: (a) => `The policy ${policy(a)} is gone.`,
    help: () => 'What it did to calls is not done any more. Try flows that use these operations.',
  }),
  'change/policy-changed': entry<ChangedPolicy>({
    severity: 'warning',
    message: (a) => `The policy ${policy(a)} works otherwise.`,
    help: () => 'It changes what is sent or what comes back. Try flows that use these operations.',
  }),
  'change/script': entry<{ scriptWas: 'added' | 'removed' | 'changed' }>({
    severity: 'warning',
    message: (a) => `The script of the connector was ${a.scriptWas}.`,
    help: () => 'It handles calls and answers. Try flows that use its operations.',
  }),
  'change/title': entry<Was>({
    severity: 'info',
    message: (a) => `The connector is called ${shown(a.after)} now, it was ${shown(a.before)}.`,
  }),
  'change/look': entry<{ look: 'icon' | 'brand colour' | 'publisher' }>({
    severity: 'info',
    message: (a) => `The ${a.look} of the connector changed.`,
  }),
} as const;

function policy({ template, title, operations }: ChangedPolicy): string {
  const name = title === '' ? template : `'${title}' (${template})`;
  return `${name} for ${operations.length === 0 ? 'every operation' : few(operations)}`;
}
