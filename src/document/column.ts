/** A column of a table, as the list of columns shows it. */
import { NO_DEFAULT } from '../format/table/column-types.ts';
import { logicalName } from '../format/table/naming.ts';
import type { PackedColumn } from '../packed/column.ts';
import { columnKind } from './column-kind.ts';
import { typeInWords, type TypeInWords } from './column-type.ts';
import { isPrimaryName, type IndexedTable } from './index.ts';
import { optionViews, type OptionView } from './option.ts';
import { tableRef, type Ref } from './ref.ts';
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';

export interface ColumnView {
  readonly id: string;
  readonly name: Text;
  readonly logicalName: string;
  readonly description: Text;
  readonly type: TypeInWords;
  readonly targets: readonly Ref[];
  /** The global choice that has the options. */
  readonly choice: Ref | undefined;
  readonly options: readonly OptionView[];
  readonly defaultValue: Text;
  /** Short words such as "Required". */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly text: string;
  readonly kind: 'name' | 'required' | 'quiet';
}

export interface Columns {
  readonly own: readonly ColumnView[];
  /** Those that the platform gives every table. */
  readonly system: readonly ColumnView[];
}

export function columnViews(table: IndexedTable, scope: Scope): Columns {
  const views = table.columns.map((column) => ({ column, view: columnView(table, column, scope) }));
  const isOwn = ({ column }: (typeof views)[number]): boolean =>
    column.custom !== false && columnKind(column) !== 'id' && column.calculationOf === undefined;
  // The name of a row comes first.
  const own = views
    .filter(isOwn)
    .toSorted((a, b) => Number(isPrimaryName(b.column)) - Number(isPrimaryName(a.column)));
  return {
    own: own.map((one) => one.view),
    system: views.filter((one) => !isOwn(one)).map((one) => one.view),
  };
}

function columnView(table: IndexedTable, column: PackedColumn, scope: Scope): ColumnView {
  const { logicalName: owner } = table;
  const kind = columnKind(column);
  const choice = column.choiceName === undefined ? undefined : scope.index.choice(column.choiceName);
  const options = optionViews(column, scope);
  return {
    id: scope.anchor('column', owner, column.name),
    name: scope.columnName(owner, column.name),
    logicalName: column.logicalName ?? column.name,
    description: scope.text(column.descriptions),
    type: typeInWords(owner, column, scope),
    targets:
      kind === 'lookup' || kind === 'customer'
        ? scope.index.targets(owner, column.name).map((one) => tableRef(one, scope))
        : [],
    choice:
      choice === undefined
        ? undefined
        : { name: scope.text(choice.names), link: `#${scope.anchor('choice', choice.name)}` },
    options: choice === undefined ? options : [],
    defaultValue: defaultOf(column, options),
    marks: marksOf(column, scope),
  };
}

function defaultOf(column: PackedColumn, options: readonly OptionView[]): Text {
  const { defaultValue = NO_DEFAULT } = column;
  if (defaultValue === NO_DEFAULT) return plain('');
  return options.find((one) => one.isDefault)?.label ?? plain('');
}

function marksOf(column: PackedColumn, { words }: Scope): readonly Mark[] {
  const required: readonly Mark[] =
    column.required === 'required' || column.required === 'systemrequired'
      ? [{ text: words.required, kind: 'required' }]
      : column.required === 'recommended'
        ? [{ text: words.recommended, kind: 'quiet' }]
        : [];
  return [
    ...(isPrimaryName(column) ? [{ text: words.primaryColumn, kind: 'name' } as const] : []),
    ...required,
    ...(isReadOnly(column) ? [{ text: words.readOnly, kind: 'quiet' } as const] : []),
    ...(column.secured === true ? [{ text: words.secured, kind: 'quiet' } as const] : []),
  ];
}

/** Shown, not edited, on every form. */
export function isReadOnly(column: PackedColumn): boolean {
  return (
    column.displayMask?.split('|').includes('ReadOnlyInUI') === true ||
    (column.validForUpdate === false && !['file', 'image'].includes(column.type)) ||
    logicalName(column.schemaName) === 'statecode'
  );
}
