/** What a connector sends to its service for a call, and why it can send nothing. */
import type { JsonValue } from '../../source/json-value.ts';

export interface ConnectorRequest {
  /** In upper case. */
  readonly method: string;
  /** Path and query, from the root of the host. */
  readonly url: string;
  /** By name in lower case. The sign-in is not among them: it comes from the connection. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
}

export type RequestFailure =
  | { readonly kind: 'unknown-operation'; readonly operationId: string }
  | { readonly kind: 'missing-value'; readonly parameter: string }
  /** No parameter has this name. */
  | { readonly kind: 'unknown-value'; readonly name: string }
  /** A list or an object where only a text can stand. */
  | { readonly kind: 'not-a-text'; readonly parameter: string }
  /** Bodies of forms are not made here. */
  | { readonly kind: 'form-data'; readonly parameter: string }
  /** The path has a part in braces that no path parameter fills. */
  | { readonly kind: 'unfilled-path'; readonly path: string }
  /** A policy of the gateway would change the request in a way that is not known here. */
  | { readonly kind: 'other-policy'; readonly template: string };

export type Requested = { readonly kind: 'request'; readonly request: ConnectorRequest } | RequestFailure;
