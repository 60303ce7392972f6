/** Names of connectors that survive unpacking (`pac solution unpack` drops longer ones). */
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

const SAFE_LENGTH = 30;

export const connectorNames: Rule = (solution, report) => {
  for (const { model, at: place } of solution.connectors) {
    const { length } = model.logicalName;
    const here = { ...at(place, 'title'), part: 'value' as const };
    if (length > SAFE_LENGTH)
      report(
        'connector/long-name',
        { file: here.file, path: here.path, part: 'value' },
        { name: model.logicalName, length },
      );
  }
};
