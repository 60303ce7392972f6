// Solutions of many exported flows for the bench: each flow has 27 KB, the mean of published ones, and is unlike the others.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATAVERSE = 'shared_commondataserviceforapps';
const SCHEMA =
  'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#';

/** Small, seeded and good enough for texts that do not repeat. */
function random(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

function guid(next) {
  const hex = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function step(name, before, next) {
  return {
    runAfter: before === undefined ? {} : { [before]: ['Succeeded'] },
    metadata: { operationMetadataId: guid(next) },
    type: 'OpenApiConnection',
    inputs: {
      host: {
        connectionName: DATAVERSE,
        operationId: 'ListRecords',
        apiId: `/providers/Microsoft.PowerApps/apis/${DATAVERSE}`,
      },
      parameters: {
        entityName: 'opportunities',
        $select: `name,estimatedvalue,${guid(next).slice(0, 8)}`,
        $filter: `statecode eq 0 and contains(name, '@{coalesce(triggerBody()?['text'], '${guid(next)}')}')`,
        $top: Math.floor(next() * 5000),
      },
      authentication: "@parameters('$authentication')",
    },
  };
}

export function makeFlow(number) {
  const next = random(number + 1);
  const actions = {};
  let before;
  for (let i = 0; i < 22; i += 1) {
    const name = `List_rows_${i}`;
    const inner = step(name, undefined, next);
    actions[`Scope_${i}`] = {
      actions: { [name]: inner },
      runAfter: before === undefined ? {} : { [before]: ['Succeeded'] },
      type: 'Scope',
    };
    before = `Scope_${i}`;
  }
  const trigger = {
    type: 'Request',
    kind: 'Button',
    inputs: { schema: { type: 'object', properties: { text: { type: 'string' } }, required: [] } },
  };
  return {
    properties: {
      connectionReferences: {
        [DATAVERSE]: {
          runtimeSource: 'embedded',
          connection: { connectionReferenceLogicalName: 'bench_dataverse' },
          api: { name: DATAVERSE },
        },
      },
      definition: {
        $schema: SCHEMA,
        contentVersion: '1.0.0.0',
        parameters: {
          $connections: { defaultValue: {}, type: 'Object' },
          $authentication: { defaultValue: {}, type: 'SecureObject' },
        },
        triggers: { manual: trigger },
        actions,
      },
      templateName: '',
    },
    schemaVersion: '1.0.0.0',
  };
}

/** Writes a solution of `count` flows; `convert` turns a document into YAML when the flows are to be YAML. */
export function makeSolution(folder, count, convert) {
  mkdirSync(join(folder, 'flows'), { recursive: true });
  const files = [];
  for (let i = 0; i < count; i += 1) {
    const name = `flows/bench-flow-${String(i).padStart(5, '0')}.${convert === undefined ? 'json' : 'yaml'}`;
    const flow = makeFlow(i);
    writeFileSync(
      join(folder, name),
      convert === undefined ? JSON.stringify(flow, null, 2) : convert(flow, `Bench flow ${i}`),
    );
    files.push(`  - ${name}`);
  }
  const head = [
    'format: 1',
    'publisher: { uniqueName: bench, name: Bench, prefix: bench, optionPrefix: 10000 }',
    'solution: { uniqueName: Bench, name: Bench, version: 1.0.0.0 }',
    'connections:',
    '  dataverse: { name: Dataverse, api: shared_commondataserviceforapps, logicalName: bench_dataverse }',
    'flows:',
  ];
  writeFileSync(join(folder, 'solution.yaml'), `${[...head, ...files].join('\n')}\n`);
}
