/**
 * Published connectors, when COSELL_CORPUS_CONNECTORS names a folder of them: a contract is made of each, what it describes itself is accepted as a call,
 * and what is changed in such a call is found. Patterns are left out: a text for one is not easily made.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contractOfDocument } from '../../../src/analysis/contract/contract-of-document.ts';
import type { Contract } from '../../../src/analysis/contract/contract.ts';
import { parseJson } from '../../../src/source/json-text.ts';
import { faultsOf } from './faults.ts';
import { callFor, type Wish } from './made-call.ts';

const folder = process.env['COSELL_CORPUS_CONNECTORS'] ?? '';
const files = folder === '' ? [] : readdirSync(folder).filter((one) => one.endsWith('.swagger.json'));

function contractOf(file: string): Contract {
  const { value } = parseJson(readFileSync(join(folder, file), 'utf8'), { repair: true });
  return contractOfDocument(value ?? null, file);
}

describe.runIf(files.length > 0)('published connectors', () => {
  const contracts = files.map((file) => ({ file, contract: contractOf(file) }));
  const operations = contracts.flatMap(({ file, contract }) =>
    [...contract.operations.values()].map((operation) => ({ file, contract, operation })),
  );

  test('nearly all of them have operations', () => {
    const withOperations = contracts.filter(({ contract }) => contract.operations.size > 0);
    expect(withOperations.length).toBeGreaterThan(0.97 * files.length);
  });

  test.each<Wish>([
    { form: 'whole', all: true },
    { form: 'whole', all: false },
    { form: 'in parts', all: true },
    { form: 'in parts', all: false },
  ])('what they describe is accepted: given $form, all: $all', (wish) => {
    const faults = operations.flatMap(({ file, contract, operation }) =>
      faultsOf(callFor(operation, contract, wish), operation, contract)
        .filter((fault) => !fault.includes('pattern'))
        .map((fault) => `${file} ${operation.operationId}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('a required parameter that is left out is missing, and a misspelt one unknown', () => {
    let changed = 0;
    for (const { contract, operation } of operations) {
      const given = callFor(operation, contract, { form: 'whole', all: false });
      for (const { name } of operation.parameters.filter((one) => one.needed)) {
        const { [name]: value = null, ...rest } = given;
        const faults = faultsOf({ ...rest, [`${name}!`]: value }, operation, contract);
        expect(faults).toContain(`${name}: missing`);
        expect(faults).toContain(`${name}!: unknown`);
        changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(1000);
  });

  test('results have types', () => {
    expect(new Set(operations.map(({ operation }) => operation.body.kind)).size).toBeGreaterThan(3);
  });
});
