import type { Labels } from '../model/labels.ts';
import { childrenOf, type XmlElement } from '../xml/xml.ts';

/** `<X description languagecode/>…` → texts by LCID. */
export function readLabels(parent: XmlElement | undefined): Labels {
  const entries = parent === undefined ? [] : childrenOf(parent);
  return Object.fromEntries(
    entries.map(({ attributes }) => [attributes['languagecode'] ?? '', attributes['description'] ?? '']),
  );
}
