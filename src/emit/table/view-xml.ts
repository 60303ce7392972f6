/** The views of a new table. */
import { english, type TableContext } from '../../format/table/context.ts';
import { entitySetName, logicalName } from '../../format/table/naming.ts';
import { viewsOf, viewText, type View } from '../../format/table/views.ts';
import { labelIn } from '../../model/labels.ts';
import type { NewTable } from '../../model/table.ts';
import { element, leaf, list, type XmlElement } from '../../xml/xml.ts';
import { flag } from './attribute-xml.ts';
import { labelsXml } from './labels-xml.ts';

export function savedQueriesXml(table: NewTable, context: TableContext): XmlElement {
  const views = viewsOf(table.ownership).map((view) => viewXml(view, table, context));
  return element('SavedQueries', {}, list('savedqueries', views));
}

function viewXml(view: View, table: NewTable, context: TableContext): XmlElement {
  const [base] = context.languages;
  const text = (pattern: string) =>
    english(viewText(pattern, labelIn(table.names, base), labelIn(table.pluralNames, base)), context);
  return element(
    'savedquery',
    {},
    flag('IsCustomizable', true),
    flag('CanBeDeleted', view.canBeDeleted),
    flag('isquickfindquery', view.quickFind),
    flag('isprivate', false),
    flag('isdefault', view.isDefault),
    leaf('savedqueryid', context.idOf(logicalName(table.schemaName), 'view', view.key)),
    ...layoutXml(view, table),
    leaf('querytype', String(view.queryType)),
    element('fetchxml', {}, fetchXml(view, table)),
    leaf('IntroducedVersion', table.introducedVersion),
    labelsXml('LocalizedNames', text(view.name), context),
    ...(view.description === undefined ? [] : [labelsXml('Descriptions', text(view.description), context)]),
  );
}

function layoutXml(view: View, table: NewTable): readonly XmlElement[] {
  if (view.grid === 'none') return [];
  const name = logicalName(table.schemaName);
  const related = view.grid === 'related';
  const grid = {
    name: related ? entitySetName(table.schemaName) : 'resultset',
    jump: primaryName(table),
    select: '1',
    icon: '1',
    preview: view.preview ? '1' : '0',
  };
  const row = element(
    'row',
    { name: related ? name : 'result', id: `${name}id` },
    element('cell', { name: primaryName(table), width: '300' }),
    element('cell', { name: 'createdon', width: '125' }),
  );
  return [element('layoutxml', {}, element('grid', grid, row))];
}

function fetchXml(view: View, table: NewTable): XmlElement {
  const name = logicalName(table.schemaName);
  const plain = view.grid === 'none';
  const columns = plain ? [`${name}id`] : [`${name}id`, primaryName(table), 'createdon'];
  const entity = element(
    'entity',
    { name },
    ...columns.map((column) => element('attribute', { name: column })),
    ...(view.sorted ? [element('order', { attribute: primaryName(table), descending: 'false' })] : []),
    ...filtersXml(view, table),
  );
  const format = plain ? { 'output-format': 'xml-platform' } : {};
  return element('fetch', { version: '1.0', mapping: 'logical', ...format }, entity);
}

function filtersXml(view: View, table: NewTable): readonly XmlElement[] {
  const conditions = [
    ...(view.state === undefined
      ? []
      : [{ attribute: 'statecode', operator: 'eq', value: String(view.state) }]),
    ...(view.mine ? [{ attribute: 'ownerid', operator: 'eq-userid' }] : []),
  ];
  const found = { attribute: primaryName(table), operator: 'like', value: '{0}' };
  return [
    ...(conditions.length === 0
      ? []
      : [
          element(
            'filter',
            { type: 'and' },
            ...conditions.map((condition) => element('condition', condition)),
          ),
        ]),
    ...(view.quickFind
      ? [element('filter', { type: 'or', isquickfindfields: '1' }, element('condition', found))]
      : []),
  ];
}

function primaryName(table: NewTable): string {
  return logicalName(table.columns[0]?.schemaName ?? '');
}
