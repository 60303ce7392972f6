/** Names of members of JSON as names of XML, in the namespaces that were declared where they are met. */
import { isNcName } from './letters.ts';
import { encodedName } from './name.ts';
import { XMLNS_URI, XML_URI, type XmlName } from './node.ts';
import { PrefixScopes } from './prefix-scopes.ts';
import { JSON_URI } from './to-json.ts';
import { XmlTrouble } from './trouble.ts';

interface SplitName {
  readonly prefix: string;
  readonly local: string;
  /** The prefix as it stands in JSON. */
  readonly asked: string;
}

/** A class, because declarations come and go. */
export class JsonNames {
  readonly scopes = new PrefixScopes();
  /** Long arrays repeat their name. */
  private readonly known = new Map<string, SplitName>();

  /** Throws an XmlTrouble where the name cannot be one. */
  ofElement(name: string): XmlName {
    const { prefix, local, asked } = this.split(name);
    return { prefix, local, uri: this.scopes.uriOf(asked) ?? '' };
  }

  ofAttribute(name: string): XmlName {
    const { prefix, local, asked } = this.split(name);
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) return { prefix, local, uri: XMLNS_URI };
    if (prefix === 'xml') return { prefix, local, uri: XML_URI };
    return { prefix, local, uri: prefix === '' ? '' : (this.scopes.uriOf(asked) ?? '') };
  }

  /** `$values` is an element of Newtonsoft.Json's own namespace where a prefix for that is known. */
  ofValues(): XmlName {
    const known = this.scopes.prefixOf(JSON_URI) !== undefined;
    return { prefix: '', local: 'values', uri: known ? JSON_URI : (this.scopes.uriOf('') ?? '') };
  }

  private split(name: string): SplitName {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const encoded = encodedName(name);
    const prefix = prefixOf(encoded);
    const local = prefix === '' ? encoded : encoded.slice(prefix.length + 1);
    if (!isNcName(local) || (prefix !== '' && !isNcName(prefix)))
      throw new XmlTrouble(`'${name.slice(0, 100)}' cannot be a name of XML`);
    const made = { prefix, local, asked: prefixOf(name) };
    this.known.set(name, made);
    return made;
  }
}

/** A colon at an end makes no prefix. */
function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon <= 0 || colon === name.length - 1 ? '' : name.slice(0, colon);
}
