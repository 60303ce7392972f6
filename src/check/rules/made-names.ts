/**
 * Columns that the platform makes for a column: the label of an option, the name of the row that a lookup points at, the amount in
 * the base currency. No own column may take the name of one (error 80047013): of 57,000 exported columns none does.
 */
import { logicalName } from '../../format/table/naming.ts';
import type { Column, LookupType } from '../../model/column.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { columnPlace } from '../places.ts';

export const madeNames: Rule = (solution, report) => {
  for (const { model, at: place } of solution.tables) {
    const made = new Map(
      model.columns.flatMap((column) => {
        const name = logicalName(column.schemaName);
        return endingsOf(column).map((ending) => [`${name}${ending}`, column] as const);
      }),
    );
    for (const [index, column] of model.columns.entries()) {
      const of = made.get(logicalName(column.schemaName));
      if (of === undefined) continue;
      const facts = { name: column.schemaName, of: of.key };
      const first = { at: at(place, 'columns', of.key), note: 'the column that it belongs to' };
      report('column/made-name', columnPlace(model, index, place), facts, first);
    }
  }
};

const ENDINGS: Readonly<Partial<Record<Column['type']['kind'], readonly string[]>>> = {
  yesNo: ['name'],
  choice: ['name'],
  choices: ['name'],
  money: ['_base'],
  file: ['_name'],
  image: ['id', '_timestamp', '_url'],
};

function endingsOf({ type }: Column): readonly string[] {
  return type.kind === 'lookup' || type.kind === 'customer'
    ? lookupEndings(type)
    : (ENDINGS[type.kind] ?? []);
}

/** Tables whose rows have a second name, how it is pronounced. */
const YOMI = ['account', 'contact', 'systemuser'];

function lookupEndings(type: LookupType): readonly string[] {
  const several = type.polymorphic || type.kind === 'customer';
  const spoken = type.targets.some((one) => YOMI.includes(one.table));
  return ['name', ...(spoken ? ['yominame'] : []), ...(several ? ['type'] : [])];
}
