/** Alternate keys: no two over the same columns, none too large for an index. */
import type { TableSpec } from '../../../src/spec/solution-schema.ts';
import { given } from './draw.ts';
import type { DrawnColumn, DrawnTable, Scene } from './scene.ts';
import { key, label } from './words.ts';

const TYPES: readonly string[] = [
  'text', 'textArea', 'email', 'url', 'phone', 'ticker', 'autonumber', 'whole', 'duration', 'timeZone', 'decimal', 'date', 'dateTime',
  'choice', 'lookup',
]; // prettier-ignore

export function keys(scene: Scene, table: DrawnTable): NonNullable<TableSpec['keys']> {
  const { draw } = scene;
  const usable = table.columns.filter(isUsable).map((one) => one.key);
  const sets = [usable.slice(0, 1), usable.slice(0, 2), usable.slice(1, 4)].filter((one) => one.length > 0);
  const different = new Map(sets.map((one) => [one.join(), one]));
  return Object.fromEntries(
    draw
      .some([...different.values()], 0, 2)
      .map((columns) => [key(scene), given({ name: draw.maybe(50, () => label(scene)), columns })]),
  );
}

function isUsable({ type, spec, targets }: DrawnColumn): boolean {
  return (
    TYPES.includes(type) && spec.secured !== true && targets.length < 2 && (spec.maxLength ?? 100) <= 250
  );
}
