/** Half of a surrogate pair is no letter of XML: it can be neither read nor written. */
import { XmlTrouble } from './trouble.ts';

/** The text itself. saxes takes such a half for the beginning of a pair, whatever follows, and throws an error of its own at the end of the text. */
export function sound(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new XmlTrouble('half of a surrogate pair is no letter');
  return text;
}
