/**
 * What is wrong with a file of shared steps whatever a flow gives: its steps as the YAML form has them, and its expressions. A flow that uses the steps
 * meets all of it, so this is asked only when one did, or when none uses them.
 */
import { collect, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { readingOf } from '../../expression/syntax/readings.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { at, documentPlace } from '../../source/place.ts';
import type { FlowContext } from '../context.ts';
import { getAt } from '../dialect/json-path.ts';
import { emptySetIn } from '../dialect/set-in.ts';
import { lowerSteps } from '../dialect/steps.ts';
import { startTrace } from '../dialect/trace.ts';
import { pathOf, stringsOf } from '../expressions.ts';
import { originOf } from '../origins.ts';
import { walkActions } from '../walk.ts';
import { givenCalls } from './given-calls.ts';
import type { SharedFile } from './shared-file.ts';

/** The steps as if they were those of a flow, for what that reports. What depends on the flow, or on what it gives, is found there. */
export function lowerAlone(file: SharedFile, context: FlowContext, report: Report): void {
  const { steps, readings } = file;
  const place = documentPlace(file.file);
  const { diagnostics, report: note } = collect();
  const trace = startTrace(place.file);
  const shared = { ...emptySetIn(), isAlone: true };
  const around = {
    ...{ context, aliases: new Map<string, string>(), apiIds: new Map<string, string>() },
    ...{ authentication: undefined, triggerKind: undefined },
  };
  const actions = lowerSteps(steps, at(place, 'steps'), {
    ...{
      around,
      report: note,
      trace,
      shared,
      depth: 0,
      isPresent: true,
      names: new Map(),
      allNames: new Set<string>(),
    },
    designer: { ids: {}, seed: '', metadata: {}, withoutRunAfter: new Set<string>() },
    tooDeep: () => undefined,
  });
  const definition = { actions };
  const properties = { definition };
  const document = { properties };
  for (const [object, path] of [
    [document, []],
    [properties, []],
    [definition, []],
    [actions, ['steps']],
  ] as const)
    trace.node(object, path);
  walkActions(document, (action, path) => {
    for (const one of stringsOf(action)) {
      if (!mayHoldExpression(one.text)) continue;
      const here = { ...originOf(document, pathOf(path, one), trace.origins), part: one.part };
      for (const { code, at: spot, args } of readingOf(one.text, readings).problems)
        note(code, { ...here, inside: { text: one.text, from: spot.from, to: spot.to } }, args);
    }
  });
  repeatOwn(diagnostics, file, report);
}

function repeatOwn(diagnostics: readonly Diagnostic[], { data, readings }: SharedFile, report: Report): void {
  for (const { code, at: place, args, related, severity } of diagnostics) {
    // Aliases are those of each flow.
    if (code === 'flow/alias-unknown') continue;
    const value = place.part === 'key' ? place.path.at(-1) : getAt(data, place.path);
    if (typeof value === 'string' && readsGiven(value, readings)) continue;
    report(code, place, args, related, severity);
  }
}

function readsGiven(text: string, readings: SharedFile['readings']): boolean {
  return givenCalls(readingOf(text, readings).template).length > 0;
}
