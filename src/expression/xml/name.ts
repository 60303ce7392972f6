/**
 * Any text as a name of XML and back: what cannot stand in a name is written `_x0020_`. Source: .NET, XmlConvert.EncodeName and DecodeName.
 */
import { nameLetters } from './letters.ts';

let foreign: RegExp | undefined;

/** A colon stays. What looks like an escape is escaped too, so that decoding gives the text again. */
export function encodedName(name: string): string {
  const { first, further } = nameLetters();
  // A pair, a letter that cannot stand at the beginning or here, or the `_` of what looks like an escape.
  foreign ??= new RegExp(
    `[\\ud800-\\udbff][\\udc00-\\udfff]|^[^:${first}]|[^:${further}]|_(?=[Xx][\\da-fA-F]{4}(?:[\\da-fA-F]{4})?_)`,
    'g',
  );
  return name.replace(foreign, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return `_x${code
      .toString(16)
      .toUpperCase()
      .padStart(letter.length * 4, '0')}_`;
  });
}

/** Escapes that stand for no letter stay. */
export function decodedName(name: string): string {
  return name.replace(/_[Xx]([\da-fA-F]{4}|[\da-fA-F]{8})_/g, (escape: string, digits: string) => {
    const code = parseInt(digits, 16);
    return code > 0x10_ffff ? escape : String.fromCodePoint(code);
  });
}
