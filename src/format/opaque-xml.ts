/** XML that the model carries verbatim, as elements again. */
import type { Opaque } from '../model/opaque.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml.ts';

type XmlOpaque = Exclude<Opaque, { kind: 'part' }>;

export function opaqueXml(
  opaque: readonly Opaque[],
  kind: XmlOpaque['kind'],
  section?: string,
): readonly XmlElement[] {
  return opaque.flatMap((one) => {
    if (one.kind === 'part' || one.kind !== kind) return [];
    if (one.kind === 'element' && one.section !== section) return [];
    return [xmlOf(one)];
  });
}

export function xmlOf(one: XmlOpaque): XmlElement {
  const reading = parseXml(one.xml);
  if ('root' in reading) return reading.root;
  throw new Error(`opaque XML is not well formed: ${reading.error.detail}`);
}
