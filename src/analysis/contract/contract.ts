/** What a connector offers to flows: its operations with parameters and results, from its own OpenAPI document. */
import type { Type } from '../../expression/types/type.ts';
import type { Binding } from '../../model/binding.ts';
import type { JsonObject, JsonValue } from '../../source/json-value.ts';
import type { SchemaNode } from './schema-node.ts';

export interface Contract {
  /** For messages. */
  readonly connector: string;
  readonly operations: Operations;
  /** What stands for an operation in old flows, which name no operation; undefined when no path fits, or several do. */
  readonly operationAt: (method: string, path: string) => OperationContract | undefined;
  /** What a schema of this connector says; undefined for a schema that is no object. */
  readonly nodeOf: (schema: JsonValue | undefined) => SchemaNode | undefined;
  /** What the connector offers that takes its place under the other binding, where that is known. */
  readonly elsewhere?: { readonly binding: Binding; readonly operations: Operations };
}

/** By operationId; of those that stand twice, the first. */
export type Operations = ReadonlyMap<string, OperationContract>;

/** Parameters and types are read when they are first asked for. */
export interface OperationContract {
  readonly operationId: string;
  /** What the designer calls it; '' when the document does not say. */
  readonly summary: string;
  readonly isTrigger: boolean;
  /** The answer comes later, to an address that the platform gives. */
  readonly isWebhook: boolean;
  readonly parameters: readonly ContractParameter[];
  /** Of `body(…)` after success; of a webhook, what the callback brings. */
  readonly body: Type;
}

export interface ContractParameter {
  /** As flows write it. What an object is made of, follows after `/`: `Referral/name`; see `partNamed`. */
  readonly name: string;
  /** `path`, `query`, `header`, `body`, `formData`. */
  readonly in: string;
  /** The caller has to give it: required, and without a value that the platform fills in. */
  readonly needed: boolean;
  /** The parameter object, or its schema when it is a body; undefined when nothing is known of its values. */
  readonly schema: JsonObject | undefined;
}
