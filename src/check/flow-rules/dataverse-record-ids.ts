/**
 * Rows are named by their ids, or by an alternate key: `name='value'`. The platform refuses a call whose `recordId` is empty ("The resolved string values
 * for the following parameters are invalid, they may not be null or empty", WorkflowOperationParametersRuntimeMissingValue).
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import { neverText } from '../../dataverse/column-types.ts';
import { isGuid } from '../../dataverse/guid-text.ts';
import { HOLE, holedText } from '../../dataverse/odata/holed-text.ts';
import type { RecordIdFacts } from '../../diagnostics/catalog/dataverse.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { isClaimed, onlyId } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';
import { constantValue } from './constant-value.ts';
import { dataverseCalls, type DataverseCall } from './dataverse-call.ts';
import { isInDeadBranch } from './dead-branch.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseRecordIds: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) {
    const value = call.parameters['recordId'];
    if (value === undefined || call.operation?.required.includes('recordId') !== true) continue;
    const path = [...call.path, 'recordId'];
    const fault = typeof value === 'string' ? textFault(value) : valueFault(value);
    const found = fault ?? computedFault(value, call, program, world);
    if (found === undefined) continue;
    const [facts, severity] = found;
    if (facts.problem === 'empty' && isInDeadBranch(call.step, program)) continue;
    report('dataverse/record-id', placeIn(program, path), facts, undefined, severity);
  }
};

type Fault = readonly [facts: RecordIdFacts, severity: Severity];

function valueFault(value: Exclude<JsonValue, string>): Fault {
  if (value === null) return [{ problem: 'empty', found: 'null' }, 'error'];
  const found = isArray(value) ? 'a list' : typeof value === 'object' ? 'a number or a map' : String(value);
  return [{ problem: 'kind', found }, 'error'];
}

/** Of a text that is not computed as a whole. */
function textFault(text: string): Fault | undefined {
  if (text.trim() === '') return [{ problem: 'empty', found: 'an empty text' }, 'error'];
  const letters = holedText(text)?.letters.trim();
  if (letters === undefined || letters.includes('=') || isGuid(letters)) return undefined;
  const call = /^([a-z]+)\(.*\)/i.exec(letters)?.[1];
  if (call !== undefined && functionOf(call) !== undefined)
    return [{ problem: 'no-sign', found: text }, 'error'];
  if (!letters.includes(HOLE)) return [{ problem: 'no-id', found: text }, 'warning'];
  // `accounts(id)` and `/id` are addresses, which belong to lookups.
  return /[/()]/.test(letters) ? [{ problem: 'address', found: text }, 'warning'] : undefined;
}

function computedFault(
  value: JsonValue,
  { step, path, table, tables }: DataverseCall,
  program: FlowProgram,
  world: FlowView,
): Fault | undefined {
  if (typeof value !== 'string' || !value.includes('@')) return undefined;
  if (constantValue(value, program) === null) return valueFault(null);
  const type = world.typesOf(program).valueAt(step, [...path, 'recordId']);
  if (neverText(type))
    return [{ problem: 'kind', found: typeWords(type) }, isClaimed(type) ? 'warning' : 'error'];
  const other = tables.named(onlyId(type) ?? '');
  // Rows of all activities have ids of one name.
  if (table === undefined || other === undefined || other.primaryId === table.primaryId) return undefined;
  const { logicalName } = table;
  return [{ problem: 'other-table', found: other.logicalName, table: logicalName }, 'warning'];
}
