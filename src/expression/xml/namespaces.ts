/**
 * Which namespaces a text of XML has declared where it is being written. The rules are those of .NET's XmlTextWriter: a prefix that is needed
 * and not declared is declared at the end of the start tag; of several prefixes of one namespace the one declared last is used.
 */
import { XMLNS_URI, XML_URI, declaredPrefix, type XmlAttribute, type XmlElement } from './node.ts';
import { XmlTrouble } from './trouble.ts';

interface Declared {
  readonly prefix: string;
  readonly uri: string;
  /** Whether an attribute says so. */
  written: boolean;
}

interface Frame {
  /** How many prefixes were declared before this element. */
  readonly before: number;
  defaultUri: string;
  /** Of the default namespace: taken over, needed here and not written, or written. */
  state: 'inherited' | 'needed' | 'written';
  generated: number;
}

/** A class, because it changes with each tag. */
export class Namespaces {
  private readonly declared: Declared[] = [];
  private readonly byPrefix = new Map<string, number[]>();
  private readonly byUri = new Map<string, number[]>();
  private readonly frames: Frame[] = [{ before: 0, defaultUri: '', state: 'written', generated: 0 }];

  /** Enters an element; the name as it is to be written. */
  enter({ prefix, local, uri }: XmlElement): string {
    this.frames.push({
      before: this.declared.length,
      defaultUri: this.frame().defaultUri,
      state: 'inherited',
      generated: 0,
    });
    if (prefix === '' || uri === '') {
      this.needDefault(uri);
      return local;
    }
    this.add(prefix, uri, false);
    return `${prefix}:${local}`;
  }

  /** The name of an attribute as it is to be written. */
  attribute(attribute: XmlAttribute): string {
    const { prefix, local, uri } = attribute;
    const declares = declaredPrefix(attribute);
    if (declares !== undefined) return this.declare(declares, attribute.value);
    if (uri === '') return local;
    if (prefix === 'xml') return `xml:${local}`;
    const here = this.indexOf(prefix) >= this.frame().before;
    const known = this.prefixOf(uri);
    if (known !== undefined && (prefix === '' || here || prefix === known)) return `${known}:${local}`;
    const used = prefix === '' || here ? this.generate() : prefix;
    this.add(used, uri, false);
    return `${used}:${local}`;
  }

  /** What must be declared at the end of the start tag: prefix ('' is the default) and namespace. */
  missing(): readonly (readonly [string, string])[] {
    const frame = this.frame();
    const missing = this.declared
      .slice(frame.before)
      .filter((one) => !one.written)
      .reverse()
      .map(({ prefix, uri }) => [prefix, uri] as const);
    const outer = this.frames.at(-2)?.defaultUri;
    if (frame.state !== 'needed' || frame.defaultUri === outer) return missing;
    frame.state = 'written';
    return [...missing, ['', frame.defaultUri]];
  }

  leave(): void {
    const frame = this.frames.pop();
    while (frame !== undefined && this.declared.length > frame.before) {
      const last = this.declared.pop();
      if (last === undefined) break;
      this.byPrefix.get(last.prefix)?.pop();
      this.byUri.get(last.uri)?.pop();
    }
  }

  private frame(): Frame {
    const frame = this.frames.at(-1);
    if (frame === undefined) throw new TypeError('Each element is left once.');
    return frame;
  }

  private declare(prefix: string, uri: string): string {
    if (prefix !== '') {
      if (uri === '') throw new XmlTrouble('a prefix cannot stand for no namespace');
      this.add(prefix, uri, true);
      return `xmlns:${prefix}`;
    }
    const frame = this.frame();
    if (frame.state === 'inherited') frame.defaultUri = uri;
    frame.state = 'written';
    return 'xmlns';
  }

  private needDefault(uri: string): void {
    const frame = this.frame();
    frame.defaultUri = uri;
    frame.state = 'needed';
  }

  private add(prefix: string, uri: string, written: boolean): void {
    if (uri === XMLNS_URI) throw new XmlTrouble(`'${prefix}' cannot stand for a reserved namespace`);
    if (prefix === 'xml' && uri !== XML_URI) throw new XmlTrouble("'xml' is a reserved prefix");
    const index = this.indexOf(prefix);
    const known = this.declared[index];
    if (known?.uri === uri) {
      if (written) known.written = true;
      return;
    }
    if (written && known !== undefined && index >= this.frame().before) known.written = true;
    push(this.byPrefix, prefix, this.declared.length);
    push(this.byUri, uri, this.declared.length);
    this.declared.push({ prefix, uri, written });
  }

  /** Where the declaration of a prefix stands that is in force; -1: there is none. */
  private indexOf(prefix: string): number {
    return this.byPrefix.get(prefix)?.at(-1) ?? -1;
  }

  /** The prefix in force of a namespace, declared last. */
  private prefixOf(uri: string): string | undefined {
    const indexes = this.byUri.get(uri) ?? [];
    for (let at = indexes.length - 1; at >= 0; at--) {
      const index = indexes[at] ?? -1;
      const prefix = this.declared[index]?.prefix;
      if (prefix !== undefined && this.indexOf(prefix) === index) return prefix;
    }
    return undefined;
  }

  private generate(): string {
    const frame = this.frame();
    frame.generated += 1;
    return `d${this.frames.length - 1}p${frame.generated}`;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}
