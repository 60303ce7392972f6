/** What stands in a cell → the cell, without its id. */
import { SPECIAL_CONTROLS, controlClassOf } from '../../../format/table/control-classes.ts';
import type { FormField, FormItem, QuickView, Subgrid } from '../../../model/form.ts';
import type { PackedCell, PackedControl } from '../../../packed/form.ts';
import type { PlanContext } from '../../context.ts';
import { formId } from '../form-id.ts';
import { viewId } from '../view-id.ts';
import type { FormAround } from './form-around.ts';

export function lowerItem(item: FormItem, around: FormAround): PackedCell {
  const id = around.controlId(item);
  const { context } = around;
  const room = roomOf(item);
  switch (item.kind) {
    case 'field':
      return {
        showLabel: 'true',
        lockLevel: '0',
        ...room,
        ...(item.hidden ? { visible: 'false' } : {}),
        labels: context.texts(item.labels),
        control: fieldControl(item, id),
      };
    case 'subgrid':
      return {
        showLabel: 'true',
        lockLevel: '0',
        ...wholeRoom(item),
        auto: 'false',
        labels: context.texts(item.labels),
        control: subgridControl(item, id, context),
      };
    case 'quickView':
      return {
        showLabel: 'false',
        lockLevel: '0',
        ...wholeRoom(item),
        labels: context.texts(item.labels),
        control: quickViewControl(item, id, context),
      };
    case 'timeline':
      return {
        showLabel: 'false',
        lockLevel: '0',
        ...wholeRoom(item),
        labels: context.platform('Timeline'),
        control: { id, classId: SPECIAL_CONTROLS.timeline, disabled: 'false' },
      };
    case 'webResource':
      return webResourceCell(item, id, context);
    case 'blank':
      return { showLabel: 'false', ...room, userSpacer: 'true', labels: context.platform('') };
  }
}

type Room = Pick<PackedCell, 'colspan' | 'rowspan'>;

function roomOf({ span, height }: FormItem): Room {
  return {
    ...(span === 1 ? {} : { colspan: String(span) }),
    ...(height === 1 ? {} : { rowspan: String(height) }),
  };
}

/** The designer says the room of everything but fields, also where it is one. */
function wholeRoom({ span, height }: FormItem): Room {
  return { colspan: String(span), rowspan: String(height) };
}

export function fieldControl(field: FormField, id: string): PackedControl {
  return {
    id,
    classId: controlClassOf(field.type),
    field: field.column,
    disabled: String(field.readOnly),
  };
}

function subgridControl(item: Subgrid, id: string, context: PlanContext): PackedControl {
  const table = context.tableOf(item.table);
  // The view was found while loading, so its table is one of the solution.
  const view = table === undefined ? '' : viewId(table, item.view, context);
  return {
    id,
    classId: SPECIAL_CONTROLS.subgrid,
    subgrid: 'true',
    parameters: {
      RecordsPerPage: String(item.rows),
      AutoExpand: 'Fixed',
      EnableQuickFind: 'false',
      EnableViewPicker: 'false',
      EnableChartPicker: 'true',
      ChartGridMode: 'All',
      RelationshipName: item.relationship,
      TargetEntityType: item.table,
      ViewId: view,
      ViewIds: view,
    },
  };
}

function quickViewControl(item: QuickView, id: string, context: PlanContext): PackedControl {
  const forms = item.tables.flatMap((name) => {
    const table = context.tableOf(name);
    if (table === undefined) return [];
    const form = formId(table, item.form, context).slice(1, -1);
    return [`<QuickFormId entityname="${name}">${form}</QuickFormId>`];
  });
  return {
    id,
    classId: SPECIAL_CONTROLS.quickView,
    field: item.lookup,
    parameters: {
      DisplayAsCustomer360Tile: 'false',
      // A text that is XML itself.
      QuickForms: `<QuickFormIds>${forms.join('')}</QuickFormIds>`,
    },
  };
}

function webResourceCell(
  item: Extract<FormItem, { kind: 'webResource' }>,
  id: string,
  { solution, texts, languages }: PlanContext,
): PackedCell {
  const model = solution.webResources.find((one) => one.model.key === item.key)?.model;
  return {
    showLabel: 'false',
    lockLevel: '0',
    ...wholeRoom(item),
    auto: 'false',
    labels: texts({ [String(languages[0])]: model?.displayName ?? item.key }),
    control: {
      id,
      classId: SPECIAL_CONTROLS.webResource,
      parameters: {
        Url: model?.name ?? item.key,
        PassParameters: 'false',
        Security: 'false',
        Scrolling: 'auto',
        Border: 'false',
        ShowOnMobileClient: 'false',
        WebResourceId: `{${model?.id ?? ''}}`,
      },
    },
  };
}
