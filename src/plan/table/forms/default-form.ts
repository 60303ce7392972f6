/** A form that every table of one's own has, as the platform makes it. */
import { SYSTEM_CONTROLS, controlClassOf } from '../../../format/table/control-classes.ts';
import {
  FORM_NAME,
  type FormLayout,
  type LayoutField,
  type SectionLayout,
} from '../../../format/table/forms.ts';
import { logicalName } from '../../../format/table/naming.ts';
import { SYSTEM_COLUMNS } from '../../../format/table/system-columns.ts';
import type { Column } from '../../../model/column.ts';
import type { Table } from '../../../model/table.ts';
import type { PackedControl, PackedForm, PackedRow, PackedSection } from '../../../packed/form.ts';
import type { PackedLabels } from '../../../packed/labels.ts';
import type { PlanContext } from '../../context.ts';
import { formId } from '../form-id.ts';
import { introducedVersion } from '../introduced-version.ts';

interface DefaultForm {
  /** Of the form. */
  readonly key: string;
  readonly layout: Pick<FormLayout, 'cell' | 'control'>;
  readonly table: Table;
  readonly context: PlanContext;
}

/** What a cell shows: a control bound to a column, or nothing. */
interface Shown {
  readonly key: string;
  readonly labels: PackedLabels;
  readonly control?: Omit<PackedControl, 'id'>;
}

export function lowerDefaultForm(layout: FormLayout, table: Table, context: PlanContext): PackedForm {
  const { key, description, tab, columns } = layout;
  const form = { key, layout, table, context };
  return {
    id: formId(table, key, context),
    introducedVersion: introducedVersion(table, context),
    body: {
      tabs: [
        {
          ...tab.settings,
          id: partId(form, 'tab'),
          labels: context.platform(tab.label),
          columns: columns.map(({ width, sections }) => ({
            width,
            sections: sections.map((section) => defaultSection(section, form)),
          })),
        },
      ],
    },
    names: context.platform(FORM_NAME),
    ...(description === undefined ? {} : { descriptions: context.platform(description) }),
  };
}

function partId({ key, table, context }: DefaultForm, ...parts: readonly string[]): string {
  return formId(table, key, context, ...parts);
}

export function defaultSection(section: SectionLayout, form: DefaultForm): PackedSection {
  const rows = section.rows?.flatMap((fields) => rowsOf(fields, section.key, form));
  return {
    ...section.settings,
    id: partId(form, 'section', section.key),
    labels: form.context.platform(section.label),
    ...(rows === undefined ? {} : { rows }),
  };
}

/** One row; several for the columns of the table; none when the table lacks the only field of the row. */
function rowsOf(fields: readonly LayoutField[], section: string, form: DefaultForm): readonly PackedRow[] {
  const cells = fields.flatMap((field, index) => shownBy(field, index, form));
  const rows = fields.includes('columns') ? cells.map((cell) => [cell]) : cells.length === 0 ? [] : [cells];
  return rows.map((row) => ({
    cells: row.map(({ key, labels, control }) => ({
      ...form.layout.cell,
      id: partId(form, 'cell', section, key),
      labels,
      ...(control === undefined
        ? {}
        : { control: { id: key, field: key, ...form.layout.control, ...control } }),
    })),
  }));
}

function shownBy(field: LayoutField, index: number, { table, context }: DefaultForm): readonly Shown[] {
  switch (field) {
    case 'columns':
      return table.columns.map((column) => shownColumn(column, context));
    case 'primary':
      return table.columns.slice(0, 1).map((column) => shownColumn(column, context));
    case 'blank':
      return [{ key: `blank-${String(index)}`, labels: context.platform('') }];
    case 'ownerid':
    case 'createdon':
    case 'statuscode': {
      if (field === 'ownerid' && table.kind === 'new' && table.ownership === 'organization') return [];
      const labels = context.platform(systemLabel(field));
      return [{ key: field, labels, control: { classId: SYSTEM_CONTROLS[field] } }];
    }
  }
}

function shownColumn(column: Column, context: PlanContext): Shown {
  return {
    key: logicalName(column.schemaName),
    labels: context.texts(column.names),
    control: {
      classId: controlClassOf(column.type),
      ...(column.readOnly ? { disabled: 'true' } : {}),
    },
  };
}

function systemLabel(field: string): string {
  return SYSTEM_COLUMNS.find(({ column }) => logicalName(column.schemaName) === field)?.label ?? field;
}
