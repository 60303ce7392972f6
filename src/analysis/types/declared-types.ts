/** Types that a flow declares: of its variables and of its parameters. */
import {
  ANY,
  ANY_ARRAY,
  ANY_OBJECT,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  type Type,
} from '../../expression/types/type.ts';
import { definitionOf } from '../../flow/walk.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { FlowProgram } from '../flow-program.ts';
import { variablesOf } from '../variables.ts';
import { claimed } from './claimed-type.ts';

/** What a variable of each type holds, as the platform ensures; an integer in one for floats stays one. */
const OF_VARIABLES: Readonly<Record<string, Type | undefined>> = {
  string: STRING,
  integer: INTEGER,
  float: NUMBER,
  boolean: BOOLEAN,
  array: ANY_ARRAY,
  object: ANY_OBJECT,
};

function variableType(word: JsonValue | undefined): Type {
  const key = typeof word === 'string' ? word.toLowerCase() : '';
  return (Object.hasOwn(OF_VARIABLES, key) ? OF_VARIABLES[key] : undefined) ?? ANY;
}

/** The variables of a flow, by name in lower case. One that is made twice, an error of its own, has any type. */
export function variableTypes(program: FlowProgram): ReadonlyMap<string, Type> {
  const found = new Map<string, Type>();
  for (const { name, type } of variablesOf(program.graph()).made) {
    const key = name.toLowerCase();
    found.set(key, found.has(key) ? ANY : variableType(type));
  }
  return found;
}

/** Environment variables bring what their administrators wrote. JSON comes as it is, so nothing is said of it. */
const OF_PARAMETERS: Readonly<Record<string, Type | undefined>> = {
  string: claimed(STRING),
  securestring: claimed(STRING),
  int: claimed(NUMBER),
  float: claimed(NUMBER),
  bool: claimed(BOOLEAN),
  array: claimed(ANY_ARRAY),
};

/** The parameters of a flow, by name. */
export function parameterTypes(program: FlowProgram): ReadonlyMap<string, Type> {
  const parameters = definitionOf(program.document)?.['parameters'];
  return new Map(
    Object.entries(isObject(parameters) ? parameters : {}).map(([name, one]) => {
      const word = isObject(one) ? one['type'] : undefined;
      const key = typeof word === 'string' ? word.toLowerCase() : '';
      return [name, (Object.hasOwn(OF_PARAMETERS, key) ? OF_PARAMETERS[key] : undefined) ?? ANY];
    }),
  );
}
