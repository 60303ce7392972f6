import type { Subgrid } from '../../../model/form.ts';
import { at as into } from '../../../source/place.ts';
import { declaredKeys } from '../../declared.ts';
import type { TableFact } from '../table-facts.ts';
import { viewKeyAt } from '../view-key.ts';
import type { FormContext, ItemSpec, Placed } from './form-context.ts';
import { relationshipOf } from './subgrid-relationship.ts';

export type SubgridSpec = NonNullable<Exclude<ItemSpec, string>['subgrid']>;

/** The rows of another table that belong to the row of the form. */
export function decodeSubgrid(
  placed: Placed<SubgridSpec>,
  room: { readonly span: number; readonly height: number },
  context: FormContext,
): Subgrid | undefined {
  const { spec, at } = placed;
  const target = context.facts.tableAt(spec.table, into(at, 'table'));
  if (target === undefined) return undefined;
  const relationship = relationshipOf(placed, target, context);
  const view = viewOf(placed, target, context);
  if (relationship === undefined || view === undefined) return undefined;
  return {
    kind: 'subgrid',
    table: target.logicalName,
    labels: target.pluralNames,
    relationship,
    view,
    rows: spec.rows ?? 4,
    ...room,
  };
}

function viewOf(
  { spec, at }: Placed<SubgridSpec>,
  target: TableFact,
  { loading }: FormContext,
): string | undefined {
  if (spec.view !== undefined) return viewKeyAt(spec.view, target, into(at, 'view'), loading);
  const { model, logicalName } = target;
  if (model?.kind === 'new') return 'associated';
  const known = model === undefined ? [] : declaredKeys(loading.spec, 'tables', model.key, 'views');
  loading.reader.report('form/no-view', at, { table: logicalName, known });
  return undefined;
}
