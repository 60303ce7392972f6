/**
 * What the declaration of a parameter is made of. Source: the reference of the workflow definition language; of 3,366 declarations in 1,066 published
 * flows each has one of these types, and a default value of its type.
 */
import { any, needed, oneOf } from './inputs.ts';
import type { StepInput, StepInputs } from './step-input.ts';

const DEFAULTS: Readonly<Record<string, StepInput>> = {
  String: { takes: 'text' },
  SecureString: { takes: 'text' },
  Int: { takes: 'wholeNumber' },
  Float: { takes: 'number' },
  Bool: { takes: 'boolean' },
  Object: { takes: 'map' },
  SecureObject: { takes: 'map' },
  Array: { takes: 'list' },
};

/** What the platform puts into them is an object. */
const STANDARD: Readonly<Record<string, StepInput>> = {
  $connections: { ...oneOf('Object', 'SecureObject'), isLoose: true },
  $authentication: { ...oneOf('SecureObject', 'Object'), isLoose: true },
};

/** Of a parameter of a name and of the type that is written; case does not count. */
export function parameterMembers(name: string, type: string): StepInputs {
  const known = Object.keys(DEFAULTS).find((one) => one.toLowerCase() === type.toLowerCase());
  const standard = Object.hasOwn(STANDARD, name) ? STANDARD[name] : undefined;
  return {
    type: needed(standard ?? oneOf(...Object.keys(DEFAULTS))),
    defaultValue: (standard === undefined ? DEFAULTS[known ?? ''] : undefined) ?? any,
    metadata: any,
    allowedValues: any,
    description: any,
  };
}
