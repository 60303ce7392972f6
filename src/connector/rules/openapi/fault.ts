/** An error of the validator as facts for a message. */
import type { ErrorObject } from 'ajv';
import type { SchemaFault } from '../../../diagnostics/catalog/connector-schema.ts';

/** `params` is loosely typed, as it depends on the keyword. */
export function faultOf({ keyword, params }: ErrorObject): SchemaFault {
  const facts = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'required':
      return { kind: 'missing', name: String(facts['missingProperty']) };
    case 'additionalProperties':
      return { kind: 'extra', name: String(facts['additionalProperty']) };
    case 'type':
      return { kind: 'type', allowed: [facts['type']].flat().map(String) };
    case 'enum':
      return { kind: 'value', allowed: (facts['allowedValues'] as readonly unknown[]).map(String) };
    case 'uniqueItems':
      return { kind: 'twice' };
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return { kind: 'empty' };
    case 'minimum':
    case 'maximum':
    case 'multipleOf':
    case 'exclusiveMinimum':
      return { kind: 'number' };
    case 'pattern':
      return { kind: 'characters' };
    default:
      return { kind: 'form' };
  }
}
