/** Lists of localized texts. */
import type { TableContext } from '../../format/table/context.ts';
import type { Labels } from '../../model/labels.ts';
import { element, list, type XmlElement } from '../../xml/xml.ts';

/** The names of a label list and of its items. */
const ITEMS = {
  LocalizedNames: 'LocalizedName',
  LocalizedCollectionNames: 'LocalizedCollectionName',
  Descriptions: 'Description',
  displaynames: 'displayname',
  labels: 'label',
} as const;

/** One item for each declared language that has a text; no text at all: an empty one in the base language, as exports have it. */
export function labelsXml(name: keyof typeof ITEMS, labels: Labels, context: TableContext): XmlElement {
  const given = context.languages.map(String).filter((language) => labels[language] !== undefined);
  const languages = given.length === 0 ? [String(context.languages[0])] : given;
  const items = languages.map((language) =>
    element(ITEMS[name], { description: labels[language] ?? '', languagecode: language }),
  );
  return list(name, items);
}
