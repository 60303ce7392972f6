/** Lists of localized texts → labels. */
import type { TableContext } from '../../format/table/context.ts';
import type { Labels } from '../../model/labels.ts';
import { childOf, childrenOf, type XmlElement } from '../../xml/xml.ts';

/** The texts of a label list; one empty text in the base language says nothing, a missing list likewise. */
export function readLabels(parent: XmlElement, list: string, context: TableContext): Labels {
  const items = childOf(parent, list);
  const entries = (items === undefined ? [] : childrenOf(items)).map(
    (item) => [item.attributes['languagecode'] ?? '', item.attributes['description'] ?? ''] as const,
  );
  return plainLabels(Object.fromEntries(entries), context);
}

/** Labels as the packed form can hold them: declared languages only, and nothing instead of an empty text in the base language. */
export function plainLabels(labels: Labels, context: TableContext): Labels {
  const entries = Object.entries(labels).filter(([language]) => context.languages.includes(Number(language)));
  const [first] = entries;
  const empty = entries.length === 1 && first?.[0] === String(context.languages[0]) && first[1] === '';
  return empty ? {} : Object.fromEntries(entries);
}
