/** The first place at which two models differ, in words. */
import { Numeral } from '../source/json-value.ts';
import type { Difference } from './prove.ts';

/** Key order does not matter, list order does; bytes are compared as such. The path is put together only when there is a difference. */
export function firstDifference(declared: unknown, found: unknown): Difference | undefined {
  if (declared === found) return undefined;
  if (declared instanceof Uint8Array && found instanceof Uint8Array) {
    return Buffer.compare(declared, found) === 0 ? undefined : { where: '', what: 'the bytes differ' };
  }
  if (declared instanceof Numeral && found instanceof Numeral && declared.lexeme === found.lexeme)
    return undefined;
  if (!isContainer(declared) || !isContainer(found) || Array.isArray(declared) !== Array.isArray(found)) {
    return { where: '', what: `declared ${show(declared)}, found ${show(found)}` };
  }
  for (const key in declared) {
    const difference = firstDifference(declared[key], found[key]);
    if (difference !== undefined) return { ...difference, where: `/${key}${difference.where}` };
  }
  for (const key in found) {
    if (!Object.hasOwn(declared, key))
      return { where: `/${key}`, what: `not declared, found ${show(found[key])}` };
  }
  return undefined;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Numeral);
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
