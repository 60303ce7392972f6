/** What steps ask of Dataverse: conditions, columns and orders in OData, FetchXML, numbers of rows. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { DataverseTable } from '../../dataverse/dataverse-table.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { checkQuery, type QueryKind } from '../../dataverse/odata/check-query.ts';
import { signsIn } from '../../dataverse/odata/signs.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { Numeral, type JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import { dataverseCalls, fixedText, valuePlace, type DataverseCall } from './dataverse-call.ts';
import { lostInQuery } from './lost-in-query.ts';
import type { LostExpression } from './lost-expression.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseQueries: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) checkCall(call, program, report);
};

const QUERIES: Readonly<Record<string, QueryKind>> = {
  $filter: 'filter',
  $select: 'select',
  $orderby: 'orderby',
  $expand: 'expand',
};

function checkCall(call: DataverseCall, program: FlowProgram, report: Report): void {
  const { operation, parameters, table, tables } = call;
  if (operation === undefined) return;
  const ask = (kind: QueryKind, name: string, of: DataverseTable | undefined): void => {
    const text = parameters[name];
    if (typeof text !== 'string') return;
    const place = valuePlace(call, name, program);
    const lost = kind === 'filter' ? lostInQuery(text) : undefined;
    let isReadable = true;
    checkQuery(kind, text, {
      table: of,
      tables,
      report: (code, spot, args, severity) => {
        isReadable &&= code !== 'dataverse/odata-syntax';
        // Published triggers that were on have '&' in their filter.
        const isCut =
          operation.kind === 'wait' &&
          code === 'dataverse/odata-syntax' &&
          text.slice(spot.from, spot.to) === '&';
        if (lost === undefined)
          report(code, within(place, text, spot), args, undefined, isCut ? 'warning' : severity);
      },
    });
    if (lost !== undefined) reportLost(lost, isReadable, within(place, text, lost.at), report);
  };
  if (operation.kind === 'wait') {
    const name = fixedText(parameters[`${REQUEST}entityname`]);
    const watched = name === undefined ? undefined : tables.named(name);
    ask('filter', `${REQUEST}filterexpression`, watched);
    ask('watched', `${REQUEST}filteringattributes`, watched);
    return;
  }
  for (const [name, kind] of Object.entries(QUERIES)) ask(kind, name, table);
  checkSigns(call, program, report);
  checkTop(call, program, report);
}

/** What else is wrong in the filter follows from it. */
function reportLost({ how, meant }: LostExpression, isReadable: boolean, at: Place, report: Report): void {
  if (isReadable) report('flow/lost-expression', at, { how, meant });
  else
    report('dataverse/odata-syntax', at, {
      problem: 'lost-expression',
      what: 'a filter',
      found: '',
      instead: meant,
    });
}

function within(
  place: Place,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Place {
  return { ...place, inside: { text, from, to } };
}

/** They travel in an address, where some signs end a value. */
function checkSigns(call: DataverseCall, program: FlowProgram, report: Report): void {
  const text = call.parameters['$filter'];
  if (typeof text !== 'string') return;
  const place = valuePlace(call, '$filter', program);
  for (const { sign, instead, from, to } of signsIn(text))
    report('dataverse/odata-escape', within(place, text, { from, to }), { name: '$filter', sign, instead });
}

function checkTop(call: DataverseCall, program: FlowProgram, report: Report): void {
  const top = call.parameters['$top'];
  if (top === undefined || top === null || isCount(top)) return;
  if (typeof top === 'string' && (top.includes('@') || top.trim() === '')) return;
  const found = typeof top === 'string' ? `'${top}'` : told(top);
  report('dataverse/parameter-value', valuePlace(call, '$top', program), {
    name: '$top',
    found,
    expected: 'a whole number above 0',
  });
}

function isCount(value: JsonValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0;
  return typeof value === 'string' && /^\s*0*[1-9]\d*\s*$/.test(value);
}

function told(value: JsonValue): string {
  if (value instanceof Numeral) return value.lexeme;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'a list or a map';
}
