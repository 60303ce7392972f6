/** What stands in a cell of a form: a field, a list, a part of another row… */
import { logicalName } from '../format/table/naming.ts';
import { GUID } from '../model/guid.ts';
import type { PackedCell, PackedControl } from '../packed/form.ts';
import { controlOf, type Control } from './control.ts';
import { isReadOnly } from './column.ts';
import { gridOf, type Grid } from './grid.ts';
import { placed } from './placement.ts';
import { tableRef, type Ref } from './ref.ts';
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';
import { fill } from './words.ts';
import { imageOf } from './web-resource.ts';

/** Each is drawn by the partial of the same name. */
export type CellContent =
  | FieldCell
  | {
      readonly drawn: 'subgrid';
      readonly label: Text;
      readonly note: string;
      readonly table: Ref;
      readonly grid: Grid | undefined;
    }
  | {
      readonly drawn: 'quick-view';
      readonly label: Text;
      readonly note: string;
      readonly fields: readonly FieldCell[];
    }
  | { readonly drawn: 'timeline'; readonly label: Text }
  | {
      readonly drawn: 'embedded';
      readonly label: Text;
      readonly kind: string;
      readonly name: string;
      readonly image: string;
    }
  | { readonly drawn: 'blank' };

export interface FieldCell {
  readonly drawn: 'field';
  readonly label: Text;
  readonly showLabel: boolean;
  readonly mark: '' | 'required' | 'recommended';
  readonly readOnly: boolean;
  readonly secured: boolean;
  readonly control: Control;
}

/** Class ids of the controls that are no fields (counted on exports). */
const CLASSES: Readonly<Record<string, Drawer>> = {
  'e7a81278-8635-4d9e-8d4d-59480b391c5b': subgrid,
  '5c5600e0-1d6e-4205-a272-be80da87fd42': quickView,
  '06375649-c143-495e-a496-c962e5b4488e': (cell, _, { scope }) => ({
    drawn: 'timeline',
    label: titleOf(cell, plain(scope.words.timeline), scope),
  }),
  '9fdf5f91-88b1-47f4-ad53-c11efc01a01d': webResource,
};

type Drawer = (cell: PackedCell, control: PackedControl, at: At) => CellContent;

export interface At {
  /** The table of the form. */
  readonly table: string;
  readonly scope: Scope;
}

export function isShown(part: { readonly visible?: string | undefined }): boolean {
  return part.visible !== 'false';
}

/** Cells of a row that people see. */
export function cellContent(cell: PackedCell, at: At): CellContent {
  const { control } = cell;
  if (control === undefined) return { drawn: 'blank' };
  const drawer = CLASSES[classOf(control)];
  if (drawer !== undefined) return drawer(cell, control, at);
  return control.field === undefined
    ? otherControl(cell, control, at)
    : field(cell, control, control.field, at);
}

/** The class of a control, lower case without braces. */
export function classOf(control: PackedControl): string {
  return (control.classId ?? '').replace(/[{}]/g, '').toLowerCase();
}

function field(cell: PackedCell, control: PackedControl, name: string, { table, scope }: At): FieldCell {
  const column = scope.index.column(table, logicalName(name));
  const { required } = column;
  return {
    drawn: 'field',
    label: labelOf(cell, scope.columnName(table, name), scope),
    showLabel: cell.showLabel !== 'false',
    mark:
      required === 'required' || required === 'systemrequired'
        ? 'required'
        : required === 'recommended'
          ? 'recommended'
          : '',
    readOnly: control.disabled === 'true' || isReadOnly(column),
    secured: column.secured === true,
    control: controlOf(table, column, scope),
  };
}

/** The label of a cell; one that is empty counts as none. */
export function labelOf(cell: PackedCell, otherwise: Text, scope: Scope): Text {
  const own = scope.text(cell.labels);
  return own.text === '' ? otherwise : own;
}

/** The heading of what is more than a field; empty when the form hides it. */
function titleOf(cell: PackedCell, otherwise: Text, scope: Scope): Text {
  return cell.showLabel === 'false' ? plain('') : labelOf(cell, otherwise, scope);
}

const SUBGRID_ROWS = 2;

function subgrid(cell: PackedCell, { parameters = {} }: PackedControl, { scope }: At): CellContent {
  const { words } = scope;
  const table = logicalName(parameters['TargetEntityType'] ?? '');
  const view = scope.index.view(parameters['ViewId'] ?? '');
  const viewName = view === undefined ? words.anyView : scope.text(view.part.names).text;
  return {
    drawn: 'subgrid',
    label: titleOf(cell, scope.tablePlural(table), scope),
    note: fill(words.subgridOf, scope.tablePlural(table).text, viewName),
    table: tableRef(table, scope),
    grid: view === undefined ? undefined : gridOf(table, view.part, scope, SUBGRID_ROWS),
  };
}

function quickView(
  cell: PackedCell,
  { field: lookup = '', parameters = {} }: PackedControl,
  { table, scope }: At,
): CellContent {
  const ids = (parameters['QuickForms'] ?? '').match(new RegExp(GUID, 'gi')) ?? [];
  const forms = ids.flatMap((id) => scope.index.form(id) ?? []);
  const fields = forms.flatMap((form) =>
    (form.part.body?.tabs ?? [])
      .flatMap((tab) => tab.columns ?? [])
      .flatMap((column) => column.sections ?? [])
      .flatMap((section) => placed(section.rows ?? [], 1))
      .flatMap((one) => fieldOf(one.cell, { table: form.table, scope })),
  );
  const through = fill(scope.words.quickViewOf, scope.columnName(table, lookup).text);
  return {
    drawn: 'quick-view',
    label: labelOf(cell, plain(scope.words.quickView), scope),
    note: forms.length === 0 ? `${through}. ${scope.words.noQuickView}` : through,
    fields,
  };
}

/** Only fields: a quick view form may show another one, and that one this one. */
function fieldOf(cell: PackedCell, at: At): readonly FieldCell[] {
  const { control } = cell;
  if (control?.field === undefined || CLASSES[classOf(control)] !== undefined || !isShown(cell)) return [];
  return [{ ...field(cell, control, control.field, at), readOnly: true, mark: '' }];
}

function webResource(cell: PackedCell, { id, parameters = {} }: PackedControl, { scope }: At): CellContent {
  const name = parameters['Url'] ?? id;
  const resource = scope.index.webResource(name);
  return {
    drawn: 'embedded',
    label: labelOf(cell, plain(''), scope),
    kind: scope.words.webResource,
    name,
    image: resource === undefined ? '' : imageOf(resource),
  };
}

function otherControl(cell: PackedCell, { id }: PackedControl, { scope }: At): CellContent {
  return {
    drawn: 'embedded',
    label: labelOf(cell, plain(''), scope),
    kind: scope.words.otherControl,
    name: id,
    image: '',
  };
}
