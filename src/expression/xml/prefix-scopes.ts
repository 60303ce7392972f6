/** Prefixes in scope, as .NET's XmlNamespaceManager keeps them. */
import { XMLNS_URI, XML_URI, declaredPrefix, type XmlElement } from './node.ts';
import { XmlTrouble } from './trouble.ts';

interface Declared {
  readonly prefix: string;
  /** Undefined: it was taken back. */
  uri: string | undefined;
}

/** A class, because it changes from element to element. What is declared later, and in an inner scope, goes before. */
export class PrefixScopes {
  private readonly declared: Declared[] = [];
  /** How many were declared before each scope. */
  private readonly starts: number[] = [0];
  /** Where a prefix, and a namespace, was declared; the last ones last. */
  private readonly byPrefix = new Map<string, number[]>();
  private readonly byUri = new Map<string, number[]>();

  constructor() {
    this.declare('xmlns', XMLNS_URI);
    this.declare('xml', XML_URI);
  }

  push(): void {
    this.starts.push(this.declared.length);
  }

  leave(): void {
    const start = this.starts.pop() ?? 0;
    while (this.declared.length > start) {
      const last = this.declared.pop();
      if (last === undefined) return;
      this.byPrefix.get(last.prefix)?.pop();
      const indexes = this.byUri.get(last.uri ?? '');
      if (indexes?.at(-1) === this.declared.length) indexes.pop();
    }
  }

  /** A new scope with what an element declares. */
  enter({ attributes }: XmlElement): void {
    this.push();
    for (const attribute of attributes) {
      const prefix = declaredPrefix(attribute);
      if (prefix !== undefined) this.add(prefix, attribute.value);
    }
  }

  /** Throws an XmlTrouble for reserved prefixes. */
  add(prefix: string, uri: string): void {
    if (prefix === 'xmlns' || (prefix === 'xml' && uri !== XML_URI))
      throw new XmlTrouble(`'${prefix}' is a reserved prefix`);
    this.declare(prefix, uri);
  }

  /** Forgets a declaration of the innermost scope. */
  remove(prefix: string, uri: string): void {
    const found = this.declared[this.ownIndex(prefix)];
    if (found?.uri === uri) found.uri = undefined;
  }

  uriOf(prefix: string): string | undefined {
    const indexes = this.byPrefix.get(prefix) ?? [];
    for (let at = indexes.length - 1; at >= 0; at--) {
      const uri = this.declared[indexes[at] ?? -1]?.uri;
      if (uri !== undefined) return uri;
    }
    return undefined;
  }

  /** The prefix declared last for a namespace, where it still stands for it. */
  prefixOf(uri: string): string | undefined {
    const indexes = this.byUri.get(uri) ?? [];
    for (let at = indexes.length - 1; at >= 0; at--) {
      const found = this.declared[indexes[at] ?? -1];
      if (found?.uri === uri && this.uriOf(found.prefix) === uri) return found.prefix;
    }
    return undefined;
  }

  private declare(prefix: string, uri: string): void {
    const own = this.ownIndex(prefix);
    const known = this.declared[own];
    if (known === undefined) {
      listIn(this.byPrefix, prefix).push(this.declared.length);
      listIn(this.byUri, uri).push(this.declared.length);
      this.declared.push({ prefix, uri });
    } else if (known.uri !== uri) {
      // It keeps its place among the others.
      known.uri = uri;
      const indexes = listIn(this.byUri, uri);
      indexes.push(own);
      indexes.sort((a, b) => a - b);
    }
  }

  /** Where the innermost scope declares a prefix; -1: it does not. */
  private ownIndex(prefix: string): number {
    const index = this.byPrefix.get(prefix)?.at(-1) ?? -1;
    return index >= (this.starts.at(-1) ?? 0) ? index : -1;
  }
}

function listIn(map: Map<string, number[]>, key: string): number[] {
  const found = map.get(key) ?? [];
  if (found.length === 0) map.set(key, found);
  return found;
}
