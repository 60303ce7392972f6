/** Calls that the connector does not know: connection, operation, parameters, tables, columns. */
import type { FlowProgram } from '../../../src/analysis/flow-program.ts';
import type { FlowWorld } from '../../../src/analysis/flow-world.ts';
import type { OperationContract } from '../../../src/analysis/contract/contract.ts';
import type { Code } from '../../../src/diagnostics/catalog.ts';
import { isKnownOperation, operationNamed } from '../../../src/dataverse/operations.ts';
import { isObject, type JsonObject } from '../../../src/source/json-value.ts';
import { misspelt, textAt, valueAt, withKey, withValue } from '../edit.ts';
import type { Mutator } from '../mutation.ts';

interface Call {
  readonly path: readonly (string | number)[];
  readonly alias: string;
  readonly operationId: string;
  readonly parameters: JsonObject;
  /** Of a connector whose document is at hand. */
  readonly contract: OperationContract | undefined;
  readonly isDataverse: boolean;
}

function callsOf(program: FlowProgram, world: FlowWorld): readonly Call[] {
  return program.facts.steps.map(({ alias, operationId, path }) => {
    const parameters = valueAt(program.document, [...path, 'parameters']);
    const used = program.facts.connections.find((one) => one.alias === alias);
    return {
      path,
      alias,
      operationId,
      parameters: isObject(parameters) ? parameters : {},
      contract: world.contractOf(program, alias)?.operations.get(operationId),
      isDataverse: used?.apiName === 'shared_commondataserviceforapps' && isKnownOperation(operationId),
    };
  });
}

type Change = (program: FlowProgram, call: Call) => ReturnType<ReturnType<Mutator['sites']>[number]>;

function inCalls(kind: string, isIt: (call: Call) => boolean, change: Change): Mutator {
  return {
    kind,
    sites: (program, world) =>
      callsOf(program, world)
        .filter(isIt)
        .map((call) => () => change(program, call)),
  };
}

const isKnown = (call: Call): boolean => call.contract !== undefined || call.isDataverse;

const connection = inCalls(
  'misspelt connection',
  (call) => !call.alias.startsWith('@'),
  (program, { path, alias }) => ({
    told: `connection '${alias}' → '${misspelt(alias)}'`,
    document: withValue(program.document, [...path, 'host', 'connectionName'], misspelt(alias)),
    at: [[...path, 'host', 'connectionName']],
    codes: ['flow/alias-unknown'],
  }),
);

const droppedConnection: Mutator = {
  kind: 'dropped connection',
  sites: (program) =>
    program.facts.connections.flatMap(({ alias, path }) => {
      const uses = program.facts.steps.filter((one) => one.alias === alias);
      if (uses.length === 0) return [];
      return [
        () => ({
          told: `connection '${alias}' taken out`,
          document: withValue(program.document, path, undefined),
          at: uses.map((one) => [...one.path, 'host', 'connectionName']),
          codes: ['flow/alias-unknown'] as const,
        }),
      ];
    }),
};

const operation = inCalls('misspelt operation', isKnown, (program, { path, operationId }) => ({
  told: `operation ${operationId} → ${misspelt(operationId)}`,
  document: withValue(program.document, [...path, 'host', 'operationId'], misspelt(operationId)),
  at: [[...path, 'host', 'operationId']],
  codes: ['flow/operation-unknown', 'dataverse/unknown-operation'],
}));

/** A parameter that the operation needs. */
function neededOf({ contract, operationId, isDataverse, parameters }: Call): readonly string[] {
  const needed = isDataverse
    ? (operationNamed(operationId)?.required ?? [])
    : (contract?.parameters ?? []).flatMap((one) => (one.needed ? [one.name] : []));
  return needed.filter((name) => Object.hasOwn(parameters, name));
}

const missing = inCalls(
  'missing parameter',
  (call) => neededOf(call).length > 0,
  (program, call) => {
    const [name = ''] = neededOf(call);
    return {
      told: `${call.operationId} without '${name}'`,
      document: withValue(program.document, [...call.path, 'parameters', name], undefined),
      at: [[...call.path, 'parameters'], call.path],
      codes: ['flow/parameter-missing', 'dataverse/missing-parameter', 'flow/certified-parameter-missing'],
    };
  },
);

function renamedParameter(
  kind: string,
  isIt: (call: Call) => boolean,
  pick: (name: string, call: Call) => boolean,
  codes: readonly Code[],
): Mutator {
  return inCalls(kind, isIt, (program, call) => {
    const name = Object.keys(call.parameters).find((one) => pick(one, call));
    if (name === undefined) return undefined;
    const key = misspelt(name);
    return {
      told: `${call.operationId}: '${name}' → '${key}'`,
      document: withKey(program.document, [...call.path, 'parameters', name], key),
      at: [[...call.path, 'parameters', key], [...call.path, 'parameters'], call.path],
      codes,
    };
  });
}

const parameter = renamedParameter(
  'misspelt parameter of a call',
  isKnown,
  (name) => !name.startsWith('item/'),
  [
    'flow/parameter-unknown',
    'dataverse/unknown-parameter',
    'dataverse/missing-parameter',
    'flow/parameter-missing',
  ],
);

const messageValue = inCalls(
  'a message that no trigger has',
  ({ parameters }) => Object.hasOwn(parameters, 'subscriptionRequest/message'),
  (program, { path }) => ({
    told: 'subscriptionRequest/message 9',
    document: withValue(program.document, [...path, 'parameters', 'subscriptionRequest/message'], 9),
    at: [[...path, 'parameters', 'subscriptionRequest/message']],
    codes: ['dataverse/parameter-value'],
  }),
);

/** The column of a table of the solution, in the key of what is written. */
const writtenColumn: Mutator = {
  kind: 'misspelt column to write',
  sites: (program, world) =>
    callsOf(program, world).flatMap((call) => {
      const table = world.tables.ofSet(textAt(call.parameters, ['entityName']));
      if (!call.isDataverse || table?.knowledge !== 'own') return [];
      return Object.keys(call.parameters)
        .filter((name) => name.startsWith('item/'))
        .map((name) => () => ({
          told: `${call.operationId}: '${name}' → '${misspelt(name)}'`,
          document: withKey(program.document, [...call.path, 'parameters', name], misspelt(name)),
          at: [[...call.path, 'parameters', misspelt(name)]],
          codes: ['dataverse/unknown-column', 'dataverse/unknown-navigation'] as const,
        }));
    }),
};

/** A column of the solution's own in `$select` or `$filter`. */
const readColumn: Mutator = {
  kind: 'misspelt column to read',
  sites: (program, world) =>
    callsOf(program, world).flatMap((call) => {
      const table = world.tables.ofSet(textAt(call.parameters, ['entityName']));
      if (!call.isDataverse || table?.knowledge !== 'own') return [];
      return ['$select', '$filter', '$orderby'].flatMap((option) => {
        const text = call.parameters[option];
        const name = typeof text === 'string' ? /\b[a-z]+_[a-z]{4,}\b/.exec(text)?.[0] : undefined;
        if (typeof text !== 'string' || name === undefined) return [];
        return [
          () => ({
            told: `${call.operationId} ${option}: ${name} → ${misspelt(name)}`,
            document: withValue(
              program.document,
              [...call.path, 'parameters', option],
              text.replace(name, misspelt(name)),
            ),
            at: [[...call.path, 'parameters', option]],
            codes: ['dataverse/unknown-column'] as const,
          }),
        ];
      });
    }),
};

/** What a filter cannot say: `=` instead of `eq`. */
const filterOperator = inCalls(
  'a filter with =',
  ({ isDataverse, parameters }) => isDataverse && textAt(parameters, ['$filter']).includes(' eq '),
  (program, { path, parameters }) => ({
    told: "$filter with '='",
    document: withValue(
      program.document,
      [...path, 'parameters', '$filter'],
      textAt(parameters, ['$filter']).replace(' eq ', ' = '),
    ),
    at: [[...path, 'parameters', '$filter']],
    codes: ['dataverse/odata-syntax'],
  }),
);

const filterQuote = inCalls(
  'a filter without a quote',
  ({ isDataverse, parameters }) =>
    isDataverse && /^[a-z_]+ eq '[^'@]*'$/.test(textAt(parameters, ['$filter'])),
  (program, { path, parameters }) => ({
    told: '$filter without its last quote',
    document: withValue(
      program.document,
      [...path, 'parameters', '$filter'],
      textAt(parameters, ['$filter']).slice(0, -1),
    ),
    at: [[...path, 'parameters', '$filter']],
    codes: ['dataverse/odata-syntax'],
  }),
);

export const callMutators: readonly Mutator[] = [
  connection,
  droppedConnection,
  operation,
  missing,
  parameter,
  messageValue,
  writtenColumn,
  readColumn,
  filterOperator,
  filterQuote,
];
