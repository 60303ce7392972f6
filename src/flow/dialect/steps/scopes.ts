/** Scope: steps that stand together; `catch` and `finally` are scopes that run after the one before them has failed, or in any case. */
import { branchField } from '../forms/branch.ts';
import type { StepKind } from '../kind.ts';
import { basicSettings, limitFields } from '../settings.ts';
import { stepKind } from './step.ts';

export const CAUGHT = ['Failed', 'TimedOut'] as const;
export const ALWAYS = ['Succeeded', 'Failed', 'Skipped', 'TimedOut'] as const;

function scopeKind(keyword: string, summary: string, follows?: readonly string[]): StepKind {
  return stepKind({
    keyword,
    summary,
    type: 'Scope',
    ...(follows === undefined ? {} : { follows }),
    fields: [],
    settings: [...limitFields, ...basicSettings],
    branches: [branchField(keyword, ['actions'], 'The steps of the scope.')],
  });
}

export const scope = scopeKind('scope', 'Steps that stand together: later steps can ask how they ended.');
export const tryScope = scopeKind('try', 'A scope whose failure a `catch` or a `finally` below it looks at.');
export const catchScope = scopeKind(
  'catch',
  'A scope that runs when the step before it failed or timed out.',
  CAUGHT,
);
export const finallyScope = scopeKind(
  'finally',
  'A scope that runs after the step before it, however that ended.',
  ALWAYS,
);
