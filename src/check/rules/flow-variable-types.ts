/**
 * A flow declares an environment variable as a parameter of the type that the variable has. Of 1,676 declarations in published flows each does: text and
 * data source are String, yes/no is Bool, a number Int or Float, JSON Object.
 */
import { originOf } from '../../flow/origins.ts';
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import type { VariableType } from '../../model/environment-variable.ts';
import { isArray, isObject, Numeral, type JsonValue } from '../../source/json-value.ts';
import type { Rule } from '../check.ts';

const TEXTS = ['String', 'SecureString'];
const FITTING: Readonly<Record<VariableType, readonly string[]>> = {
  text: TEXTS,
  dataSource: TEXTS,
  secret: TEXTS,
  number: ['Int', 'Float'],
  yesNo: ['Bool'],
  // A list is JSON too, and what flows do with JSON as a text is not known.
  json: ['Object', 'SecureObject', 'Array', ...TEXTS],
};

export const flowVariableTypes: Rule = (solution, report) => {
  const types = new Map(solution.variables.map(({ model }) => [model.schemaName, model.type]));
  for (const { model, origins, facts } of solution.flows) {
    const parameters = definitionOf(model.document)?.['parameters'];
    for (const { schemaName, parameter } of facts.variables) {
      const declared = isObject(parameters) ? parameters[parameter] : undefined;
      const variable = types.get(schemaName);
      if (variable === undefined || !isObject(declared)) continue;
      const { type, defaultValue } = declared;
      const fitting = FITTING[variable];
      if (typeof type !== 'string' || !isOdd(type, fitting, defaultValue)) continue;
      const path = [...DEFINITION, 'parameters', parameter, 'type'];
      const place = originOf(model.document, path, origins);
      report('flow/variable-other-type', place, { schemaName, variable, type, fitting: fitting[0] ?? '' });
    }
  }
};

/** Of the type of another variable; a type that the language does not have, or that its own default value does not fit, is told elsewhere. */
function isOdd(type: string, fitting: readonly string[], defaultValue: JsonValue | undefined): boolean {
  const lower = type.toLowerCase();
  if (fitting.some((one) => one.toLowerCase() === lower)) return false;
  const fits = DEFAULT_FITS[lower];
  return fits !== undefined && (defaultValue === undefined || defaultValue === null || fits(defaultValue));
}

const isNumber = (value: JsonValue): boolean => typeof value === 'number' || value instanceof Numeral;
const DEFAULT_FITS: Readonly<Record<string, ((value: JsonValue) => boolean) | undefined>> = {
  string: () => true,
  securestring: () => true,
  int: isNumber,
  float: isNumber,
  bool: (value) => typeof value === 'boolean',
  object: isObject,
  secureobject: isObject,
  array: isArray,
};
