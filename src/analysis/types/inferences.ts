/**
 * What an expression is found to be depends on the expression and on the types of what it reads of the flow, on nothing else. Flows repeat their
 * expressions, and several rules ask for the type of one: so each is found once, and again only where something that it reads has another type.
 */
import type { Template } from '../../expression/syntax/ast.ts';
import { inferTemplate, type ExpressionReport } from '../../expression/types/infer.ts';
import type { TypeScope } from '../../expression/types/type-scope.ts';
import type { Type } from '../../expression/types/type.ts';

export interface Inference {
  readonly type: Type;
  /** Tells what is wrong in it. */
  readonly tell: (report: ExpressionReport) => void;
}

export type Inferences = (template: Template, scope: TypeScope) => Inference;

interface Read {
  readonly functionName: string;
  readonly name: string | undefined;
  readonly type: Type | undefined;
}

interface Known extends Inference {
  readonly reads: readonly Read[];
}

/** Inferences of one expression that are kept: it stands in one flow for each, or in one loop. */
const MAX_KEPT = 8;

/** For as long as the templates are there. */
export function inferencesOnce(): Inferences {
  const known = new WeakMap<object, Known[]>();
  return (template, scope) => {
    const key = template.kind === 'expression' ? template.expression : template;
    let kept = known.get(key);
    if (kept === undefined) known.set(key, (kept = []));
    for (const one of kept) if (isSame(one.reads, scope)) return one;
    const made = inferred(template, scope);
    if (kept.length === MAX_KEPT) kept.pop();
    kept.unshift(made);
    return made;
  };
}

function isSame(reads: readonly Read[], scope: TypeScope): boolean {
  for (const { functionName, name, type } of reads)
    if (scope.typeOf(functionName, name) !== type) return false;
  return true;
}

function inferred(template: Template, scope: TypeScope): Known {
  const reads: Read[] = [];
  const told: ((report: ExpressionReport) => void)[] = [];
  const noting: TypeScope = {
    typeOf: (functionName, name) => {
      const type = scope.typeOf(functionName, name);
      reads.push({ functionName, name, type });
      return type;
    },
  };
  const type = inferTemplate(template, noting, (code, at, args, always) => {
    told.push((report) => {
      report(code, at, args, always);
    });
  });
  const tell = (report: ExpressionReport): void => {
    for (const one of told) one(report);
  };
  return { type, reads, tell };
}
