import type { JsonValue } from '../source/json-value.ts';

/** A custom connector (component type 372). */
export interface Connector {
  readonly key: string;
  /** GUID, lower case, without braces; stable for ever. */
  readonly id: string;
  /** `<prefix>_<encoded display name>`. */
  readonly logicalName: string;
  readonly name: string;
  readonly description: string;
  /** `#rrggbb`. */
  readonly brandColor: string;
  /** The OpenAPI 2.0 document. */
  readonly openApi: JsonValue;
  readonly connectionParameters: JsonValue;
  readonly policyTemplateInstances: JsonValue;
  readonly script?: Script;
  readonly icon?: { readonly extension: 'Png' | 'Jpeg'; readonly bytes: Uint8Array };
}

/** Custom code: it sees every request of its operations before the service does, and every answer after. */
export interface Script {
  /** C#, with line feeds. */
  readonly code: string;
  /** operationIds; none means that every operation goes through it (paconn, README: `scriptOperations`). */
  readonly operations: readonly string[];
}
