/** A tree as a text: for cases, and, as OData, to be read again. */
import { HOLE } from '../../src/dataverse/odata/holed-text.ts';
import type { Argument, Filter, Name } from '../../src/dataverse/odata/tree.ts';

export function shown(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${filter.of.map(shown).join(` ${filter.kind} `)})`;
    case 'not':
      return `(not ${shown(filter.of)})`;
    case 'compare':
      return `(${shown(filter.left)} ${filter.operator} ${shown(filter.right)})`;
    case 'path':
      return pathText(filter.names);
    case 'call':
      return `${pathText([...filter.on, filter.name])}(${filter.args.map(argument).join(', ')})`;
    case 'constant':
      return filter.type === 'text' ? `'${filter.text.replaceAll(HOLE, '⟨⟩')}'` : filter.text;
    case 'unknown':
      return '?';
  }
}

function pathText(names: readonly Name[]): string {
  return names.map((one) => one.text).join('/');
}

function argument({ name, variable, value }: Argument): string {
  if (variable !== undefined) return `${variable}: ${shown(value)}`;
  return name === undefined ? shown(value) : `${name}=${shown(value)}`;
}
