import { describe, expect, test } from 'vitest';
import { courseOf } from '../../src/analysis/run-course.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { programWith } from './written-program.ts';

const answer: JsonObject = { type: 'Response', inputs: { statusCode: 200 } };
const end: JsonObject = { type: 'Terminate', inputs: { runStatus: 'Failed' } };
const note: JsonObject = { type: 'Compose', inputs: '' };

function after(step: JsonObject, name: string, ...statuses: readonly string[]): JsonObject {
  return { ...step, runAfter: { [name]: statuses.length === 0 ? ['Succeeded'] : statuses } };
}

function scope(actions: JsonObject): JsonObject {
  return { type: 'Scope', actions };
}

function choice(actions: JsonObject, otherwise?: JsonObject): JsonObject {
  return {
    type: 'If',
    expression: '@true',
    actions,
    ...(otherwise === undefined ? {} : { else: { actions: otherwise } }),
  };
}

/** What is seen of a run: `answered`, `ended`, the status, and what the watcher is told. */
function seen(actions: JsonObject, failing?: string): string {
  const program = programWith(actions);
  const told: string[] = [];
  const course = courseOf(program, failing === undefined ? undefined : program.graph().stepNamed(failing), {
    ended: (step) => told.push(`ended ${step.name}`),
    again: (step, first) => told.push(`again ${step.name} ${first.name}`),
    partly: (step) => told.push(`partly ${step.name}`),
  });
  if (course === undefined) return 'unknown';
  const { status, isAnswered, isEnded } = course;
  return [status, ...(isAnswered ? ['answered'] : []), ...(isEnded ? ['ended'] : []), ...told].join(', ');
}

describe('where no step fails', () => {
  test.each<[string, JsonObject, string]>([
    ['no step', {}, 'Succeeded'],
    ['an answer', { A: answer }, 'Succeeded, answered'],
    ['an answer in a scope', { S: scope({ A: answer }) }, 'Succeeded, answered'],
    ['an answer in a loop', { L: { type: 'Foreach', foreach: [], actions: { A: answer } } }, 'Succeeded'],
    ['in both branches', { C: choice({ A: answer }, { B: answer }) }, 'Succeeded, answered'],
    ['in one branch', { C: choice({ A: answer }, { N: note }) }, 'Succeeded, partly C'],
    ['without another branch', { C: choice({ A: answer }) }, 'Succeeded, partly C'],
    ['the other branch ends it', { C: choice({ A: answer }, { E: end }) }, 'Succeeded, answered, ended E'],
    ['an end after an answer', { A: answer, E: after(end, 'A') }, 'Succeeded, answered, ended'],
    ['a second answer', { A: answer, B: after(answer, 'A') }, 'Succeeded, answered, again B A'],
    [
      'one that may be the second',
      { C: choice({ A: answer }), B: after(answer, 'C') },
      'Succeeded, answered, partly C, again B A',
    ],
    [
      'one behind an end',
      { C: choice({ A: answer, E: after(end, 'A') }), B: after(answer, 'C') },
      'Succeeded, answered',
    ],
    [
      'one that may ask the same',
      { C: choice({ A: answer }), D: after(choice({ B: answer }), 'C') },
      'Succeeded, partly C, partly D',
    ],
    [
      'a switch without a default',
      { S: { type: 'Switch', expression: 1, cases: { One: { case: 1, actions: { A: answer } } } } },
      'Succeeded, partly S',
    ],
    ['a handler', { N: note, A: after(answer, 'N', 'Failed') }, 'Succeeded'],
    ['a circle', { A: after(answer, 'B'), B: after(note, 'A') }, 'unknown'],
    ['a step that is missing', { A: after(answer, 'Nowhere') }, 'unknown'],
    ['anything where lists belong', { A: { ...answer, runAfter: { A: 1 } } }, 'unknown'],
  ])('%s', (_, actions, expected) => {
    expect(seen(actions)).toBe(expected);
  });
});

describe('where X fails', () => {
  test.each<[string, JsonObject, string]>([
    ['nobody waits for it', { X: note, A: after(answer, 'X') }, 'Failed'],
    ['it is caught', { X: note, A: after(answer, 'X'), C: after(note, 'X', 'Failed') }, 'Failed'],
    ['it is caught and answered', { X: note, C: after(answer, 'X', 'Failed') }, 'Succeeded, answered'],
    ['it is caught, and goes on', { X: note, C: after(note, 'X', 'failed', 'SUCCEEDED') }, 'Succeeded'],
    ['it is caught and ended', { X: note, C: after(end, 'X', 'Failed') }, 'Succeeded, ended, ended C'],
    ['in a scope', { S: scope({ X: note }), A: after(answer, 'S') }, 'Failed'],
    [
      'in a scope that is caught',
      { S: scope({ X: note }), A: after(answer, 'S', 'Failed') },
      'Succeeded, answered',
    ],
    ['in a branch', { C: choice({ X: note }, { A: answer }), B: after(note, 'C', 'Failed') }, 'Succeeded'],
    ['in a loop', { L: { type: 'Foreach', foreach: [], actions: { X: note } } }, 'Failed'],
  ])('%s', (_, actions, expected) => {
    expect(seen(actions, 'X')).toBe(expected);
  });
});
