/** Messages about the settings of connectors: sign-in, policies, script, icon. */
import { didYouMean, entry, type UnknownWord } from '../entry.ts';

export interface IconFault {
  readonly fault: 'bytes' | 'shape' | 'pixels';
  readonly width?: number;
  readonly height?: number;
}

export const connectorSettingMessages = {
  'connector/no-host': entry({
    severity: 'warning',
    message: () => "The document has no 'host', so the gateway does not know where to send calls.",
    help: () => 'Add it, even where a policy sets another one: host: api.contoso.com',
  }),
  'connector/no-https': entry({
    severity: 'warning',
    message: () => "'https' is not among the schemes: what a connection sends can be read on its way.",
    help: () => 'schemes: [https]',
  }),
  'connector/unknown-security': entry<{
    name: string;
    nearest: string | undefined;
    known: readonly string[];
  }>({
    severity: 'warning',
    message: (a) => `There is no '${a.name}' below 'securityDefinitions'.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'connector/security-type': entry<UnknownWord>({
    severity: 'warning',
    message: (a) =>
      a.found === ''
        ? 'Nothing says what kind of sign-in this is.'
        : `'${a.found}' is no kind of sign-in that OpenAPI 2.0 has.`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'connector/token-url': entry<{ tokenUrl: string }>({
    // The designer itself writes one address twice for Microsoft Entra ID; what a connection uses stands in its settings.
    severity: 'info',
    message: () => "'tokenUrl' is the same address as 'authorizationUrl'.",
    help: () => "A token comes from another address, which most often ends in '/token'.",
  }),
  'connector/sign-in-http': entry<{ url: string }>({
    severity: 'warning',
    message: (a) => `Secrets would go over the net in the open: '${a.url}'.`,
    help: () => 'Use https.',
  }),
  'connector/connection-parameter-type': entry<UnknownWord>({
    severity: 'warning',
    message: (a) =>
      a.found === ''
        ? 'The connection parameter has no type.'
        : `'${a.found}' is no type of connection parameter.`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'connector/identity-provider': entry({
    severity: 'warning',
    message: () => "The OAuth settings name no 'identityProvider'.",
    help: () => "Use 'aad' for Microsoft Entra ID, 'oauth2' for any other service.",
  }),
  'connector/shared-redirect': entry({
    severity: 'info',
    message: () => "'redirectMode' is 'Global': all connectors would share one redirect URL.",
    help: () => 'New connectors have one each: redirectMode: GlobalPerConnector',
  }),
  'connector/policy-template': entry<{ template: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `There is no policy template '${a.template}'.`,
    help: (a) => didYouMean(a.nearest) ?? 'The policy has no effect, or the import refuses it.',
  }),
  'connector/policy-parameter': entry<{ template: string; name: string }>({
    severity: 'warning',
    message: (a) => `The policy '${a.template}' has no parameter '${a.name}'.`,
    help: () => 'Every published use of this template has it.',
  }),
  'connector/policy-section': entry({
    severity: 'warning',
    message: () => 'A policy works on the request or on the response.',
    help: () => "Write 'Request' or 'Response'; 'setheader' also knows 'Failure'.",
  }),
  'connector/policy-operation': entry<{ operation: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `The policy names the operation '${a.operation}', which the connector does not have.`,
    help: (a) => didYouMean(a.nearest) ?? 'It has no effect there.',
  }),
  'connector/policy-path': entry<{ name: string; operation: string }>({
    severity: 'warning',
    message: (a) => `The new path has {${a.name}} in it, but '${a.operation}' has no parameter '${a.name}'.`,
    help: () => 'The braces would reach the service as they are.',
  }),
  'connector/script-class': entry({
    severity: 'warning',
    message: () => "The code has no class 'Script' that derives from 'ScriptBase'.",
    help: () => 'public class Script : ScriptBase { … } is what the platform runs.',
  }),
  'connector/script-operation': entry<{ operation: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `The script is for the operation '${a.operation}', which the connector does not have.`,
    help: (a) => didYouMean(a.nearest) ?? 'Name an operation of the document.',
  }),
  'connector/icon-size': entry<IconFault>({
    severity: 'warning',
    message: (a) => ICON_FAULTS[a.fault](a),
    help: () => 'Certification asks for a square PNG of 100 to 230 pixels, below 1 MB.',
  }),
  'connector/brand-color': entry<{ fault: 'form' | 'refused'; value?: string }>({
    severity: 'warning',
    message: (a) =>
      a.fault === 'form'
        ? 'The brand colour is not # and six hexadecimal digits.'
        : `Certification refuses the brand colour ${a.value ?? ''}: it is white, or the one of every new connector.`,
    help: () => "Choose the background of the icon, e.g. '#0078d4'.",
  }),
} as const;

const ICON_FAULTS: Readonly<Record<IconFault['fault'], (a: IconFault) => string>> = {
  bytes: () => 'The icon has more than 1 MB.',
  shape: (a) => `The icon is not square: it has ${a.width ?? 0} × ${a.height ?? 0} pixels.`,
  pixels: (a) => `The icon has ${a.width ?? 0} × ${a.height ?? 0} pixels.`,
};
