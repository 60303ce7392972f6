/** Every rule about one flow, in the order in which they run. */
import { childAnswers } from './child-answers.ts';
import { childCalls } from './child-calls.ts';
import { childRetries } from './child-retries.ts';
import { conditions } from './conditions.ts';
import { connections } from './connections.ts';
import { connectorCalls } from './connector-calls.ts';
import { connectorHosts } from './connector-hosts.ts';
import { dataverseFetches } from './dataverse-fetches.ts';
import { dataverseOperations } from './dataverse-operations.ts';
import { dataverseQueries } from './dataverse-queries.ts';
import { dataverseTables } from './dataverse-tables.ts';
import { dataverseTriggers } from './dataverse-triggers.ts';
import { dataverseWrites } from './dataverse-writes.ts';
import { deprecatedOperations } from './deprecated-operations.ts';
import { expressions } from './expressions.ts';
import { failureHandling } from './failure-handling.ts';
import { flowLimits } from './flow-limits.ts';
import type { FlowRule } from './flow-rule.ts';
import { foreachLists } from './foreach-lists.ts';
import { hardCoded } from './hard-coded.ts';
import { leftBehind } from './left-behind.ts';
import { lists } from './lists.ts';
import { loops } from './loops.ts';
import { nestedLoops } from './nested-loops.ts';
import { neverRuns } from './never-runs.ts';
import { parameters } from './parameters.ts';
import { parts } from './parts.ts';
import { races } from './races.ts';
import { repeatedPosts } from './repeated-posts.ts';
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
import { unpagedLists } from './unpaged-lists.ts';
import { variableValues } from './variable-values.ts';
import { variablesMade } from './variables-made.ts';
import { variablesUsed } from './variables-used.ts';
import { waits } from './waits.ts';

export const flowRules: readonly FlowRule[] = [
  parts,
  shape,
  stepTypes,
  stepInputs,
  stepSettings,
  stepNames,
  stepPlaces,
  switchForms,
  flowLimits,
  connectorHosts,
  connections,
  connectorCalls,
  dataverseOperations,
  dataverseTables,
  dataverseTriggers,
  dataverseQueries,
  dataverseFetches,
  dataverseWrites,
  runAfter,
  expressions,
  stepReferences,
  variablesMade,
  variablesUsed,
  parameters,
  loops,
  conditions,
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
