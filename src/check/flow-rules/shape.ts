/** One trigger; names of steps unique in the whole flow (0 exceptions in 774 published flows). */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { hasWrittenName } from '../../analysis/written.ts';
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const shape: FlowRule = (program, _world, report) => {
  const { document, facts } = program;
  const definition = definitionOf(document);
  const triggers = definition?.['triggers'];
  const count = isObject(triggers) ? Object.keys(triggers).length : 0;
  if (count !== 1) report('flow/one-trigger', placeIn(program, [...DEFINITION, 'triggers']), { count });
  const seen = new Map<string, Step>();
  for (const step of program.graph().all) {
    const { name, path } = step;
    const first = seen.get(name.toLowerCase());
    if (first === undefined) seen.set(name.toLowerCase(), step);
    // The YAML form looks at its names itself, in another order.
    else if (!hasWrittenName(program, first) || !hasWrittenName(program, step))
      report(
        'flow/same-name',
        keyIn(program, path),
        { name },
        { at: keyIn(program, first.path), note: 'the first one' },
      );
  }
  const parameters = definition?.['parameters'];
  for (const name of ['$connections', '$authentication']) {
    if (facts.connections.length === 0 || (isObject(parameters) && isObject(parameters[name]))) continue;
    report('flow/standard-parameter', placeIn(program, [...DEFINITION, 'parameters']), { name });
  }
};
