/** Every rule, in the order in which they run. */
import type { Rule } from '../check.ts';
import { certifiedConnectors } from './certified-connectors.ts';
import { certifiedDifferences } from './certified-differences.ts';
import { childFlows } from './child-flows.ts';
import { connectorCalls } from './connector-calls.ts';
import { connectorDocuments } from './connector-documents.ts';
import { connectorNames } from './connector-names.ts';
import { connectorSizes } from './connector-sizes.ts';
import { flowConnections } from './flow-connections.ts';
import { flowNames } from './flow-names.ts';
import { flowParts } from './flow-parts.ts';
import { flowSecrets } from './flow-secrets.ts';
import { flowShape } from './flow-shape.ts';
import { flowTitles } from './flow-titles.ts';
import { flowVariables } from './flow-variables.ts';
import { labelLanguages } from './label-languages.ts';
import { leftOut } from './left-out.ts';
import { lookupTargets } from './lookup-targets.ts';
import { prefixes } from './prefixes.ts';
import { runAfter } from './run-after.ts';
import { solutionNames } from './solution-names.ts';
import { uniqueIdentities } from './unique-identities.ts';
import { systemColumns } from './system-columns.ts';
import { unusedComponents } from './unused-components.ts';

export const rules: readonly Rule[] = [
  solutionNames,
  prefixes,
  uniqueIdentities,
  labelLanguages,
  lookupTargets,
  systemColumns,
  certifiedConnectors,
  leftOut,
  connectorDocuments,
  connectorNames,
  connectorSizes,
  certifiedDifferences,
  flowNames,
  flowTitles,
  flowParts,
  flowShape,
  flowSecrets,
  runAfter,
  flowConnections,
  connectorCalls,
  flowVariables,
  childFlows,
  unusedComponents,
];
