/**
 * Differences of fields with the operations that feel them. The same difference, found on many ways, is one message; where it means two
 * things, the graver one is said, of the operations that it is true for.
 */
import { catalog } from '../../diagnostics/catalog.ts';
import type { FieldUse } from '../../diagnostics/catalog/changed-field.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Fact, Said } from './fact.ts';

export interface FoundFields {
  readonly add: (fact: Fact, field: string, side: 'input' | 'output', operationId: string) => void;
  readonly reportAll: (report: Report) => void;
}

interface Entry {
  readonly fact: Fact;
  /** The shortest of its names. */
  field: string;
  readonly input: Set<string>;
  readonly output: Set<string>;
  readonly all: Set<string>;
}

export function collectFields(): FoundFields {
  const byFact = new Map<Fact, Entry>();
  const byText = new Map<string, Entry>();
  const entryOf = (fact: Fact, field: string): Entry => {
    const text = JSON.stringify([fact.at, fact.input ?? null, fact.output ?? null]);
    const entry: Entry = byText.get(text) ?? {
      fact,
      field,
      input: new Set(),
      output: new Set(),
      all: new Set(),
    };
    byText.set(text, entry);
    byFact.set(fact, entry);
    return entry;
  };
  return {
    add: (fact, field, side, operationId) => {
      if (fact[side] === undefined) return;
      const entry = byFact.get(fact) ?? entryOf(fact, field);
      entry[side].add(operationId);
      entry.all.add(operationId);
      if (field.length < entry.field.length) entry.field = field;
    },
    reportAll: (report) => {
      for (const entry of byText.values()) reportEntry(entry, report);
    },
  };
}

const WEIGHTS = { error: 2, warning: 1, info: 0 } as const;

function reportEntry({ fact, field, input, output, all }: Entry, report: Report): void {
  const given = input.size === 0 ? undefined : fact.input;
  const got = output.size === 0 ? undefined : fact.output;
  if (given !== undefined && given.code === got?.code) {
    const side = output.size === 0 ? 'input' : input.size === 0 ? 'output' : 'both';
    say(given, fact, { field, use: { side, operations: [...all] } }, report);
  } else if (given !== undefined && weight(given) >= weight(got)) {
    say(given, fact, { field, use: { side: 'input', operations: [...input] } }, report);
  } else if (got !== undefined) {
    say(got, fact, { field, use: { side: 'output', operations: [...output] } }, report);
  }
}

function weight(said: Said | undefined): number {
  return said === undefined ? -1 : WEIGHTS[catalog[said.code].severity];
}

interface Where {
  readonly field: string;
  readonly use: FieldUse;
}

/** Says one difference of a field. */
export function say(
  said: Said,
  { at, related }: Pick<Fact, 'at' | 'related'>,
  where: Where,
  report: Report,
): void {
  if ('values' in said) report(said.code, at, { ...where, values: said.values }, related);
  else if ('source' in said)
    report(said.code, at, { ...where, filled: said.filled, source: said.source }, related);
  else if ('filled' in said)
    report(said.code, at, { ...where, filled: said.filled, before: said.before, after: said.after }, related);
  else if ('before' in said)
    report(said.code, at, { ...where, before: said.before, after: said.after }, related);
  else report(said.code, at, where, related);
}
