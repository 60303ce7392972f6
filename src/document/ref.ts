/** The name of a thing, and where the document shows it. */
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';

export interface Ref {
  readonly name: Text;
  /** `#id`, or empty when the document has nothing more to say of it. */
  readonly link: string;
}

export function tableRef(table: string, scope: Scope): Ref {
  return { name: scope.tableName(table), link: scope.tableLink(table) };
}

export function unlinked(name: string): Ref {
  return { name: plain(name), link: '' };
}
