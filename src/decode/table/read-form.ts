/** What the main form of a table tells: the order in which its columns were declared. */
import { childOf, childrenOf, type XmlElement } from '../../xml/xml.ts';

/** Logical names of the columns on the main form, in order; nothing when there is no main form. */
export function fieldOrder(entity: XmlElement): readonly string[] {
  const forms = childOf(entity, 'FormXml');
  const main =
    forms === undefined ? undefined : childrenOf(forms).find((one) => one.attributes['type'] === 'main');
  return main === undefined ? [] : boundFields(main);
}

function boundFields(node: XmlElement): string[] {
  const field = node.name === 'control' ? node.attributes['datafieldname'] : undefined;
  return [...(field === undefined ? [] : [field]), ...childrenOf(node).flatMap(boundFields)];
}
