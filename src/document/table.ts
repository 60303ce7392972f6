/** A table with all that belongs to it. */
import { logicalName } from '../format/table/naming.ts';
import type { Package } from '../model/package.ts';
import { chartView, type ChartView } from './chart.ts';
import { columnViews, type Columns } from './column.ts';
import { formView, type FormView } from './form.ts';
import type { IndexedTable } from './index.ts';
import { colorOf } from './option.ts';
import { tableRef, type Ref } from './ref.ts';
import { relationshipViews, type RelationshipView } from './relationship.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';
import { viewView, type ViewView } from './view.ts';
import { imageOf } from './web-resource.ts';

export interface TableView {
  readonly id: string;
  readonly name: Text;
  readonly plural: Text;
  readonly logicalName: string;
  readonly description: Text;
  readonly kind: string;
  readonly icon: string;
  readonly color: string;
  readonly facts: readonly Fact[];
  readonly columns: Columns;
  readonly keys: readonly { readonly name: Text; readonly columns: string }[];
  readonly relationships: readonly RelationshipView[];
  readonly maps: readonly MapView[];
  readonly views: readonly ViewView[];
  readonly forms: readonly FormView[];
  readonly charts: readonly ChartView[];
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

interface MapView {
  readonly from: Ref;
  readonly columns: readonly { readonly from: Text; readonly to: Text }[];
}

/** Makers meet the main form first. */
const FORM_ORDER = ['main', 'quickCreate', 'quick', 'card'];

export function tableView(table: IndexedTable, maps: Package['maps'], scope: Scope): TableView {
  const { packed } = table;
  const name = table.logicalName;
  const { views, charts } = packed.table;
  const entity = packed.kind === 'table' ? packed.table.info.entity : undefined;
  const resource = scope.index.webResource(entity?.iconVector ?? '');
  return {
    id: scope.anchor('table', name),
    name: scope.tableName(name),
    plural: scope.tablePlural(name),
    logicalName: name,
    description: scope.text(entity?.descriptions),
    kind: packed.kind === 'table' ? scope.words.newTable : scope.words.extendedTable,
    icon: resource === undefined ? '' : imageOf(resource),
    color: colorOf(entity?.color),
    facts: factsOf(table, scope),
    columns: columnViews(table, scope),
    keys: keyViews(table, scope),
    relationships: relationshipViews(name, scope),
    maps: mapViews(name, maps, scope),
    views: (views?.views ?? [])
      .map((view) => viewView(name, view, scope))
      .toSorted((a, b) => viewPlace(a) - viewPlace(b)),
    forms: formViews(table, scope),
    charts: (charts ?? []).map((chart) => chartView(name, chart, scope)),
  };
}

function formViews({ logicalName: table, packed }: IndexedTable, scope: Scope): readonly FormView[] {
  return (packed.table.forms?.types ?? [])
    .toSorted((a, b) => place(a.type) - place(b.type))
    .flatMap(({ type, forms = [] }) => forms.map((form) => formView(type, form, { table, scope })));
}

function keyViews({ logicalName: table, packed }: IndexedTable, scope: Scope): TableView['keys'] {
  return (packed.table.info?.entity?.keys ?? []).map(({ name, names, columns = [] }) => ({
    name: scope.text(names ?? { und: name }),
    columns: columns.map((one) => scope.columnName(table, one).text).join(', '),
  }));
}

function place(type: string): number {
  const index = FORM_ORDER.indexOf(type);
  return index === -1 ? FORM_ORDER.length : index;
}

/** The default view first, then the public ones. */
function viewPlace(view: ViewView): number {
  return view.isDefault ? 0 : view.open ? 1 : 2;
}

function factsOf({ packed }: IndexedTable, { words }: Scope): readonly Fact[] {
  if (packed.kind === 'shell') return [];
  const { ownership, audit, changeTracking } = packed.table.info.entity;
  const owner = Object.entries(words.owners).find(([one]) => one === ownership)?.[1];
  return [
    ...(owner === undefined ? [] : [{ name: words.ownership, value: owner }]),
    { name: words.audited, value: audit === true ? words.yes : words.no },
    { name: words.changeTracking, value: changeTracking === true ? words.yes : words.no },
  ];
}

function mapViews(table: string, maps: Package['maps'], scope: Scope): readonly MapView[] {
  return maps
    .filter((one) => logicalName(one.to) === table)
    .map((one) => {
      const from = logicalName(one.from);
      return {
        from: tableRef(from, scope),
        columns: (one.columns ?? []).map((pair) => ({
          from: scope.columnName(from, pair.from),
          to: scope.columnName(table, pair.to),
        })),
      };
    });
}
