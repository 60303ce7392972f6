/** The icons of tables are web resources of the solution. */
import type { Sourced } from '../../model/solution.ts';
import type { Table } from '../../model/table.ts';
import { at as into } from '../../source/place.ts';
import { declaredKeys } from '../declared.ts';
import type { Loading } from '../load-components.ts';
import { checkKey } from '../known-key.ts';

export function checkIcons(tables: readonly Sourced<Table>[], { spec, reader }: Loading): void {
  const known = declaredKeys(spec, 'webResources');
  for (const { model, at } of tables) {
    if (model.kind !== 'new' || model.icon === undefined) continue;
    checkKey('web resource', model.icon, known, { place: into(at, 'icon'), report: reader.report });
  }
}
