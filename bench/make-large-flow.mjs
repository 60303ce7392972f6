// One flow of very many actions, each as short as they come: a flow may have 16 MB.
const DATAVERSE = 'shared_commondataserviceforapps';
const DEPTH = 6;

/** `chain`: each action after the one before; `fan`: all beside each other, and one after them; `nested`: scopes and loops in each other. */
export function makeLargeFlow(shape, count) {
  const actions = {
    I: { type: 'InitializeVariable', inputs: { variables: [{ name: 'x', type: 'string' }] } },
  };
  if (shape === 'nested') fillNested(actions, count);
  else fillFlat(actions, count, shape === 'chain');
  return flowOf(actions);
}

function fillFlat(actions, count, isChain) {
  // Each fifth action holds another one.
  const names = Array.from({ length: Math.floor((count * 5) / 6) }, (_, i) => `S${i}`);
  let before = 'I';
  for (const [i, name] of names.entries()) {
    actions[name] = action(i, before);
    if (isChain) before = name;
  }
  if (!isChain) actions.End = { type: 'Compose', inputs: "@outputs('S1')", runAfter: after(...names) };
}

function fillNested(actions, count) {
  let before = 'I';
  for (let made = 0; made < (count * 5) / 6;) {
    const scope = { type: 'Scope', runAfter: after(before), actions: {} };
    before = `G${made}`;
    actions[before] = scope;
    let { actions: inner } = scope;
    for (let depth = 0; depth < DEPTH; depth += 1) {
      let last;
      for (let i = 0; i < 5; i += 1, made += 1) {
        inner[`S${made}`] = action(made, last);
        last = `S${made}`;
      }
      const next = {
        ...(depth === 1 ? { type: 'Foreach', foreach: '@createArray(1, 2)' } : { type: 'Scope' }),
      };
      inner[`N${made}`] = { ...next, runAfter: after(last), actions: (inner = {}) };
      made += 1;
    }
    inner[`L${made}`] = action(1);
    made += 1;
  }
}

function after(...names) {
  return Object.fromEntries(names.filter(Boolean).map((name) => [name, ['Succeeded']]));
}

function action(i, before) {
  const runAfter = after(before);
  const outputs = before === undefined || before === 'I' ? 'utcNow()' : `outputs('${before}')`;
  const kinds = [
    () => ({ type: 'OpenApiConnection', inputs: listRows(outputs) }),
    () => ({ type: 'Compose', inputs: `@{${outputs}}` }),
    () => ({ type: 'SetVariable', inputs: { name: 'x', value: `@{string(${outputs})}` } }),
    () => ({
      type: 'If',
      expression: { equals: ["@variables('x')", 'a'] },
      actions: { [`T${i}`]: { type: 'Compose', inputs: "@formatDateTime(utcNow(), 'yyyy')" } },
    }),
    () => ({ type: 'Http', inputs: { method: 'GET', uri: `https://a.example/${i}` } }),
  ];
  return { ...kinds[i % kinds.length](), runAfter };
}

function listRows(outputs) {
  return {
    host: { connectionName: DATAVERSE, operationId: 'ListRecords' },
    parameters: { entityName: 'accounts', $filter: `name eq '@{${outputs}}'` },
  };
}

function flowOf(actions) {
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
        $schema:
          'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
        contentVersion: '1.0.0.0',
        parameters: {
          $connections: { defaultValue: {}, type: 'Object' },
          $authentication: { defaultValue: {}, type: 'SecureObject' },
        },
        triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
        actions,
      },
    },
    schemaVersion: '1.0.0.0',
  };
}
