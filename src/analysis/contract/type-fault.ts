/**
 * What an expression gives, as far as its type is known, against a schema. Texts are converted: to a number or a boolean when they say one. An object or
 * a list is refused where the other is wanted, and a text where an object is ("with type/format 'String' is not convertible to type/format 'Object'",
 * OpenApiOperationParameterValidationFailed); that the text of a whole object is read as one is not known.
 */
import { alternatives } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Type, UnionType } from '../../expression/types/type.ts';
import { isNumberKind } from '../../expression/value.ts';
import { isClaimed } from '../types/claimed-type.ts';
import type { Fault } from './fault.ts';
import { scalarFault } from './scalar-fault.ts';
import type { SchemaNode } from './schema-node.ts';

type Single = UnionType['of'][number];
type Verdict = 'fits' | 'doubtful' | 'never';

export function typeFault(type: Type, node: SchemaNode, isConverted: boolean): Fault | undefined {
  // Null is nothing, which is for what is needed to say.
  const found = alternatives(type)?.filter((one) => one.kind !== 'null');
  if (found === undefined || found.length === 0 || node.type === undefined) return undefined;
  // The only text that it can be, is as good as one that is written out.
  if (type.kind === 'string' && type.is !== undefined) return scalarFault(type.is, node, isConverted);
  const verdicts = found.map((one) => verdictOn(one, node));
  if (verdicts.includes('fits')) return undefined;
  const certain = !isClaimed(type) && verdicts.every((one) => one === 'never');
  const isText = found.some((one) => one.kind === 'string');
  return { kind: 'type', wanted: node.type, found: typeWords(type), isText, certain };
}

function verdictOn(one: Single, node: SchemaNode): Verdict {
  switch (node.type) {
    case 'object':
    case 'array':
      if (one.kind === node.type) return 'fits';
      return one.kind === 'string' ? 'doubtful' : 'never';
    case 'integer':
    case 'number':
      return one.kind === 'boolean' ? 'doubtful' : verdictOnPart(one, 'never');
    case 'boolean':
      return isNumberKind(one.kind) ? 'doubtful' : verdictOnPart(one, 'never');
    case 'string':
      return isContent(one, node) ? 'fits' : verdictOnPart(one, 'doubtful');
    case undefined:
      return 'fits';
  }
}

function verdictOnPart({ kind }: Single, verdict: Verdict): Verdict {
  return kind === 'object' || kind === 'array' ? verdict : 'fits';
}

/** Binary content is an object with `$content` where the flow holds it, and a text where the connector names it. */
function isContent(one: Single, { facts }: SchemaNode): boolean {
  if (facts['format'] === 'binary' || facts['format'] === 'byte') return true;
  return one.kind === 'object' && (one.properties.has('$content') || one.others !== undefined);
}
