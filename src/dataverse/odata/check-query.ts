/** The parameters of a step that are written in OData. */
import type { DataverseTable } from '../dataverse-table.ts';
import { navigationTo } from '../known-columns.ts';
import { gradeOf, type QueryContext, type QueryReport } from '../query-context.ts';
import { reportLookup, usedName } from '../report-name.ts';
import { checkExpansions } from './check-expand.ts';
import { checkFilter } from './check-filter.ts';
import { holedText } from './holed-text.ts';
import { parseNames, parseOrder, type ParsedNames } from './name-list.ts';
import { parseExpand } from './parse-expand.ts';
import { parseFilter } from './parse-filter.ts';
import type { ODataProblem } from './problem.ts';
import type { Range } from './tokens.ts';
import type { Extent, Name } from './tree.ts';

/** What a text is: a condition, names of columns, names with directions, what comes along, or names of columns that a trigger watches. */
export type QueryKind = 'filter' | 'select' | 'orderby' | 'expand' | 'watched';

/** What is wrong in a text, with places in it as it is written. Of a text that is computed as a whole nothing is said. */
export function checkQuery(kind: QueryKind, text: string, context: QueryContext): void {
  const holed = holedText(text);
  if (holed === undefined) return;
  const report: QueryReport = (code, { from, to }, args, severity) => {
    context.report(code, holed.spot(from, to), args, severity);
  };
  const range: Range = { letters: holed.letters, from: 0, to: holed.letters.length };
  const prefix = /^\s*([?&]?\$(?:filter|select|orderby|expand|top)=)/i.exec(holed.letters);
  if (prefix?.[1] !== undefined) {
    const from = prefix[0].length - prefix[1].length;
    report(
      'dataverse/odata-prefix',
      { from, to: prefix[0].length },
      { name: WORDS[kind], prefix: prefix[1] },
    );
    return;
  }
  const written = ({ from, to }: Extent): string => {
    const spot = holed.spot(from, to);
    return text.slice(spot.from, spot.to);
  };
  checkRange(kind, range, { ...context, report, written });
}

const WORDS: Readonly<Record<QueryKind, string>> = {
  filter: 'a filter',
  select: 'a list of columns',
  orderby: 'an order',
  expand: 'what comes along',
  watched: 'a list of columns',
};

export function checkRange(kind: QueryKind, range: Range, context: QueryContext): void {
  switch (kind) {
    case 'filter': {
      const { tree, problem } = parseFilter(range);
      if (problem !== undefined) reportProblem(problem, kind, context.report);
      else if (tree !== undefined) checkFilter(tree, context);
      return;
    }
    case 'expand': {
      const { expansions, problem } = parseExpand(range);
      if (problem !== undefined) reportProblem(problem, kind, context.report);
      else checkExpansions(expansions, context, checkRange);
      return;
    }
    case 'select':
    case 'orderby':
    case 'watched':
      checkNames(kind, kind === 'orderby' ? parseOrder(range) : parseNames(range), context);
  }
}

function reportProblem({ from, to, facts, sure }: ODataProblem, kind: QueryKind, report: QueryReport): void {
  const severity = sure ? undefined : 'warning';
  report('dataverse/odata-syntax', { from, to }, { ...facts, what: WORDS[kind] }, severity);
}

function checkNames(kind: QueryKind, { names, problem }: ParsedNames, context: QueryContext): void {
  if (problem !== undefined) reportProblem(problem, kind, context.report);
  if (context.table === undefined) return;
  for (const name of names)
    // A path leads to other tables; annotations and all columns have signs of their own.
    if (!/[/*@]/.test(name.text)) checkName(kind, name, context.table, context.report);
}

function checkName(kind: QueryKind, name: Name, table: DataverseTable, report: QueryReport): void {
  const meaning = usedName(name, table, report);
  if (meaning === undefined) return;
  // A trigger watches columns by their logical names, lookups among them.
  if (kind === 'watched') {
    if (meaning.kind === 'value')
      report(
        'dataverse/lookup-name',
        name,
        { name: name.text, instead: [meaning.column.logicalName] },
        gradeOf(table),
      );
    return;
  }
  // A select takes a navigation property for the lookup; its logical name is one only where it is spelt so.
  if (meaning.kind === 'lookup' && navigationTo(meaning.column, table).length > 0)
    reportLookup(name.text, name, table, report);
}
