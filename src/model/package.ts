/**
 * What one solution zip holds: the result of `plan`, what `emit` writes and what `decode` reads. Keys of the sources are gone;
 * `key` of a component is its packed name here, so that a package that was read back compares equal.
 */
import type { ConnectionReference } from './connection-reference.ts';
import type { Connector } from './connector.ts';
import type { EnvironmentVariable } from './environment-variable.ts';
import type { Flow } from './flow.ts';
import type { Labels } from './labels.ts';
import type { Opaque } from './opaque.ts';
import type { Publisher } from './publisher.ts';
import type { Table } from './table.ts';

export interface Package {
  readonly uniqueName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly version: string;
  readonly publisher: Publisher;
  /** LCIDs; the first is the base language. */
  readonly languages: readonly [number, ...number[]];
  readonly connectors: readonly Connector[];
  readonly connections: readonly ConnectionReference[];
  readonly variables: readonly EnvironmentVariable[];
  readonly tables: readonly Table[];
  readonly flows: readonly Flow[];
  readonly dependencies: readonly Dependency[];
  readonly opaque: readonly Opaque[];
}

/** An entry of MissingDependencies: what this solution needs and does not hold. Attributes as printed, in order. */
export interface Dependency {
  readonly required: Readonly<Record<string, string>>;
  readonly dependent: Readonly<Record<string, string>>;
}

/** A managed zip is sealed for customers, an unmanaged one is for makers. Their content is the same. */
export type Management = 'managed' | 'unmanaged';

/** One file of a zip. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}
