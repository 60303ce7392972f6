/** The custom code of a connector fits into the platform's column for it. What it says is looked at where all connectors are. */
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

/** Characters that the column takes (Dataverse, table connector: customcodeblobcontent). */
const MAX_CODE = 500_000;

export const connectorScripts: Rule = (solution, report) => {
  for (const { model, at: file } of solution.connectors) {
    const size = model.script?.code.length ?? 0;
    const place: Place = { file: file.file, path: ['script'], part: 'value' };
    if (size > MAX_CODE)
      report('connector/size', at(place, 'file'), { part: 'script', size, limit: MAX_CODE });
  }
};
