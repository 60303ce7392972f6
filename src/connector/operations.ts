/** The operations of an OpenAPI 2.0 document as flows call them. */
import { isObject, type JsonValue } from '../source/json-value.ts';
import { documentPlace } from '../source/place.ts';
import { operationsIn, type ParameterView } from './view.ts';

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  /** The caller has to give it: required, and without a default that the platform fills in. */
  readonly needed: boolean;
}

/** Every operation, those without an operationId as ''. */
export function operationsOf(document: JsonValue): readonly Operation[] {
  if (!isObject(document)) return [];
  // Nobody asks for the places.
  return operationsIn(document, documentPlace('')).map(({ operationId, parameters }) => ({
    operationId,
    parameters: parameters.filter((one) => one.name !== '').map(parameterOf),
  }));
}

function parameterOf({ name, in: where, value }: ParameterView): Parameter {
  return { name, in: where, needed: value['required'] === true && value['default'] === undefined };
}
