/** Every rule, in the order in which they run. */
import type { Rule } from '../check.ts';
import { certifiedConnectors } from './certified-connectors.ts';
import { certifiedDifferences } from './certified-differences.ts';
import { childFlows } from './child-flows.ts';
import { connectorDocuments } from './connector-documents.ts';
import { connectorNames } from './connector-names.ts';
import { connectorSizes } from './connector-sizes.ts';
import { flowNames } from './flow-names.ts';
import { secretDefaults } from './secret-defaults.ts';
import { flowRights } from './flow-rights.ts';
import { flowTitles } from './flow-titles.ts';
import { flowVariableTypes } from './flow-variable-types.ts';
import { flowVariables } from './flow-variables.ts';
import { namedColumnTriggers } from './named-column-triggers.ts';
import { labelLanguages } from './label-languages.ts';
import { leftOut } from './left-out.ts';
import { lookupTargets } from './lookup-targets.ts';
import { prefixes } from './prefixes.ts';
import { solutionNames } from './solution-names.ts';
import { uniqueIdentities } from './unique-identities.ts';
import { systemColumns } from './system-columns.ts';
import { unusedComponents } from './unused-components.ts';
import { alternateKeys } from './alternate-keys.ts';
import { autonumberPatterns } from './autonumber-patterns.ts';
import { choiceOptions } from './choice-options.ts';
import { columnCounts } from './column-counts.ts';
import { emptyExtensions } from './empty-extensions.ts';
import { knownLanguages } from './known-languages.ts';
import { labelLengths } from './label-lengths.ts';
import { lookupCascades } from './lookup-cascades.ts';
import { madeNames } from './made-names.ts';
import { nameLengths } from './name-lengths.ts';
import { parentalLookups } from './parental-lookups.ts';
import { securedColumns } from './secured-columns.ts';
import { referenceClashes } from './reference-clashes.ts';
import { relationshipNames } from './relationship-names.ts';
import { tablePlurals } from './table-plurals.ts';
import { uniqueMaps } from './unique-maps.ts';
import { uniqueNames } from './unique-names.ts';
import { unusedSharedSteps } from './unused-shared-steps.ts';
import { unusedWebResources } from './unused-web-resources.ts';
import { webResourceTypes } from './web-resource-types.ts';

export const rules: readonly Rule[] = [
  solutionNames,
  prefixes,
  uniqueIdentities,
  labelLanguages,
  lookupTargets,
  systemColumns,
  uniqueNames,
  relationshipNames,
  uniqueMaps,
  securedColumns,
  webResourceTypes,
  nameLengths,
  knownLanguages,
  labelLengths,
  tablePlurals,
  choiceOptions,
  madeNames,
  columnCounts,
  emptyExtensions,
  autonumberPatterns,
  alternateKeys,
  parentalLookups,
  lookupCascades,
  certifiedConnectors,
  leftOut,
  connectorDocuments,
  connectorNames,
  connectorSizes,
  certifiedDifferences,
  flowNames,
  flowTitles,
  secretDefaults,
  referenceClashes,
  flowVariables,
  flowVariableTypes,
  namedColumnTriggers,
  childFlows,
  flowRights,
  unusedComponents,
  unusedSharedSteps,
  unusedWebResources,
];
