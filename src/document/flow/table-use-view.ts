/** The tables and columns of a flow, as the page shows them. */
import { tableRef, type Ref } from '../ref.ts';
import { fill } from '../words.ts';
import type { Expression } from '../../expression/syntax/ast.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { variableOf, parameterName, type FlowScope } from './flow-scope.ts';
import { expressionPhrase } from './phrase.ts';
import { tableUses, type Deed, type TableUse } from './table-uses.ts';

export interface TableUseView {
  readonly table: Ref;
  /** Empty when it is not known. */
  readonly logicalName: string;
  readonly deeds: readonly string[];
  readonly reads: readonly ColumnView[];
  readonly writes: readonly ColumnView[];
  /** What is no list of names, in words. */
  readonly readNotes: readonly string[];
  readonly writeNotes: readonly string[];
}

export interface ColumnView {
  readonly name: string;
  /** Empty when it is the name. */
  readonly logicalName: string;
}

const DEEDS: readonly Deed[] = ['starts', 'reads', 'creates', 'updates', 'deletes', 'relates', 'acts'];

export function tableUseViews(around: FlowScope): readonly TableUseView[] {
  return tableUses(around.program, around.world).map((use) => viewOf(use, around));
}

function viewOf(use: TableUse, around: FlowScope): TableUseView {
  const { words, scope } = around;
  const { table } = use;
  return {
    table:
      table === undefined
        ? { name: { text: words.computedTable, lang: '' }, link: '' }
        : tableRef(table, scope),
    logicalName: table ?? '',
    deeds: DEEDS.filter((one) => use.deeds.has(one)).map((one) => words.does[one]),
    reads: use.reads.map((one) => columnView(table, one, around)),
    writes: use.writes.map((one) => columnView(table, one, around)),
    readNotes: use.readsAll ? [words.allColumns] : [],
    writeNotes: [
      ...new Set(use.computed.map((one) => computedText(one, around))),
      ...(use.writesMore ? [words.computedColumns] : []),
    ],
  };
}

function columnView(table: string | undefined, column: string, { scope }: FlowScope): ColumnView {
  const name = table === undefined ? '' : scope.columnName(table, column).text;
  return name === '' || name === column ? { name: column, logicalName: '' } : { name, logicalName: column };
}

function computedText(expression: Expression, around: FlowScope): string {
  const { words, program } = around;
  const [first] = expression.kind === 'call' ? expression.args : [];
  const parameter =
    expression.kind === 'call' &&
    functionOf(expression.name)?.name === 'parameters' &&
    first?.kind === 'literal'
      ? String(first.value)
      : undefined;
  if (parameter !== undefined && variableOf(parameter, program) !== undefined)
    return fill(words.variableColumn, parameterName(parameter, around));
  return fill(words.computedColumn, expressionPhrase(expression, around));
}
