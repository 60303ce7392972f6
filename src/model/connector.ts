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
  readonly icon?: { readonly extension: 'Png' | 'Jpeg'; readonly bytes: Uint8Array };
}
