/** Steps inside a step: a branch, and the cases of a switch. */
import { isObject, type JsonObject, type JsonValue } from '../../../source/json-value.ts';
import { at, keyOf, type Path } from '../../../source/place.ts';
import { suggest } from '../../../diagnostics/suggest.ts';
import type { Field, Form, RaiseBranch, Use } from '../field.ts';
import type { Draft } from '../json-path.ts';
import { lowerFields, raiseFields } from '../table.ts';
import { describe } from '../../../spec/validate.ts';

const stepsForm: Form = {
  lower: (value, use) => use.branch(value, use.place),
  raise: (actions, _, branch) => (isObject(actions) ? branch(actions) : undefined),
};

/** A branch that is always there in the JSON. */
export function branchField(key: string, path: Path, description: string): Field {
  return { ...optionalBranch(key, path, description), implied: () => ({}), always: true };
}

export function optionalBranch(key: string, path: Path, description: string): Field {
  return { key, path, form: stepsForm, holds: 'steps', schema: { type: 'object', description } };
}

export const caseFields = (name: string): readonly Field[] => [
  {
    key: 'when',
    path: ['case'],
    schema: { description: "The value that leads here; without it the case's name." },
    implied: () => name,
  },
  branchField('do', ['actions'], 'The steps of this case.'),
];

function lowerCase(name: string, value: JsonValue, use: Use): JsonObject {
  const target: Draft = {};
  if (!isObject(value)) {
    use.report('spec/wrong-type', use.place, {
      found: describe(value),
      expected: 'a map with `when` and `do`',
    });
    return {};
  }
  for (const key of Object.keys(value)) {
    const allowed = ['when', 'do'];
    if (!allowed.includes(key))
      use.report('spec/unknown-key', keyOf(at(use.place, key)), {
        key,
        nearest: suggest(key, allowed),
        allowed,
      });
  }
  lowerFields(caseFields(name), value, target, use);
  return target;
}

const casesForm: Form = {
  lower: (value, use) => {
    const cases = Object.entries(value as JsonObject);
    return Object.fromEntries(
      cases.map(([name, one]) => [name, lowerCase(name, one, { ...use, place: at(use.place, name) })]),
    );
  },
  raise: (value, around, branch: RaiseBranch) => {
    if (!isObject(value)) return undefined;
    const cases: [string, JsonValue][] = [];
    for (const [name, one] of Object.entries(value)) {
      if (!isObject(one)) return undefined;
      const { data, left } = raiseFields(caseFields(name), one, around, branch);
      if (left !== undefined) return undefined;
      cases.push([name, data]);
    }
    return Object.fromEntries(cases);
  },
};

export const casesField: Field = {
  key: 'cases',
  path: ['cases'],
  form: casesForm,
  holds: 'cases',
  implied: () => ({}),
  always: true,
  schema: {
    type: 'object',
    description: 'The cases by name: { Approved: { do: { … } }, Other: { when: 2, do: { … } } }.',
  },
};
