/** What stands in a cell. An item that cannot be read was reported and is left out. */
import { FORM_TYPES } from '../../../format/table/form-types.ts';
import type { FormItem } from '../../../model/form.ts';
import { at as into, keyOf, type Place } from '../../../source/place.ts';
import { formItem } from '../../../spec/form-schema.ts';
import { misspelt } from '../../../spec/validate.ts';
import { decodeField } from './decode-field.ts';
import { decodeQuickView } from './decode-quick-view.ts';
import { decodeSubgrid } from './decode-subgrid.ts';
import { decodeWebResource } from './decode-web-resource.ts';
import type { FormContext, ItemSpec } from './form-context.ts';

/** The map form of an item. */
type ItemMap = Exclude<ItemSpec, string>;

/** What a map says of the room that it takes: its own settings, else what is usual. */
type Room = (usual: { readonly span?: number; readonly height?: number }) => {
  readonly span: number;
  readonly height: number;
};

/** `columns`: cells side by side in the section. */
export function decodeItems(
  items: readonly ItemSpec[],
  at: Place,
  columns: number,
  context: FormContext,
): readonly FormItem[] {
  return items.flatMap((item, index) => decodeItem(item, into(at, index), columns, context) ?? []);
}

const KINDS = ['field', 'subgrid', 'quickView', 'timeline', 'webResource', 'blank'] as const;

/** What a map says that it shows; it has to be one thing. */
export function kindsOf(item: ItemMap): readonly (typeof KINDS)[number][] {
  return KINDS.filter((kind) => item[kind] !== undefined);
}

function decodeItem(item: ItemSpec, at: Place, columns: number, context: FormContext): FormItem | undefined {
  if (typeof item === 'string') return decodeField(item, at, {}, context);
  const { report } = context.loading.reader;
  const found = kindsOf(item);
  const [kind, another] = found;
  if (kind === undefined || another !== undefined) {
    const meant = misspelt(MAP_SCHEMA, item);
    if (!KINDS.some((one) => meant.has(one))) report('form/item-kind', at, { found });
    return undefined;
  }
  if (!FORM_TYPES[context.type].items.includes(kind)) {
    report('form/setting', keyOf(into(at, kind)), { setting: kind, type: context.type });
    return undefined;
  }
  const isField = kind === 'field';
  for (const setting of ['readOnly', 'hidden'] as const)
    if (!isField && item[setting] !== undefined)
      report('form/item-setting', keyOf(into(at, setting)), { setting, item: kind });
  reportSpan(item, at, columns, context);
  return decodeMap(item, at, columns, context);
}

const [, MAP_SCHEMA] = formItem.anyOf;

function reportSpan({ span }: ItemMap, at: Place, columns: number, { loading }: FormContext): void {
  if (span === undefined || span <= columns) return;
  const range = columns === 1 ? '1 in a section with one column' : `1 to ${String(columns)} in this section`;
  loading.reader.report('spec/out-of-range', into(at, 'span'), { value: String(span), range });
}

function decodeMap(item: ItemMap, at: Place, columns: number, context: FormContext): FormItem | undefined {
  const room: Room = ({ span = 1, height = 1 }) => ({
    span: Math.min(item.span ?? span, columns),
    height: item.height ?? height,
  });
  if (item.field !== undefined)
    return decodeField(item.field, into(at, 'field'), { ...item, span: room({}).span }, context);
  if (item.subgrid !== undefined) {
    const placed = { spec: item.subgrid, at: into(at, 'subgrid') };
    return decodeSubgrid(placed, room({ span: columns, height: 4 }), context);
  }
  if (item.quickView !== undefined)
    return decodeQuickView({ spec: item.quickView, at: into(at, 'quickView') }, room({}), context);
  if (item.webResource !== undefined)
    return decodeWebResource(item.webResource, into(at, 'webResource'), room({ height: 4 }), context);
  // The height of most timelines in real exports.
  if (item.timeline !== undefined) return { kind: 'timeline', ...room({ height: 15 }) };
  return { kind: 'blank', ...room({}) };
}
