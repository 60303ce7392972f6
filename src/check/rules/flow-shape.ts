/** One trigger; names of steps unique in the whole flow (0 exceptions in 774 published flows). */
import { DEFINITION, definitionOf, walkActions } from '../../flow/walk.ts';
import { originOf } from '../../flow/origins.ts';
import { isObject } from '../../source/json-value.ts';
import { keyOf, type Path, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const flowShape: Rule = (solution, report) => {
  for (const { model, origins, facts } of solution.flows) {
    const place = (path: Path): Place => originOf(model.document, path, origins);
    const definition = definitionOf(model.document);
    const triggers = definition?.['triggers'];
    const count = isObject(triggers) ? Object.keys(triggers).length : 0;
    if (count !== 1) report('flow/one-trigger', place([...DEFINITION, 'triggers']), { count });
    const seen = new Map<string, Path>();
    walkActions(model.document, (_action, path, name) => {
      const first = seen.get(name.toLowerCase());
      if (first === undefined) seen.set(name.toLowerCase(), path);
      else
        report(
          'flow/same-name',
          keyOf(place(path)),
          { name },
          { at: keyOf(place(first)), note: 'the first one' },
        );
    });
    const parameters = definition?.['parameters'];
    for (const name of ['$connections', '$authentication']) {
      if (facts.connections.length === 0 || (isObject(parameters) && isObject(parameters[name]))) continue;
      report('flow/standard-parameter', place([...DEFINITION, 'parameters']), { name });
    }
  }
};
