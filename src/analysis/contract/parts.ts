/**
 * What a name among the parameters of a call stands for. A body that is an object is given whole under the name of its parameter, or in parts:
 * `Referral/details/notes`, with `~1` for a slash in a name (232 published flows). Lists and free objects are given whole.
 */
import type { JsonObject, JsonValue } from '../../source/json-value.ts';
import { isObject } from '../../source/json-value.ts';
import type { Contract, ContractParameter, OperationContract } from './contract.ts';
import type { SchemaNode } from './schema-node.ts';

export type NamedPart =
  | { readonly kind: 'known'; readonly parameter: ContractParameter; readonly schema: JsonObject | undefined }
  /** It may be there: another call decides what the object looks like. */
  | { readonly kind: 'open' }
  /** `siblings`: the parts that are there, beside which it would stand. */
  | { readonly kind: 'unknown'; readonly siblings: readonly string[] };

/** What flows can give the operation under this name. */
export function partNamed(name: string, operation: OperationContract, contract: Contract): NamedPart {
  const { parameters } = operation;
  const [own, ...others] = parameters.filter((one) => one.name === name);
  // Of two parameters with one name, nobody knows which is meant.
  if (own !== undefined)
    return { kind: 'known', parameter: own, schema: others.length > 0 ? undefined : own.schema };
  const body = parameters.find((one) => one.in === 'body' && isPartOf(name, one.name));
  if (body !== undefined) return partOf(name, body, contract);
  return { kind: 'unknown', siblings: parameters.map((one) => one.name) };
}

/** `Referral/name` is a part of the parameter `Referral`, and so is that one itself. */
export function isPartOf(given: string, parameter: string): boolean {
  return given === parameter || given.startsWith(`${parameter}/`);
}

/** A name of a property as it stands between slashes. */
export function segmentOf(property: string): string {
  return property.replaceAll('~', '~0').replaceAll('/', '~1');
}

function partOf(name: string, parameter: ContractParameter, { nodeOf }: Contract): NamedPart {
  let schema: JsonValue | undefined = parameter.schema;
  let path = parameter.name;
  const rest = name.slice(path.length + 1);
  for (const segment of rest.split('/')) {
    const node = nodeOf(schema);
    const property = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: JsonValue | undefined = node?.properties.get(property);
    if (next === undefined) return missing(node, path);
    schema = next;
    path += `/${segment}`;
  }
  return { kind: 'known', parameter, schema: isObject(schema) ? schema : undefined };
}

function missing(node: SchemaNode | undefined, path: string): NamedPart {
  if (node?.type === undefined || node.type === 'array') return { kind: 'open' };
  if (node.type === 'object' && node.isOpen) return { kind: 'open' };
  return { kind: 'unknown', siblings: [...node.properties.keys()].map((one) => `${path}/${segmentOf(one)}`) };
}
