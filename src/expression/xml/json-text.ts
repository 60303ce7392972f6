/** Values of JSON as texts of XML. */
import { numberText } from '../numbers/number-text.ts';
import { textOf } from '../text/text.ts';
import { isItems, isMembers, type Value } from '../value.ts';
import { XmlTrouble } from './trouble.ts';

/** Undefined for null. Objects and arrays have no text: an XmlTrouble. Source: .NET, XmlConvert.ToString. */
export function xmlText(value: Value): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (isItems(value) || isMembers(value))
    throw new XmlTrouble('an object or array stands where a text must be');
  if (value === Infinity) return 'INF';
  return value === -Infinity ? '-INF' : numberText(value);
}

/** As .NET writes a value without asking XML: `True`. */
export function plainText(value: Value): string {
  if (isItems(value) || isMembers(value))
    throw new XmlTrouble('an object or array stands where a text must be');
  return textOf(value);
}
