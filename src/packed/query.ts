/** `<fetch>` and the grid of a view: what a view asks for and how it shows it. */
import { attribute, each, mixed, required } from '../xml/shape-fields.ts';
import type { Mixed } from '../xml/shape-fields.ts';
import { own } from '../xml/shape-fields.ts';
import { shape, type Beside, type Shape, type ValueOf } from '../xml/shape.ts';

const ATTRIBUTE = shape('attribute', {
  name: required(attribute('name')),
  groupBy: attribute('groupby'),
  dateGrouping: attribute('dategrouping'),
  aggregate: attribute('aggregate'),
  alias: attribute('alias'),
  distinct: attribute('distinct'),
});

const ORDER = shape('order', {
  attribute: attribute('attribute'),
  alias: attribute('alias'),
  descending: attribute('descending'),
});

const VALUE = shape('value', { uiName: attribute('uiname'), uiType: attribute('uitype'), text: own() });

const CONDITION = shape('condition', {
  entity: attribute('entityname'),
  attribute: attribute('attribute'),
  operator: required(attribute('operator')),
  value: attribute('value'),
  uiName: attribute('uiname'),
  uiType: attribute('uitype'),
  uiHidden: attribute('uihidden'),
  values: each(VALUE),
});

type FilterNodes = { readonly condition: PackedCondition; readonly filter: PackedFilter }; // eslint-disable-line @typescript-eslint/consistent-type-definitions

export interface PackedFilter extends Beside {
  readonly type?: string;
  readonly quickFind?: string;
  readonly nodes?: readonly Mixed<FilterNodes>[];
}

export type PackedCondition = ValueOf<typeof CONDITION>;

const FILTER: Shape<PackedFilter> = shape('filter', {
  type: attribute('type'),
  quickFind: attribute('isquickfindfields'),
  nodes: mixed<FilterNodes>({ condition: () => CONDITION, filter: () => FILTER }),
});

/** What an entity or a link to another one asks for. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- a type alias has an index signature, as `mixed` wants it
type EntityNodes = {
  readonly attribute: ValueOf<typeof ATTRIBUTE>;
  readonly order: ValueOf<typeof ORDER>;
  readonly filter: PackedFilter;
  readonly 'link-entity': PackedLink;
};

export interface PackedLink extends Beside {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly alias?: string;
  readonly linkType?: string;
  readonly visible?: string;
  readonly intersect?: string;
  readonly nodes?: readonly Mixed<EntityNodes>[];
}

const nodes = mixed<EntityNodes>({
  attribute: () => ATTRIBUTE,
  order: () => ORDER,
  filter: () => FILTER,
  'link-entity': () => LINK,
});

const LINK: Shape<PackedLink> = shape('link-entity', {
  name: required(attribute('name')),
  from: attribute('from'),
  to: attribute('to'),
  visible: attribute('visible'),
  linkType: attribute('link-type'),
  alias: attribute('alias'),
  intersect: attribute('intersect'),
  nodes,
});

const ENTITY = shape('entity', { name: required(attribute('name')), nodes });

export const FETCH = shape('fetch', {
  version: attribute('version'),
  mapping: attribute('mapping'),
  outputFormat: attribute('output-format'),
  distinct: attribute('distinct'),
  aggregate: attribute('aggregate'),
  count: attribute('count'),
  entities: each(ENTITY),
});

export type PackedFetch = ValueOf<typeof FETCH>;
export type PackedEntityNode = Mixed<EntityNodes>;
export type PackedFilterNode = Mixed<FilterNodes>;

const CELL = shape('cell', {
  name: required(attribute('name')),
  width: attribute('width'),
  disableSorting: attribute('disableSorting'),
  disableMetaDataBinding: attribute('disableMetaDataBinding'),
  labelId: attribute('LabelId'),
  imageProvider: attribute('imageproviderfunctionname'),
  imageWebResource: attribute('imageproviderwebresource'),
  hidden: attribute('ishidden'),
});

const ROW = shape('row', { name: attribute('name'), id: attribute('id'), cells: each(CELL) });

export const GRID = shape('grid', {
  name: attribute('name'),
  object: attribute('object'),
  jump: attribute('jump'),
  select: attribute('select'),
  icon: attribute('icon'),
  preview: attribute('preview'),
  rows: each(ROW),
});

export type PackedGrid = ValueOf<typeof GRID>;
