/** Messages about connector sources. The full set of certification rules is a room of its own; these are what packing needs. */
import { didYouMean, entry } from '../entry.ts';

/** What a document says of its version; nothing when it does not. */
export interface FoundVersion {
  readonly key?: 'swagger' | 'openapi';
  readonly version?: string;
  /** The right version, as a number. */
  readonly unquoted?: boolean;
}

export const connectorMessages = {
  'connector/not-openapi-2': entry<FoundVersion>({
    severity: 'error',
    message: (a) => `A custom connector is described in OpenAPI 2.0; this says ${versionFound(a)}.`,
    help: (a) =>
      a.unquoted === true
        ? "Put it in quotes: swagger: '2.0'"
        : "The document begins with swagger: '2.0'. Convert an OpenAPI 3 document first.",
  }),
  'connector/no-operations': entry({
    severity: 'error',
    message: () => 'The document describes no operation.',
    help: () => "Add paths, and below each path its methods with an 'operationId'.",
  }),
  'connector/no-operation-id': entry<{ method: string; path: string }>({
    severity: 'error',
    message: (a) => `${a.method.toUpperCase()} ${a.path} has no operationId.`,
    help: () => 'Flows call an operation by its operationId.',
  }),
  'connector/same-operation-id': entry<{ operationId: string }>({
    severity: 'error',
    message: (a) => `Another operation has the operationId '${a.operationId}' as well.`,
  }),
  'connector/host': entry<{ host: string }>({
    severity: 'error',
    message: (a) => `'${a.host}' is not a host name.`,
    help: () => 'The host stands without scheme and path: api.contoso.com',
  }),
  'connector/base-path': entry<{ basePath: string }>({
    severity: 'error',
    message: (a) => `The basePath '${a.basePath}' does not begin with '/'.`,
  }),
  'connector/external-reference': entry<{ reference: string }>({
    severity: 'error',
    message: (a) => `'${a.reference}' leads out of this document.`,
    help: () => "A custom connector is one document: only references that begin with '#/' work.",
  }),
  'connector/unknown-reference': entry<{ reference: string }>({
    severity: 'error',
    message: (a) => `Nothing stands at '${a.reference}'.`,
    help: () => 'Check the spelling of the definition.',
  }),
  'connector/icon': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is not a PNG or JPEG picture of at most 1 MB.`,
    help: () => 'The platform refuses other icons.',
  }),
  'connector/size': entry<{ part: string; size: number; limit: number }>({
    severity: 'error',
    message: (a) => `The ${a.part} has ${a.size} characters; the platform takes ${a.limit}.`,
  }),
  'connector/long-name': entry<{ name: string; length: number }>({
    severity: 'warning',
    message: (a) => `The logical name '${a.name}' has ${a.length} characters.`,
    help: () =>
      "Names of more than 30 characters get lost when 'pac solution unpack' takes the solution apart. Choose a shorter title or give 'logicalName'.",
  }),
  'connector/auth-setting': entry<{ setting: string; kind: string }>({
    severity: 'error',
    message: (a) => `Authentication of kind '${a.kind}' needs '${a.setting}'.`,
    help: (a) => `Add '${a.setting}' below 'auth'.`,
  }),
  'connector/auth-foreign': entry<{ setting: string; kind: string; owners: readonly string[] }>({
    severity: 'error',
    message: (a) => `'${a.setting}' does not apply to authentication of kind '${a.kind}'.`,
    help: (a) =>
      `Remove it, or write ${a.owners.map((one) => `'kind: ${one}'`).join(' or ')}, which it belongs to.`,
  }),
  'connector/certified-unknown': entry<{
    what: 'operation' | 'parameter';
    name: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>({
    severity: 'warning',
    message: (a) => `The document has no ${a.what} '${a.name}'${a.what === 'parameter' ? ' there' : ''}.`,
    help: (a) => didYouMean(a.nearest, a.known) ?? 'Write it letter by letter as in the OpenAPI document.',
  }),
} as const;

function versionFound(facts: FoundVersion): string {
  if (facts.version === undefined) return 'nothing of the kind';
  if (facts.unquoted === true) return `the number ${facts.version}`;
  return `${facts.key === 'openapi' ? 'OpenAPI' : 'Swagger'} ${facts.version}`;
}
