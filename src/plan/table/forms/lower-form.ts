import type { Form } from '../../../model/form.ts';
import type { Table } from '../../../model/table.ts';
import type { PackedForm } from '../../../packed/form.ts';
import type { PlanContext } from '../../context.ts';
import { formId } from '../form-id.ts';
import { displayConditions } from './display-conditions.ts';
import { formAround } from './form-around.ts';
import { introducedVersion } from '../introduced-version.ts';
import { lowerCardTab } from './lower-card.ts';
import { lowerHeader } from './lower-header.ts';
import { lowerTab } from './lower-section.ts';

/** A form that the maker describes. It is complete: on a table that exists already it stands beside the forms there. */
export function lowerForm(form: Form, table: Table, context: PlanContext): PackedForm {
  const around = formAround(form, table, context);
  return {
    id: formId(table, form.key, context),
    introducedVersion: introducedVersion(table, context),
    body: {
      ...(form.type === 'main' ? { headerDensity: 'HighWithControls' } : {}),
      tabs: form.type === 'card' ? [lowerCardTab(around)] : form.tabs.map((tab) => lowerTab(tab, around)),
      ...lowerHeader(around),
      ...displayConditions(around),
    },
    names: context.texts(form.names),
    ...context.descriptions(form.descriptions),
  };
}
