/** A flow out of its steps as makers write them, and what is known around it: a connector and a flow that it runs. */
import { stringify } from 'yaml';
import { worldOf, type FlowWorld } from '../../../src/analysis/flow-world.ts';
import type { FlowProgram, FlowSource } from '../../../src/analysis/flow-program.ts';
import type { Contract, OperationContract } from '../../../src/analysis/contract/contract.ts';
import { schemaType } from '../../../src/analysis/types/schema-type.ts';
import { NO_TABLES } from '../../../src/dataverse/dataverse-table.ts';
import type { JsonObject } from '../../../src/source/json-value.ts';
import { flowSource } from '../written-program.ts';
import { fromYaml, said } from '../../flow/helpers.ts';

export interface MadeFlow {
  readonly program: FlowProgram;
  readonly world: FlowWorld;
}

const REFERRAL: JsonObject = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string', 'x-nullable': true } },
};

const LIST: JsonObject = { type: 'object', properties: { value: { type: 'array', items: REFERRAL } } };

function operation(operationId: string, schema: JsonObject): readonly [string, OperationContract] {
  const body = schemaType(schema);
  return [
    operationId,
    { operationId, isTrigger: false, parameters: [], body } as unknown as OperationContract,
  ];
}

const CHILD_ID = '3f0c5a52-6f0e-4c0f-9d3a-0c0d1f3a7c11';

const CHILD = {
  trigger: { request: 'Button' },
  steps: {
    Answer: {
      response: 200,
      kind: 'PowerApp',
      body: { total: 1 },
      schema: { type: 'object', properties: { total: { type: 'number' } } },
    },
  },
};

/** @throws Error where the steps are not a flow. */
export function madeFlow(flow: { readonly trigger?: unknown; readonly steps?: unknown }): MadeFlow {
  const operations = new Map([operation('Get', REFERRAL), operation('List', LIST)]);
  const source = sourceOf({ trigger: { request: 'Button' }, ...flow }, 'one');
  const world = worldOf([source, sourceOf(CHILD, CHILD_ID)], {
    tables: NO_TABLES,
    contractOf: () => ({ connector: 'Referrals', operations }) as unknown as Contract,
    origin: 'export',
    echoes: [],
    complete: true,
  });
  const [program] = world.programs;
  if (program === undefined) throw new Error('no program');
  return { program, world };
}

function sourceOf(flow: object, id: string): FlowSource {
  const { lowered, diagnostics } = fromYaml(
    stringify({ format: 1, connections: ['referrals', 'dataverse'], ...flow }),
  );
  const errors = diagnostics.filter((one) => !one.code.startsWith('flow/unused'));
  if (lowered === undefined || errors.length > 0) throw new Error(said(diagnostics).join('\n'));
  return flowSource(lowered.document, id);
}
