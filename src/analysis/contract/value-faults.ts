/** A value that a call gives, with all that is written out in it, against its schema. */
import { suggest } from '../../diagnostics/suggest.ts';
import type { Type } from '../../expression/types/type.ts';
import { mayHoldExpression, parseTemplate, type ParsedTemplate } from '../../expression/syntax/template.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { Fault, PlacedFault } from './fault.ts';
import { isAskedFor } from './needed-parts.ts';
import { segmentOf } from './parts.ts';
import { scalarFault, type Scalar } from './scalar-fault.ts';
import type { NodeOf, SchemaNode, SchemaType } from './schema-node.ts';
import { typeFault } from './type-fault.ts';

export interface ValueCheck {
  readonly nodeOf: NodeOf;
  /** Of a text with expressions in it, which stands at a path of the document. */
  readonly typeAt: (path: Path, text: ParsedTemplate) => Type;
  /** Where the parameter stands: `path`, `body`… */
  readonly in: string;
}

interface Given {
  readonly value: JsonValue;
  readonly path: Path;
  readonly name: string;
}

export function valueFaults(
  given: Given,
  schema: JsonObject | undefined,
  check: ValueCheck,
): readonly PlacedFault[] {
  const found: PlacedFault[] = [];
  if (check.in === 'path' && isEmpty(given, check))
    return [{ fault: { kind: 'empty' }, path: given.path, name: given.name }];
  visit(given, schema, check, found);
  return found;
}

/** WorkflowOperationParametersRuntimeMissingValue: "they may not be null or empty". */
function isEmpty({ value, path }: Given, { typeAt }: ValueCheck): boolean {
  if (typeof value !== 'string' || !mayHoldExpression(value)) return value === null || value === '';
  const type = typeAt(path, parseTemplate(value));
  return type.kind === 'null' || (type.kind === 'string' && type.is === '');
}

function visit(given: Given, schema: JsonValue | undefined, check: ValueCheck, found: PlacedFault[]): void {
  const node = check.nodeOf(schema);
  const { value, path, name } = given;
  // Null is nothing, as a member that is not there.
  if (node === undefined || value === null) return;
  const add = (fault: Fault | undefined): void => {
    if (fault !== undefined) found.push({ fault, path, name });
  };
  if (node.facts['readOnly'] === true) add({ kind: 'read-only' });
  else if (isArray(value)) visitItems(given, value, node, check, found);
  else if (isObject(value)) visitMembers(given, value, node, check, found);
  else add(textOrScalarFault(value, path, node, check));
}

function textOrScalarFault(
  value: Scalar,
  path: Path,
  node: SchemaNode,
  check: ValueCheck,
): Fault | undefined {
  const isConverted = check.in === 'body';
  if (typeof value !== 'string' || !mayHoldExpression(value)) return scalarFault(value, node, isConverted);
  const text = parseTemplate(value);
  if (text.template.kind === 'text') return scalarFault(text.template.text, node, isConverted);
  return typeFault(check.typeAt(path, text), node, isConverted);
}

function visitItems(
  { path, name }: Given,
  items: readonly JsonValue[],
  node: SchemaNode,
  check: ValueCheck,
  found: PlacedFault[],
): void {
  if (node.type === undefined) return;
  if (node.type !== 'array') {
    found.push({ fault: wrongKind(node.type, 'an array'), path, name });
    return;
  }
  for (const [index, value] of items.entries())
    visit({ value, path: [...path, index], name: `${name}[${index}]` }, node.facts['items'], check, found);
}

function visitMembers(
  { path, name }: Given,
  members: JsonObject,
  node: SchemaNode,
  check: ValueCheck,
  found: PlacedFault[],
): void {
  const { properties } = node;
  if (node.type === undefined || (node.type === 'string' && isContent(members, node))) return;
  if (node.type !== 'object') {
    found.push({ fault: wrongKind(node.type, 'an object'), path, name });
    return;
  }
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(members)) {
    const here = { value, path: [...path, key], name: `${name}/${segmentOf(key)}` };
    if (properties.has(key)) visit(here, properties.get(key), check, found);
    // A key with an expression in it is another name in each run.
    else if (!node.isOpen && !mayHoldExpression(key)) unknown.push(key);
  }
  const siblings = [...properties.keys()];
  const meant = new Set(unknown.map((key) => suggest(key, siblings)));
  for (const key of unknown)
    found.push({
      fault: { kind: 'unknown-member', siblings },
      path: [...path, key],
      name: `${name}/${segmentOf(key)}`,
    });
  for (const key of missingIn(members, node, check.nodeOf))
    if (!meant.has(key))
      found.push({ fault: { kind: 'missing-member', name: `${name}/${segmentOf(key)}` }, path, name });
}

function missingIn(
  members: JsonObject,
  { properties, required }: SchemaNode,
  nodeOf: NodeOf,
): readonly string[] {
  if (Object.keys(members).some((key) => mayHoldExpression(key))) return [];
  return required.filter(
    (key) => !Object.hasOwn(members, key) && properties.has(key) && isAskedFor(properties.get(key), nodeOf),
  );
}

/** That a list or a map becomes a text is not known to fail. */
function wrongKind(wanted: SchemaType, found: string): Fault {
  return { kind: 'type', wanted, found, isText: false, certain: wanted !== 'string' };
}

function isContent(members: JsonObject, { facts }: SchemaNode): boolean {
  return members['$content'] !== undefined || facts['format'] === 'binary' || facts['format'] === 'byte';
}
