/** A form of a table, drawn as the app draws it. */
import type { PackedForm, PackedRow, PackedSection, PackedTab } from '../packed/form.ts';
import { cellContent, isShown, labelOf, type At, type CellContent } from './form-cell.ts';
import { columnCount, placed } from './placement.ts';
import { rowName } from './sample.ts';
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';
import { fill, type Words } from './words.ts';

export interface FormView {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly kind: string;
  readonly shape: Shape;
  /** The name of the row that is shown. */
  readonly title: string;
  readonly table: Text;
  readonly picture: boolean;
  readonly header: readonly { readonly label: Text; readonly value: string }[];
  readonly tabs: readonly TabView[];
  /** Forms with one tab show no strip of tabs. */
  readonly tabbed: boolean;
  /** Names of roles; empty when everybody sees it. */
  readonly roles: string;
  readonly notShown: string;
}

type Shape = keyof Words['formKinds'];

interface TabView {
  readonly id: string;
  readonly name: Text;
  /** Widths of its columns, as CSS has them. */
  readonly widths: string;
  readonly columns: readonly { readonly sections: readonly SectionView[] }[];
}

interface SectionView {
  readonly heading: Text;
  readonly columns: number;
  readonly cells: readonly (Area & { readonly content: CellContent })[];
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export function formView(type: string, form: PackedForm, at: At): FormView {
  const { table, scope } = at;
  const shape = shapeOf(type);
  const tabs = form.body?.tabs ?? [];
  const shown = tabs.filter(isShown);
  const kind = scope.words.formKinds[shape];
  return {
    id: scope.anchor('form', form.id),
    name: scope.text(form.names),
    description: scope.text(form.descriptions),
    kind,
    shape,
    title:
      shape === 'quickCreate'
        ? fill(scope.words.newRow, scope.tableName(table).text)
        : rowName(table, 0, scope),
    table: scope.tableName(table),
    picture: form.body?.showImage === 'true',
    header: headerOf(form, at),
    tabs: shown.map((tab, index) => tabView(tab, index, form.id, at)),
    tabbed: shown.length > 1,
    roles: rolesOf(form, scope).join(', '),
    notShown: notShown(tabs, at).join(', '),
  };
}

function shapeOf(type: string): Shape {
  return type === 'main' || type === 'quick' || type === 'quickCreate' || type === 'card' ? type : 'other';
}

function headerOf(form: PackedForm, at: At): FormView['header'] {
  return cellsOf(form.body?.header?.rows ?? [], 4, at).flatMap(({ content }) => {
    if (content.drawn !== 'field') return [];
    const { value, chips, secondValue } = content.control;
    return [{ label: content.label, value: [value, secondValue, ...chips].join(' ').trim() }];
  });
}

function tabView(tab: PackedTab, index: number, form: string, at: At): TabView {
  const { scope } = at;
  const name = scope.text(tab.labels);
  const columns = (tab.columns ?? [])
    .map((column) => ({
      width: Number.parseInt(column.width ?? '100', 10) || 100,
      sections: (column.sections ?? [])
        .filter(isShown)
        .map((section) => sectionView(section, at))
        .filter((one) => one.cells.length > 0),
    }))
    .filter((one) => one.sections.length > 0);
  return {
    id: scope.anchor('tab', form, tab.name ?? String(index)),
    name: name.text === '' ? plain(fill(scope.words.untitledTab, index + 1)) : name,
    widths: columns.map((one) => `minmax(0, ${String(one.width)}fr)`).join(' '),
    columns,
  };
}

function sectionView(section: PackedSection, at: At): SectionView {
  const columns = columnCount(section.columns);
  return {
    heading: section.showLabel === 'false' ? plain('') : at.scope.text(section.labels),
    columns,
    cells: cellsOf(section.rows ?? [], columns, at),
  };
}

function cellsOf(rows: readonly PackedRow[], columns: number, at: At): SectionView['cells'] {
  return placed(rows, columns)
    .filter((one) => isShown(one.cell))
    .map(({ cell, ...area }) => ({ ...area, content: cellContent(cell, at) }));
}

function rolesOf(form: PackedForm, { index }: Scope): readonly string[] {
  const conditions = form.body?.displayConditions;
  if (conditions === undefined || conditions.everyone !== undefined) return [];
  return (conditions.roles ?? []).flatMap((one) => index.role(one.id)?.name ?? []);
}

/** Labels of what stands on the form for scripts and rules only. */
function notShown(tabs: readonly PackedTab[], { table, scope }: At): readonly string[] {
  return tabs.flatMap((tab) =>
    (tab.columns ?? [])
      .flatMap((column) => column.sections ?? [])
      .flatMap((section) =>
        (section.rows ?? [])
          .flatMap((row) => row.cells ?? [])
          .filter((cell) => !(isShown(tab) && isShown(section) && isShown(cell)))
          .flatMap((cell) => {
            const { control } = cell;
            if (control === undefined) return [];
            const otherwise =
              control.field === undefined ? plain(control.id) : scope.columnName(table, control.field);
            return [labelOf(cell, otherwise, scope).text];
          }),
      ),
  );
}
