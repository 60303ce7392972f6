/**
 * Expressions of flows: what cannot be read, and what fails whatever the run brings. An error is what keeps a flow from being turned on, or a step
 * from ever succeeding; what is evaluated only when a branch of `if`, `and`, `or` or `coalesce` is taken is a warning.
 */
import { catalog, type ArgsOf, type Code } from '../../diagnostics/catalog.ts';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../../diagnostics/entry.ts';
import type { Spot } from '../../expression/syntax/ast.ts';
import { inferTemplate } from '../../expression/types/infer.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import { OPEN_SCOPE } from '../../expression/types/type-scope.ts';
import type { Type } from '../../expression/types/type.ts';
import { conditionObjects, inferCondition } from '../../flow/conditions.ts';
import { evaluatedStrings } from '../../flow/expressions.ts';
import { originOf } from '../../flow/origins.ts';
import type { SourcedFlow } from '../../model/solution.ts';
import { keyOf, type Path, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const flowExpressions: Rule = (solution, report) => {
  const readings: Readings = new Map();
  for (const flow of solution.flows) checkFlow(flow, readings, report);
};

/** What is said of each text: published flows repeat most of theirs. */
type Readings = Map<string, Reading>;

interface Reading {
  readonly type: Type;
  readonly findings: readonly Finding[];
}

/** Reports something of a text, which stands at a place. */
type Finding = (place: Place, report: Report) => void;

function checkFlow(flow: SourcedFlow, readings: Readings, report: Report): void {
  const placeOf = (path: Path, part: Place['part']): Place => {
    const place = originOf(flow.model.document, path, flow.origins);
    return part === 'key' ? keyOf(place) : place;
  };
  evaluatedStrings(flow.model.document, ({ action, path, strings }) => {
    for (const { text, path: inner, part } of strings) {
      const { findings } = readingOf(text, readings);
      if (findings.length === 0) continue;
      const place = placeOf(inner, part);
      for (const finding of findings) finding(place, report);
    }
    conditionObjects(action, path, (condition, inner) => {
      inferCondition(condition, inner, {
        scope: OPEN_SCOPE,
        inferText: (text) => ({ type: readingOf(text, readings).type }),
        report: (code, at, args, always) => {
          report(code, placeOf(at.path, at.part), args, undefined, severityOf(code, always));
        },
      });
    });
  });
}

function readingOf(text: string, readings: Readings): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const { template, problems } = parseTemplate(text);
  const findings = problems.map(({ code, at, args }) => findingOf(text, code, at, args, undefined));
  const type = inferTemplate(template, OPEN_SCOPE, (code, at, args, always) => {
    findings.push(findingOf(text, code, at, args, severityOf(code, always)));
  });
  const reading = { type, findings };
  readings.set(text, reading);
  return reading;
}

function findingOf<C extends Code>(
  text: string,
  code: C,
  at: Spot,
  args: ArgsOf<C>,
  severity: Diagnostic['severity'],
): Finding {
  const inside = { text, from: at.from, to: at.to };
  return (place, report) => {
    report(code, { ...place, inside }, args, undefined, severity);
  };
}

/** What is evaluated only at times may be a way to fail on purpose: the catalog says what is graded lower for it. */
function severityOf(code: Code, always: boolean): Diagnostic['severity'] {
  const { atTimes }: Entry<never> = catalog[code];
  return always ? undefined : atTimes;
}
