/** The forms of a new table. */
import { SYSTEM_CONTROLS, controlClassOf } from '../../format/table/control-classes.ts';
import { english, type TableContext } from '../../format/table/context.ts';
import {
  FORMS,
  FORM_NAME,
  type FormField,
  type FormLayout,
  type SectionLayout,
} from '../../format/table/forms.ts';
import { logicalName } from '../../format/table/naming.ts';
import { SYSTEM_COLUMNS } from '../../format/table/system-columns.ts';
import type { Labels } from '../../model/labels.ts';
import type { Column, NewTable } from '../../model/table.ts';
import { element, leaf, type XmlElement } from '../../xml/xml.ts';
import { flag } from './attribute-xml.ts';
import { labelsXml } from './labels-xml.ts';

export function formsXml(table: NewTable, context: TableContext): XmlElement {
  const forms = FORMS.map((layout) =>
    element('forms', { type: layout.type }, formXml({ layout, table, context })),
  );
  return element('FormXml', {}, ...forms);
}

interface Form {
  readonly layout: FormLayout;
  readonly table: NewTable;
  readonly context: TableContext;
}

/** What a cell shows: a control bound to a column, or nothing. */
interface Cell {
  readonly key: string;
  readonly labels: Labels;
  readonly control?: Readonly<Record<string, string>>;
}

function formXml(form: Form): XmlElement {
  const { layout, table, context } = form;
  const description = layout.description;
  return element(
    'systemform',
    {},
    leaf('formid', idOf(form)),
    leaf('IntroducedVersion', table.introducedVersion),
    leaf('FormPresentation', '1'),
    leaf('FormActivationState', '1'),
    element('form', {}, element('tabs', {}, tabXml(form))),
    flag('IsCustomizable', true),
    flag('CanBeDeleted', true),
    labelsXml('LocalizedNames', english(FORM_NAME, context), context),
    ...(description === undefined ? [] : [labelsXml('Descriptions', english(description, context), context)]),
  );
}

function idOf(form: Form, ...parts: readonly string[]): string {
  return form.context.idOf(logicalName(form.table.schemaName), 'form', form.layout.type, ...parts);
}

function tabXml(form: Form): XmlElement {
  const { tab, columns } = form.layout;
  return element(
    'tab',
    { ...tab.attributes, id: idOf(form, 'tab') },
    labelsXml('labels', english(tab.label, form.context), form.context),
    element(
      'columns',
      {},
      ...columns.map(({ width, sections }) =>
        element(
          'column',
          { width },
          element('sections', {}, ...sections.map((section) => sectionXml(section, form))),
        ),
      ),
    ),
  );
}

function sectionXml(section: SectionLayout, form: Form): XmlElement {
  const rows = section.rows?.flatMap((fields) => rowsXml(fields, section.key, form));
  return element(
    'section',
    { ...section.attributes, id: idOf(form, 'section', section.key) },
    labelsXml('labels', english(section.label, form.context), form.context),
    ...(rows === undefined ? [] : [element('rows', {}, ...rows)]),
  );
}

/** One row; several for the columns of the table; none when the table lacks the only field of the row. */
function rowsXml(fields: readonly FormField[], section: string, form: Form): readonly XmlElement[] {
  const cells = fields.flatMap((field, index) => cellsOf(field, index, form));
  const rows = fields.includes('columns') ? cells.map((cell) => [cell]) : cells.length === 0 ? [] : [cells];
  return rows.map((row) => element('row', {}, ...row.map((cell) => cellXml(cell, section, form))));
}

function cellsOf(field: FormField, index: number, form: Form): readonly Cell[] {
  const { table, context } = form;
  switch (field) {
    case 'columns':
      return table.columns.map(columnCell);
    case 'primary':
      return table.columns.slice(0, 1).map(columnCell);
    case 'blank':
      return [{ key: `blank-${String(index)}`, labels: english('', context) }];
    case 'ownerid':
    case 'createdon':
    case 'statuscode':
      if (field === 'ownerid' && table.ownership === 'organization') return [];
      return [
        {
          key: field,
          labels: english(systemLabel(field), context),
          control: { classid: SYSTEM_CONTROLS[field] },
        },
      ];
  }
}

function columnCell(column: Column): Cell {
  const disabled = column.readOnly ? { disabled: 'true' } : {};
  const control = { classid: controlClassOf(column.type), ...disabled };
  return { key: logicalName(column.schemaName), labels: column.names, control };
}

function systemLabel(field: string): string {
  return SYSTEM_COLUMNS.find((column) => logicalName(column.name) === field)?.label ?? field;
}

function cellXml(cell: Cell, section: string, form: Form): XmlElement {
  const { layout, context } = form;
  const attributes = { id: idOf(form, 'cell', section, cell.key), ...layout.cellAttributes };
  return element('cell', attributes, labelsXml('labels', cell.labels, context), ...controlXml(cell, layout));
}

function controlXml(cell: Cell, layout: FormLayout): readonly XmlElement[] {
  if (cell.control === undefined) return [];
  const { classid = '', ...more } = cell.control;
  const attributes = { id: cell.key, classid, datafieldname: cell.key, ...layout.controlAttributes, ...more };
  return [element('control', attributes)];
}
