/**
 * A connector as its files describe it, every part with its place: what the rules look at and what a comparison compares.
 * The settings come from `apiProperties.json` or from `connector.yaml`; an OpenAPI document alone has none.
 */
import type { JsonObject, JsonValue } from '../source/json-value.ts';
import type { Place } from '../source/place.ts';

export interface ConnectorSource {
  /** The OpenAPI document, as it was read. */
  readonly document: JsonValue;
  /** The root of the document. */
  readonly at: Place;
  readonly settings?: ConnectorSettings;
  readonly icon?: { readonly bytes: Uint8Array; readonly at: Place };
  readonly script?: { readonly text: string; readonly at: Place };
}

export interface ConnectorSettings {
  /** The object that holds the settings. */
  readonly at: Place;
  /** In the form of `apiProperties.json`: name → parameter. */
  readonly connectionParameters?: Placed<JsonValue>;
  /** In the form of `apiProperties.json`: `{ uiDefinition, values: [{ name, parameters, … }] }`. */
  readonly connectionParameterSets?: Placed<JsonValue>;
  readonly policies: readonly PolicyInstance[];
  readonly brandColor?: Placed<JsonValue>;
  /** The operations that the script handles; empty means all of them. */
  readonly scriptOperations?: Placed<readonly JsonValue[]>;
  readonly publisher?: Placed<JsonValue>;
  readonly stackOwner?: Placed<JsonValue>;
}

export interface Placed<T> {
  readonly value: T;
  readonly at: Place;
}

/** A use of a policy template. */
export interface PolicyInstance {
  /** The id of the template as it is written; names are compared without regard to case. */
  readonly template: string;
  readonly title: string;
  readonly parameters: JsonObject;
  /** The policy. */
  readonly at: Place;
  /** Its `template` or `templateId`. */
  readonly templateAt: Place;
  /** Its parameters. */
  readonly parametersAt: Place;
}
