/** Text as it may stand in XML, in content and in attributes. Source: .NET, SecurityElement.Escape; that it is this one is inferred. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export function encodedXmlValue(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** How long the result of `encodedXmlValue` is, before it is made. */
export function encodedXmlLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) length += ESCAPES[text.charAt(index)]?.length ?? 1;
  return length;
}

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(ESCAPES).map(([letter, escape]) => [escape.slice(1, -1), letter]),
);

/** The five named references and those by number; what is none stays. */
export function decodedXmlValue(text: string): string {
  return text.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return LETTERS.get(name) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    const sound = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
    return sound ? String.fromCodePoint(code) : whole;
  });
}
