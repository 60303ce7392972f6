import type { ChoiceSpec, OptionSpec } from '../../../src/spec/solution-schema.ts';
import { given } from './draw.ts';
import { description, key, label, type Words } from './words.ts';

export function options(words: Words): Record<string, OptionSpec> {
  const { draw } = words;
  const numbered = draw.chance(30);
  return Object.fromEntries(
    draw.times(1, 4, (index): [string, OptionSpec] => [
      key(words),
      given({
        name: label(words),
        description: description(words),
        value: numbered ? draw.pick([0, 1000]) + index : undefined,
        color: draw.maybe(20, () => draw.pick(['#14113b', '#FFFFFF'])),
      }),
    ]),
  );
}

export function choices(words: Words): Record<string, ChoiceSpec> {
  const all = words.draw.times(0, 2, (): [string, ChoiceSpec] => [
    key(words),
    given({ name: label(words), description: description(words), options: options(words) }),
  ]);
  return Object.fromEntries(all);
}
