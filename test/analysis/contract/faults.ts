/** All that is said of the names and values of a call, one line each. */
import type { Contract, OperationContract } from '../../../src/analysis/contract/contract.ts';
import type { Fault } from '../../../src/analysis/contract/fault.ts';
import { givenNames, missingParts } from '../../../src/analysis/contract/needed-parts.ts';
import { partNamed } from '../../../src/analysis/contract/parts.ts';
import { valueFaults } from '../../../src/analysis/contract/value-faults.ts';
import { ANY, type Type } from '../../../src/expression/types/type.ts';
import type { JsonValue } from '../../../src/source/json-value.ts';

export function faultsOf(
  given: Readonly<Record<string, JsonValue>>,
  operation: OperationContract,
  contract: Contract,
  type: Type = ANY,
): readonly string[] {
  const names = givenNames(Object.keys(given));
  const values = Object.entries(given).flatMap(([name, value]) => {
    const part = partNamed(name, operation, contract);
    if (part.kind !== 'known') return part.kind === 'open' ? [] : [`${name}: unknown`];
    const check = { nodeOf: contract.nodeOf, typeAt: () => type, in: part.parameter.in };
    return valueFaults({ value, path: [name], name }, part.schema, check).map(
      (one) => `${one.name}: ${told(one.fault)}`,
    );
  });
  const missing = operation.parameters.flatMap((one) => {
    if (names.inParts.has(one.name)) return missingParts(one, names, contract.nodeOf);
    return one.needed && !names.whole.has(one.name) ? [one.name] : [];
  });
  return [...values, ...missing.map((name) => `${name}: missing`)];
}

function told(fault: Fault): string {
  const grade = 'certain' in fault && !fault.certain ? '?' : '';
  switch (fault.kind) {
    case 'type':
      return `not ${fault.wanted}${grade}`;
    case 'limit':
      return `${fault.limit}${grade}`;
    case 'missing-member':
      return `missing ${fault.name}`;
    case 'empty':
    case 'read-only':
    case 'choice':
    case 'unknown-member':
      return fault.kind;
  }
}
