/** Every rule about one flow, in the order in which they run. */
import { actionPlaces } from './action-places.ts';
import { childAnswers } from './child-answers.ts';
import { childCalls } from './child-calls.ts';
import { childRetries } from './child-retries.ts';
import { comparedValues } from './compared-values.ts';
import { computedNames } from './computed-names.ts';
import { conditionForms } from './condition-forms.ts';
import { conditions } from './conditions.ts';
import { connections } from './connections.ts';
import { connectorCalls } from './connector-calls.ts';
import { connectorHosts } from './connector-hosts.ts';
import { dataverseFetches } from './dataverse-fetches.ts';
import { dataverseOperationKinds } from './dataverse-operation-kinds.ts';
import { dataverseOperations } from './dataverse-operations.ts';
import { dataverseQueries } from './dataverse-queries.ts';
import { dataverseRecordIds } from './dataverse-record-ids.ts';
import { dataverseTables } from './dataverse-tables.ts';
import { dataverseTriggers } from './dataverse-triggers.ts';
import { dataverseWrites } from './dataverse-writes.ts';
import { deprecatedOperations } from './deprecated-operations.ts';
import { emptyReads } from './empty-reads.ts';
import { expressions } from './expressions.ts';
import { failureHandling } from './failure-handling.ts';
import { flowLimits } from './flow-limits.ts';
import type { FlowRule } from './flow-rule.ts';
import { functionsElsewhere } from './functions-elsewhere.ts';
import { foregoneConditions } from './foregone-conditions.ts';
import { foreachLists } from './foreach-lists.ts';
import { hardCoded } from './hard-coded.ts';
import { jsonSchemas } from './json-schemas.ts';
import { leftBehind } from './left-behind.ts';
import { lists } from './lists.ts';
import { loops } from './loops.ts';
import { nestedLoops } from './nested-loops.ts';
import { lostExpressions } from './lost-expressions.ts';
import { neverRuns } from './never-runs.ts';
import { parameterTypes } from './parameter-types.ts';
import { parameters } from './parameters.ts';
import { parsedContent } from './parsed-content.ts';
import { parts } from './parts.ts';
import { races } from './races.ts';
import { repeatedPosts } from './repeated-posts.ts';
import { responseKeys } from './response-keys.ts';
import { runAfter } from './run-after.ts';
import { secondAnswers } from './second-answers.ts';
import { secrets } from './secrets.ts';
import { secretsRead } from './secrets-read.ts';
import { shape } from './shape.ts';
import { stepInputs } from './step-inputs.ts';
import { stepNames } from './step-names.ts';
import { stepPlaces } from './step-places.ts';
import { stepReferences } from './step-references.ts';
import { stepSettings } from './step-settings.ts';
import { stepTypes } from './step-types.ts';
import { switchCases } from './switch-cases.ts';
import { switchForms } from './switch-forms.ts';
import { triggerTimes } from './trigger-times.ts';
import { unknownParts } from './unknown-parts.ts';
import { unpagedLists } from './unpaged-lists.ts';
import { untilProgress } from './until-progress.ts';
import { variableValues } from './variable-values.ts';
import { variablesMade } from './variables-made.ts';
import { variablesUsed } from './variables-used.ts';
import { waits } from './waits.ts';

export const flowRules: readonly FlowRule[] = [
  parts,
  unknownParts,
  shape,
  parameterTypes,
  stepTypes,
  stepInputs,
  triggerTimes,
  jsonSchemas,
  parsedContent,
  stepSettings,
  stepNames,
  stepPlaces,
  switchForms,
  flowLimits,
  connectorHosts,
  connections,
  connectorCalls,
  dataverseOperations,
  dataverseOperationKinds,
  dataverseTables,
  dataverseRecordIds,
  dataverseTriggers,
  dataverseQueries,
  dataverseFetches,
  dataverseWrites,
  runAfter,
  expressions,
  lostExpressions,
  stepReferences,
  computedNames,
  actionPlaces,
  functionsElsewhere,
  emptyReads,
  variablesMade,
  variablesUsed,
  parameters,
  loops,
  conditionForms,
  conditions,
  foregoneConditions,
  comparedValues,
  untilProgress,
  switchCases,
  foreachLists,
  lists,
  variableValues,
  neverRuns,
  races,
  childAnswers,
  childCalls,
  childRetries,
  secondAnswers,
  responseKeys,
  secrets,
  secretsRead,
  hardCoded,
  leftBehind,
  deprecatedOperations,
  failureHandling,
  unpagedLists,
  repeatedPosts,
  waits,
  nestedLoops,
];
