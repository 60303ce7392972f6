/** Names of connectors that survive unpacking (`pac solution unpack` drops longer ones). */
import type { Rule } from '../check.ts';

const SAFE_LENGTH = 30;

export const connectorNames: Rule = (solution, report) => {
  for (const { model, at: place } of solution.connectors) {
    const name = model.logicalName;
    if (name.length <= SAFE_LENGTH) continue;
    report(
      'connector/long-name',
      { file: place.file, path: ['title'], part: 'value' },
      { name, length: name.length },
    );
  }
};
