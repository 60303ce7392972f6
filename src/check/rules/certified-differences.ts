/** What `certified` of connector.yaml says of operations and parameters, it says of some that the document has. */
import { EVERY_OPERATION } from '../../connector/certified-operations.ts';
import { operationsOf, type Operation } from '../../connector/operations.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { CertifiedDifference } from '../../model/certified-difference.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const certifiedDifferences: Rule = (solution, report) => {
  for (const { model, at: file, difference } of solution.connectors) {
    const operations = operationsOf(model.openApi);
    // A document without operations is a finding of its own.
    if (difference === undefined || operations.length === 0) continue;
    const place: Place = { file: file.file, path: ['certified'], part: 'value' };
    checkOperations(difference, operations, place, report);
    checkParameters(difference, operations, place, report);
  }
};

function checkOperations(
  difference: CertifiedDifference,
  operations: readonly Operation[],
  place: Place,
  report: Report,
): void {
  const known = operations.map((one) => one.operationId);
  for (const [index, name] of difference.missingOperations.entries())
    checkName({ what: 'operation', name, known }, at(place, 'missingOperations', index), report);
  for (const part of ['missingParameters', 'extraParameters'] as const) {
    for (const name of Object.keys(difference[part])) {
      const names = [...known, EVERY_OPERATION];
      checkName({ what: 'operation', name, known: names }, keyOf(at(place, part, name)), report);
    }
  }
}

function checkParameters(
  { missingParameters }: CertifiedDifference,
  operations: readonly Operation[],
  place: Place,
  report: Report,
): void {
  for (const [operation, names] of Object.entries(missingParameters)) {
    const meant = operations.filter((one) => operation === EVERY_OPERATION || one.operationId === operation);
    if (meant.length === 0) continue;
    const known = [...new Set(meant.flatMap((one) => one.parameters.map(({ name }) => name)))];
    for (const [index, name] of names.entries())
      checkName({ what: 'parameter', name, known }, at(place, 'missingParameters', operation, index), report);
  }
}

interface Named {
  readonly what: 'operation' | 'parameter';
  readonly name: string;
  readonly known: readonly string[];
}

function checkName({ what, name, known }: Named, place: Place, report: Report): void {
  if (known.includes(name)) return;
  report('connector/certified-unknown', place, { what, name, nearest: suggest(name, known), known });
}
