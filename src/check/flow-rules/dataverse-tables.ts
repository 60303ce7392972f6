/**
 * Actions name a table by its entity set, triggers by its logical name. The wrong one of both names is found for each table that is
 * known; a name that no table has is sure to be wrong only where it has a blank, as display names have, or looks like one of the solution.
 */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import { prefixOf } from '../../dataverse/column-prefix.ts';
import type { DataverseTable, DataverseTables } from '../../dataverse/dataverse-table.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { editDistance, suggest } from '../../diagnostics/suggest.ts';
import type { Place } from '../../source/place.ts';
import { dataverseCalls, fixedText, valuePlace, type DataverseCall } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseTables: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) {
    if (call.operation === undefined) continue;
    if (call.operation.kind === 'wait')
      checkName(call, `${REQUEST}entityname`, 'table', { program, world, report });
    else checkName(call, 'entityName', 'set', { program, world, report });
  }
};

interface Around {
  readonly program: FlowProgram;
  readonly world: FlowView;
  readonly report: Report;
}

function checkName(
  call: DataverseCall,
  parameter: string,
  wanted: 'set' | 'table',
  { program, report }: Around,
): void {
  const name = fixedText(call.parameters[parameter])?.trim();
  if (name === undefined || name === '' || name === 'none') return;
  const { tables } = call;
  const right = wanted === 'set' ? tables.ofSet(name) : tables.named(name);
  if (right !== undefined) return;
  const swapped = wanted === 'set' ? tables.named(name) : tables.ofSet(name);
  const place = valuePlace(call, parameter, program);
  if (swapped !== undefined) {
    const other = wanted === 'set' ? swapped.entitySet : swapped.logicalName;
    const guessed = wanted === 'set' && swapped.setIsGuess === true ? 'warning' : undefined;
    report('dataverse/table-name', place, { name, wanted, other, nearest: undefined }, undefined, guessed);
    return;
  }
  reportUnknown({ name, wanted, tables }, place, report);
}

interface Asked {
  readonly name: string;
  readonly wanted: 'set' | 'table';
  readonly tables: DataverseTables;
}

/** No name has a blank in it; display names have. */
function reportUnknown({ name, wanted, tables }: Asked, place: Place, report: Report): void {
  const near = nearTableOnce(name, wanted, tables);
  const isSure = /\s/.test(name) || near?.isSlip === true;
  if (near === undefined && !isSure) return;
  const facts = { name, wanted, other: undefined, nearest: near?.name };
  report('dataverse/table-name', place, facts, undefined, isSure ? undefined : 'warning');
}

interface Near {
  readonly name: string;
  /** It is one of the solution, and hardly another name. */
  readonly isSlip: boolean;
}

const found = new WeakMap<DataverseTables, Map<string, Near | undefined>>();

/** Flows name the same tables again and again, and there are hundreds to compare a name with. */
function nearTableOnce(name: string, wanted: 'set' | 'table', tables: DataverseTables): Near | undefined {
  let known = found.get(tables);
  if (known === undefined) found.set(tables, (known = new Map<string, Near | undefined>()));
  const question = `${wanted} ${name}`;
  if (!known.has(question)) known.set(question, nearTable(name, wanted, tables));
  return known.get(question);
}

/** Names of tables of the platform are short and many are not listed, so only one letter may differ there. */
function nearTable(name: string, wanted: 'set' | 'table', { all }: DataverseTables): Near | undefined {
  const sure = wanted === 'set' ? all.filter((one) => one.setIsGuess !== true) : all;
  const named = new Map(sure.map((one) => [wanted === 'set' ? one.entitySet : one.logicalName, one]));
  const same = named.get(name.toLowerCase());
  if (same !== undefined) return { name: name.toLowerCase(), isSlip: same.knowledge === 'own' };
  const nearest = suggest(name, named.keys());
  const table = named.get(nearest ?? '');
  if (nearest === undefined || table === undefined) return withPrefix(name, named);
  const limit = table.knowledge === 'own' ? 2 : 1;
  const isLong = table.knowledge === 'own' || name.length >= SHORT;
  return isLong && editDistance(name.toLowerCase(), nearest.toLowerCase(), limit) <= limit
    ? { name: nearest, isSlip: table.knowledge === 'own' }
    : withPrefix(name, named);
}

const SHORT = 7;

/** The table of the solution whose name has a prefix that was forgotten. The platform may have one of the bare name as well. */
function withPrefix(name: string, named: ReadonlyMap<string, DataverseTable>): Near | undefined {
  for (const [full, { knowledge }] of named)
    if (knowledge === 'own' && full === `${prefixOf(full)}_${name}`) return { name: full, isSlip: false };
  return undefined;
}
