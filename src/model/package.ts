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
import type { PackedApp, PackedSiteMap } from '../packed/app.ts';
import type { PackedChoice } from '../packed/choice.ts';
import type { PackedDashboard } from '../packed/dashboard.ts';
import type { PackedColumnImage, PackedTableImage } from '../packed/image-config.ts';
import type { PackedRelationship, PackedTableMap } from '../packed/relationship.ts';
import type { PackedColumnProfile, PackedRole } from '../packed/security.ts';
import type { PackedTable, PackedTableShell } from '../packed/table.ts';
import type { PackedWebResource } from '../packed/web-resource.ts';

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
  readonly tables: readonly PackageTable[];
  readonly relationships: readonly PackedRelationship[];
  readonly maps: readonly PackedTableMap[];
  readonly choices: readonly PackedChoice[];
  readonly roles: readonly PackedRole[];
  readonly columnProfiles: readonly PackedColumnProfile[];
  readonly tableImages: readonly PackedTableImage[];
  readonly columnImages: readonly PackedColumnImage[];
  readonly dashboards: readonly PackedDashboard[];
  readonly webResources: readonly PackageWebResource[];
  readonly siteMaps: readonly PackedSiteMap[];
  readonly apps: readonly PackedApp[];
  readonly flows: readonly Flow[];
  readonly dependencies: readonly Dependency[];
  readonly opaque: readonly Opaque[];
}

/** A table, or only what the solution adds to one of another solution; `behavior` says how its root component is included. */
export type PackageTable = (
  | { readonly kind: 'table'; readonly table: PackedTable }
  | { readonly kind: 'shell'; readonly table: PackedTableShell }
) & { readonly behavior: '0' | '1' | '2' };

export interface PackageWebResource {
  readonly resource: PackedWebResource;
  readonly bytes: Uint8Array;
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
