/**
 * Own tables, columns, choices, relationships and web resources begin with the publisher's prefix (error 80048062); other
 * names should.
 */
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const prefixes: Rule = (solution, report) => {
  const { prefix } = solution.publisher;
  if (prefix === '') return;
  const begins = (name: string): boolean => name.toLowerCase().startsWith(`${prefix}_`);
  for (const { model, at: place } of solution.tables) {
    if (model.kind === 'new' && !begins(model.schemaName))
      report('solution/prefix', at(place, 'schemaName'), { name: model.schemaName, prefix });
    for (const column of model.columns) {
      if (!begins(column.schemaName))
        report('solution/prefix', at(place, 'columns', column.key, 'schemaName'), {
          name: column.schemaName,
          prefix,
        });
    }
  }
  for (const { model, at: place } of [
    ...solution.choices,
    ...solution.relationships,
    ...solution.webResources.map((one) => ({ ...one, model: { schemaName: one.model.name } })),
  ]) {
    if (!begins(model.schemaName))
      report('solution/prefix', at(place, 'schemaName'), { name: model.schemaName, prefix });
  }
  for (const { model, at: place } of solution.apps) {
    if (!begins(model.uniqueName))
      report('solution/foreign-prefix', at(place, 'uniqueName'), { name: model.uniqueName, prefix });
  }
  for (const { model, at: place } of solution.connections) {
    if (!begins(model.logicalName))
      report('solution/foreign-prefix', at(place, 'logicalName'), { name: model.logicalName, prefix });
  }
  for (const { model, at: place } of solution.variables) {
    if (!begins(model.schemaName))
      report('solution/foreign-prefix', at(place, 'schemaName'), { name: model.schemaName, prefix });
  }
};
