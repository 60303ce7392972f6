/** No flow holds a secret: the import hands its text to everyone who may see the flow. */
import { originOf } from '../../flow/origins.ts';
import { secretsIn } from '../../spec/secrets.ts';
import type { Rule } from '../check.ts';

export const flowSecrets: Rule = (solution, report) => {
  for (const { model, origins } of solution.flows) {
    for (const path of secretsIn(model.document))
      report('solution/secret', originOf(model.document, path, origins), { key: String(path.at(-1)) });
  }
};
