import type { ChartSpec } from '../../../src/spec/solution-schema.ts';
import { given } from './draw.ts';
import type { DrawnTable, Scene } from './scene.ts';
import { description, key, label } from './words.ts';

const GROUPS: readonly string[] = [
  'choice',
  'yesNo',
  'lookup',
  'customer',
  'date',
  'dateTime',
  'text',
  'email',
  'whole',
];
const NUMBERS: readonly string[] = ['whole', 'decimal', 'float', 'money'];
const TYPES = ['column', 'bar', 'line', 'pie', 'doughnut', 'funnel'] as const;
const SPANS = ['day', 'week', 'month', 'quarter', 'year'] as const;

export function charts(scene: Scene, table: DrawnTable): Readonly<Record<string, ChartSpec>> {
  const { draw } = scene;
  const groups = [
    { key: 'createdon', type: 'dateTime' },
    ...table.columns.filter((one) => GROUPS.includes(one.type)),
  ];
  const numbers = table.columns.filter((one) => NUMBERS.includes(one.type)).map((one) => one.key);
  return Object.fromEntries(
    draw.times(0, 2, (): [string, ChartSpec] => {
      const group = draw.pick(groups);
      const isDate = group.type === 'date' || group.type === 'dateTime';
      const name = key(scene);
      table.charts.push(name);
      const measure = { [draw.pick(['sum', 'avg', 'min', 'max'])]: numbers[0] };
      return [
        name,
        given({
          name: label(scene),
          description: description(scene),
          type: draw.maybe(80, () => draw.pick(TYPES)),
          group: group.key,
          by: isDate ? draw.maybe(60, () => draw.pick(SPANS)) : undefined,
          measure: numbers.length > 0 && draw.chance(50) ? measure : draw.maybe(30, () => 'count' as const),
        }),
      ];
    }),
  );
}
