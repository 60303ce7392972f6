/** The parts of a body that a call has to give and does not. */
import { isMarked } from '../../connector/rules/notification-urls.ts';
import { isHidden } from '../../connector/rules/shown-schemas.ts';
import type { JsonValue } from '../../source/json-value.ts';
import type { ContractParameter } from './contract.ts';
import { segmentOf } from './parts.ts';
import type { NodeOf, SchemaNode } from './schema-node.ts';

/** Names that a call gives, with everything that they are parts of. */
export interface GivenNames {
  readonly whole: ReadonlySet<string>;
  readonly inParts: ReadonlySet<string>;
}

export function givenNames(names: Iterable<string>): GivenNames {
  const whole = new Set(names);
  const inParts = new Set<string>();
  for (const name of whole) {
    let slash = name.indexOf('/');
    for (let level = 0; slash !== -1 && level < MAX_LEVELS; level += 1) {
      inParts.add(name.slice(0, slash));
      slash = name.indexOf('/', slash + 1);
    }
  }
  return { whole, inParts };
}

/** Deeper than any form. */
const MAX_LEVELS = 50;

/**
 * The platform puts a body together from its parts and refuses it without what is required, when the flow is turned on ("The API operation 'PatchItem'
 * is missing required property 'item/Title'", OpenApiOperationParameterValidationFailed; Microsoft Learn, Project Accelerator, "Resolve flow errors").
 */
export function missingParts(
  { name, schema }: ContractParameter,
  given: GivenNames,
  nodeOf: NodeOf,
): readonly string[] {
  const found: string[] = [];
  visit(name, schema, given, nodeOf, found);
  return found;
}

/** Only what is given in parts is gone into, so references in a circle end. */
function visit(
  path: string,
  schema: JsonValue | undefined,
  given: GivenNames,
  nodeOf: NodeOf,
  found: string[],
): void {
  const node = nodeOf(schema);
  if (node === undefined || given.whole.has(path) || !given.inParts.has(path)) return;
  const required = new Set(node.required);
  for (const [property, value] of node.properties) {
    const here = `${path}/${segmentOf(property)}`;
    if (given.inParts.has(here)) visit(here, value, given, nodeOf, found);
    else if (required.has(property) && !given.whole.has(here) && isAskedFor(value, nodeOf)) found.push(here);
  }
}

/**
 * Whether something has to be given for a required value: not where the platform fills it in, the service sets it, nobody sees it (a finding about the
 * connector), or where it is an object of which nothing is required. `seen`: schemas that were looked into without success.
 */
export function isAskedFor(
  schema: JsonValue | undefined,
  nodeOf: NodeOf,
  seen = new Set<SchemaNode>(),
): boolean {
  const node = nodeOf(schema);
  if (node === undefined) return true;
  if (seen.has(node)) return false;
  seen.add(node);
  const { facts, properties, required, isOpen } = node;
  if (facts['default'] !== undefined || facts['readOnly'] === true) return false;
  if (isMarked(facts) || isHidden({ value: facts })) return false;
  if (node.type !== 'object' || isOpen) return true;
  return required.some((name) => properties.has(name) && isAskedFor(properties.get(name), nodeOf, seen));
}
