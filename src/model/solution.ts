/** A solution as its makers describe it: the result of `load`, the input of `check`. */
import type { Binding } from './binding.ts';
import type { CertifiedDifference } from './certified-difference.ts';
import type { FlowFacts } from './flow-facts.ts';
import type { Origins } from './origins.ts';
import type { Place } from '../source/place.ts';
import type { ConnectionReference } from './connection-reference.ts';
import type { Connector } from './connector.ts';
import type { EnvironmentVariable } from './environment-variable.ts';
import type { Flow } from './flow.ts';
import type { Labels } from './labels.ts';
import type { Opaque } from './opaque.ts';
import type { Publisher } from './publisher.ts';
import type { App, Dashboard, WebResource } from './app.ts';
import type { Choice } from './choice.ts';
import type { ManyToMany, TableMap } from './relationship.ts';
import type { ColumnProfile, Role } from './security.ts';
import type { SharedUse } from './shared-use.ts';
import type { Table } from './table.ts';

export type Packaging = 'split' | 'single';

/** A component and where its source stands. */
export interface Sourced<T> {
  readonly model: T;
  readonly at: Place;
}

export interface SourcedConnector extends Sourced<Connector> {
  /** Name of Microsoft's connector that takes its place under the certified binding. */
  readonly certified?: string;
  /** How that one differs, if anybody said. */
  readonly difference?: CertifiedDifference;
  /** Keys of the environment variables that its settings and its OpenAPI document name. */
  readonly variables: readonly string[];
  /** File name of the OpenAPI document, for places in it. */
  readonly openApiFile: string;
  readonly publication: Publication;
}

/** What a connector says of itself where it is published; a solution has no place for it. */
export interface Publication {
  readonly publisher?: string | undefined;
  readonly stackOwner?: string | undefined;
  /** Markdown texts for intro.md of the certification package. */
  readonly certification: CertificationTexts;
}

export interface CertificationTexts {
  readonly prerequisites?: string | undefined;
  readonly credentials?: string | undefined;
  readonly knownIssues?: string | undefined;
}

export interface SourcedConnection extends Sourced<ConnectionReference> {
  /** Key of the connector of this project that it is for. */
  readonly connector?: string;
}

export interface SourcedFlow extends Sourced<Flow> {
  /** Where its name stands: in its source, or in solution.yaml. */
  readonly nameAt: Place;
  readonly facts: FlowFacts;
  /** From the document back to its source. */
  readonly origins: Origins;
  /** Where it sets in shared steps, if anywhere. */
  readonly uses?: readonly SharedUse[];
  /** Names of its steps that could not be read, or use shared steps which could not. */
  readonly unknownUses?: readonly string[];
}

/** An entry of `sharedSteps`; it is at the key. */
export interface SharedStepsEntry {
  readonly key: string;
  /** Path of the file that holds the steps. */
  readonly file: string;
}

/** A finding that the maker accepts, with the reason. */
export interface Acceptance {
  readonly code: string;
  readonly severity: 'off' | 'info' | 'warning' | 'error';
  readonly at: Place;
}

/** A text for people. */
export interface SolutionLabel {
  /** Keys from the root of solution.yaml, e.g. `tables/referralLink/name`. */
  readonly id: string;
  readonly at: Place;
  readonly texts: Labels;
  /** Where those of its texts stand that are in translation files, by LCID. */
  readonly translatedAt: Readonly<Record<string, Place>>;
}

/** Markdown texts by language. */
export interface InstallTexts {
  readonly before?: Labels;
  readonly after?: Labels;
  readonly remove?: Labels;
  /** Copied beside the zips; `path` is the name there. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export interface Solution {
  readonly at: Place;
  readonly publisher: Publisher;
  readonly uniqueName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly version: string;
  readonly connectorsVersion: string;
  /** LCIDs; the first is the base language. */
  readonly languages: readonly [number, ...number[]];
  readonly packaging: Packaging;
  readonly binding: Binding;
  readonly connectors: readonly SourcedConnector[];
  readonly connections: readonly SourcedConnection[];
  readonly variables: readonly Sourced<EnvironmentVariable>[];
  readonly choices: readonly Sourced<Choice>[];
  readonly tables: readonly Sourced<Table>[];
  readonly relationships: readonly Sourced<ManyToMany>[];
  readonly maps: readonly Sourced<TableMap>[];
  readonly roles: readonly Sourced<Role>[];
  readonly columnProfiles: readonly Sourced<ColumnProfile>[];
  readonly webResources: readonly Sourced<WebResource>[];
  readonly dashboards: readonly Sourced<Dashboard>[];
  readonly apps: readonly Sourced<App>[];
  readonly flows: readonly SourcedFlow[];
  /** Steps that flows share. They are part of each flow that uses them. */
  readonly sharedSteps: readonly Sourced<SharedStepsEntry>[];
  readonly echoes: readonly Echo[];
  readonly environments: readonly Environment[];
  readonly acceptances: readonly Acceptance[];
  /** Every label that is given in solution.yaml and the files of its entries. */
  readonly labels: readonly SolutionLabel[];
  /** Markdown texts of the solution's own for INSTALL.md. */
  readonly install: InstallTexts;
  readonly opaque: readonly Opaque[];
  /** False when a mistake kept a part of the sources out: then nothing can be said of what is missing. */
  readonly complete: boolean;
}

/** A change through a connector calls a flow from outside. */
export interface Echo {
  /** Key of the connector. */
  readonly connector: string;
  /** Key of the flow. */
  readonly starts: string;
}

/** What differs in one environment. Values and connection ids go into the settings file only. */
export interface Environment {
  readonly name: string;
  readonly at: Place;
  /** By key of the variable. */
  readonly values: Readonly<Record<string, string>>;
  /** By key of the connection reference. */
  readonly connections: Readonly<Record<string, string>>;
  /** Internal ids of custom connectors by key. */
  readonly connectors: Readonly<Record<string, string>>;
  readonly flows: Readonly<Record<string, Flow['state']>>;
  readonly version?: string;
}
