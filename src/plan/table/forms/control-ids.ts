/** Names of controls: scripts find a control by it, and the id of its cell is made from it. */
import { formItems, type Blank, type Form, type FormField, type FormItem } from '../../../model/form.ts';
import { distinctNames } from './distinct-names.ts';

/** Of all that has a control in the sections of a form; blanks have none. */
export function controlIds(form: Form): ReadonlyMap<FormItem, string> {
  const items = formItems(form);
  return distinctNames(
    items.flatMap((item) => (item.kind === 'blank' ? [] : [[item, nameOf(item)] as const])),
    form.header.map(headerControlId),
  );
}

export function headerControlId({ column }: FormField): string {
  return `header_${column}`;
}

function nameOf(item: Exclude<FormItem, Blank>): string {
  switch (item.kind) {
    case 'field':
      return item.column;
    case 'subgrid':
      return word(`Subgrid_${item.relationship}_${item.view}`);
    case 'quickView':
      return word(`QuickView_${item.lookup}_${item.form}`);
    case 'webResource':
      return word(`WebResource_${item.key}`);
    case 'timeline':
      return 'notescontrol';
  }
}

function word(text: string): string {
  return text.replaceAll(/\W/g, '_');
}
