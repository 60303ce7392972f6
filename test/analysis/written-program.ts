/** Programs for tests: a few actions, and worlds of them. */
import { programOf, type FlowProgram, type FlowSource } from '../../src/analysis/flow-program.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import { documentPlace } from '../../src/source/place.ts';
import type { JsonObject } from '../../src/source/json-value.ts';

const BUTTON: JsonObject = { manual: { type: 'Request', kind: 'Button' } };

export function sourceWith(actions: JsonObject, triggers: JsonObject = BUTTON, id = ''): FlowSource {
  const document: JsonObject = {
    properties: { connectionReferences: {}, definition: { triggers, actions } },
  };
  const file = 'flow.json';
  return {
    id,
    title: id,
    document,
    facts: factsOf(document),
    origins: verbatim(file),
    at: documentPlace(file),
  };
}

export function programWith(actions: JsonObject, triggers: JsonObject = BUTTON): FlowProgram {
  return programOf(sourceWith(actions, triggers), new Map());
}
