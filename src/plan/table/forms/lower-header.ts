import type { PackedFormBody } from '../../../packed/form.ts';
import { headerControlId } from './control-ids.ts';
import type { FormAround } from './form-around.ts';
import { fieldControl } from './lower-item.ts';

/** The columns at the top of a main form. */
export function lowerHeader({ form, context, partId }: FormAround): Pick<PackedFormBody, 'header'> {
  if (form.header.length === 0) return {};
  return {
    header: {
      id: partId('header'),
      cellLabelPosition: 'Top',
      columns: '1'.repeat(form.header.length),
      labelWidth: '115',
      cellLabelAlignment: 'Left',
      rows: [
        {
          cells: form.header.map((field) => ({
            id: partId('cell', 'header', field.column),
            showLabel: 'true',
            lockLevel: '0',
            labels: context.texts(field.labels),
            control: fieldControl(field, headerControlId(field)),
          })),
        },
      ],
    },
  };
}
