/**
 * What an expression can ask of the run around it. What the data do not say fails: nothing is made up.
 * Sources: the documentation of each function; shapes of action records: docs of `actions()` and `result()`.
 */
import { fail } from '../failure.ts';
import { nameIn } from '../names.ts';
import { given, known } from '../run/run-data.ts';
import { ANY, ANY_OBJECT, INTEGER, STRING, arrayOf, objectOf } from '../types/type.ts';
import { isMembers, type Members, type Value } from '../value.ts';
import { constant, defineImpure, mayTake, takes, type FunctionDefinition } from './definition.ts';

const ACTION = objectOf({ name: STRING, status: STRING }, ANY);

/** The outputs of an action or a trigger: null when it has none, as one that was skipped. */
export function outputsOf(record: Members): Value {
  return record.get('outputs') ?? null;
}

/** The body in them: null when there is none, as in the outputs of a Compose. */
export function bodyOf(record: Members): Value {
  const outputs = outputsOf(record);
  if (!isMembers(outputs)) return null;
  const key = nameIn(outputs, 'body');
  return key === undefined ? null : (outputs.get(key) ?? null);
}

function ofAction(
  name: string,
  help: string,
  part: (record: Members) => Value,
  returns: FunctionDefinition['returns'] = ANY,
): FunctionDefinition {
  return defineImpure(name, 'workflow', {
    help,
    parameters: [constant('actionName')],
    returns,
    evaluate: ([action], { run }) => part(given(run, 'actions', action)),
  });
}

function ofTrigger(
  name: string,
  help: string,
  part: (record: Members) => Value,
  returns: FunctionDefinition['returns'] = ANY,
): FunctionDefinition {
  return defineImpure(name, 'workflow', {
    help,
    parameters: [],
    returns,
    evaluate: (_, { run }) => part(known(run, 'trigger')),
  });
}

const actionFunctions: readonly FunctionDefinition[] = [
  ofAction(
    'actions',
    'What is known of an action that ran: name, status, code, inputs, outputs, times, error.',
    (record) => record,
    ACTION,
  ),
  ofAction('outputs', 'The outputs of an action; null when it has none.', outputsOf),
  ofAction('body', "The body of an action's outputs; null when they have none.", bodyOf),
  ofAction('actionOutputs', 'The old name of outputs.', outputsOf),
  ofAction('actionBody', 'The old name of body.', bodyOf),
  defineImpure('action', 'workflow', {
    help: 'The action itself: in what is tracked of it, in the condition of an Until, when a webhook signs off.',
    parameters: [],
    returns: ANY_OBJECT,
    evaluate: (_, { run }) => known(run, 'action'),
  }),
  defineImpure('result', 'workflow', {
    help: 'What is known of each action that stands directly in a scope, a loop or a branch.',
    parameters: [{ ...mayTake('scopeName', 'string'), constant: true }],
    returns: arrayOf(ANY),
    evaluate: ([scope], { run, name }) =>
      // The designer lists the name as optional; what the result is without one is documented nowhere.
      given(
        run,
        'results',
        scope ?? fail({ kind: 'argument-count', name, wanted: 'one argument', found: 0 }),
      ),
  }),
];

const triggerFunctions: readonly FunctionDefinition[] = [
  ofTrigger(
    'trigger',
    'What is known of the trigger: name, status, inputs, outputs, times.',
    (record) => record,
    ANY_OBJECT,
  ),
  ofTrigger('triggerOutputs', 'The outputs of the trigger; null when it has none.', outputsOf),
  ofTrigger('triggerBody', "The body of the trigger's outputs; null when they have none.", bodyOf),
];

const loopFunctions: readonly FunctionDefinition[] = [
  defineImpure('items', 'workflow', {
    help: 'The item that an Apply to each is at.',
    parameters: [constant('loopName')],
    returns: ANY,
    evaluate: ([loop], { run }) => given(run, 'items', loop),
  }),
  defineImpure('item', 'collection', {
    help: 'The item that the innermost loop, or a Select, Filter array or Create table, is at.',
    parameters: [],
    returns: ANY,
    evaluate: (_, { run }) => known(run, 'item'),
  }),
  defineImpure('iterationIndexes', 'workflow', {
    help: 'How often an Until has run before: 0 in its first iteration.',
    parameters: [constant('loopName')],
    returns: INTEGER,
    evaluate: ([loop], { run }) => given(run, 'iterationIndexes', loop),
  }),
];

const flowFunctions: readonly FunctionDefinition[] = [
  defineImpure('parameters', 'workflow', {
    help: 'The value of a parameter of the flow, or of an environment variable that it uses.',
    parameters: [constant('parameterName')],
    returns: ANY,
    evaluate: ([parameter], { run }) => given(run, 'parameters', parameter),
  }),
  defineImpure('variables', 'workflow', {
    help: 'The value of a variable.',
    parameters: [constant('variableName')],
    returns: ANY,
    evaluate: ([variable], { run }) => given(run, 'variables', variable),
  }),
  defineImpure('workflow', 'workflow', {
    help: 'The flow and its run: id, name, location, tags (flowDisplayName, environmentName…), run.',
    parameters: [],
    returns: ANY_OBJECT,
    evaluate: (_, { run }) => known(run, 'workflow'),
  }),
  defineImpure('listCallbackUrl', 'workflow', {
    help: 'The address that a webhook is called back at.',
    parameters: [],
    returns: STRING,
    evaluate: (_, { run }) => known(run, 'callbackUrl'),
  }),
  defineImpure('appsetting', 'workflow', {
    help: 'A setting of a Logic Apps Standard app. Cloud flows of Power Automate have none.',
    parameters: [takes('settingName', 'string')],
    returns: STRING,
    evaluate: (_, { name }) => fail({ kind: 'not-offline', name }),
  }),
];

export const workflowFunctions: readonly FunctionDefinition[] = [
  ...actionFunctions,
  ...triggerFunctions,
  ...loopFunctions,
  ...flowFunctions,
];
