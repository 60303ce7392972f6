/** Programs for tests: a few actions, and worlds of them. */
import { programOf, type FlowProgram, type FlowSource } from '../../src/analysis/flow-program.ts';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import { documentPlace } from '../../src/source/place.ts';
import type { JsonObject } from '../../src/source/json-value.ts';

const BUTTON: JsonObject = { manual: { type: 'Request', kind: 'Button' } };

export function sourceWith(actions: JsonObject, triggers: JsonObject = BUTTON, id = ''): FlowSource {
  const document: JsonObject = {
    properties: { connectionReferences: {}, definition: { triggers, actions } },
  };
  return flowSource(document, id);
}

/** A flow that others exported, by its document. */
export function flowSource(document: JsonObject, id = ''): FlowSource {
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

/** The document of a flow whose connection `dv` is one of Dataverse. */
export function flowWithDataverse(definition: JsonObject): JsonObject {
  const dv = {
    api: { name: 'shared_commondataserviceforapps' },
    connection: { connectionReferenceLogicalName: 'x_dv' },
  };
  return { properties: { connectionReferences: { dv }, definition: { parameters: {}, ...definition } } };
}

/** What the rules of flows say of it. */
export function findingsIn(document: JsonObject): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  checkFlows(worldOfExport([flowSource(document)]), report);
  return diagnostics;
}

export function programWith(actions: JsonObject, triggers: JsonObject = BUTTON): FlowProgram {
  return programOf(sourceWith(actions, triggers), new Map());
}
