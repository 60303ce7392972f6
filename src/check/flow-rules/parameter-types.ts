/** Parameters are declared with a type that the language has, and a default value of that type. */
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import { parameterMembers } from '../../flow/built-in/parameter-shape.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';
import { checkMembers } from './member-check.ts';

export const parameterTypes: FlowRule = (program, _world, report) => {
  const declared = definitionOf(program.document)?.['parameters'];
  if (!isObject(declared)) return;
  for (const [name, action] of Object.entries(declared)) {
    if (!isObject(action)) continue;
    const type = typeof action['type'] === 'string' ? action['type'] : '';
    const step = { name, action, path: [...DEFINITION, 'parameters', name], type: '', branch: undefined };
    checkMembers(action, parameterMembers(name, type), [], { step, program, report });
  }
};
