/** All kinds of steps. A new kind is a file here and a line in this list. Of kinds with the same type the first that fits is written. */
import type { StepKind } from '../kind.ts';
import { apiConnection, apiConnectionAndWait } from './api-connection.ts';
import { call } from './call.ts';
import { callAndWait } from './call-and-wait.ts';
import { choice } from './choice.ts';
import { compose } from './compose.ts';
import { condition } from './condition.ts';
import { filter, join, parseJson, select, table } from './data.ts';
import { delay, delayUntil } from './delay.ts';
import { response, terminate } from './ends.ts';
import { expressions } from './expressions.ts';
import { http, httpWebhook } from './http.ts';
import { foreach, until } from './loops.ts';
import { runFlow } from './run-flow.ts';
import { catchScope, finallyScope, scope, tryScope } from './scopes.ts';
import { use } from './use.ts';
import { append, appendText, decrement, increment, set, variable } from './variables.ts';
import { action, raw } from './verbatim.ts';

export const stepKinds: readonly StepKind[] = [
  call,
  callAndWait,
  compose,
  variable,
  set,
  append,
  appendText,
  increment,
  decrement,
  condition,
  choice,
  foreach,
  until,
  scope,
  tryScope,
  catchScope,
  finallyScope,
  use,
  filter,
  select,
  parseJson,
  join,
  table,
  http,
  httpWebhook,
  runFlow,
  response,
  terminate,
  delay,
  delayUntil,
  ...expressions,
  apiConnection,
  apiConnectionAndWait,
  action,
  raw,
];
