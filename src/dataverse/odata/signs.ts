/** Signs in the texts of a filter that an address does not take as they are. Source: documentation of "List rows": `&`, `#` and `+` are to be encoded. */
import { holedText } from './holed-text.ts';
import { tokensOf } from './tokens.ts';
import type { Extent } from './tree.ts';

export interface Sign extends Extent {
  readonly sign: string;
  readonly instead: string;
}

const INSTEAD: Readonly<Record<string, string>> = { '&': '%26', '#': '%23', '+': '%2B' };

/** With places in the text as it is written; computed parts are not looked at. */
export function signsIn(text: string): readonly Sign[] {
  if (!/[&#+]/.test(text)) return [];
  const holed = holedText(text);
  if (holed === undefined) return [];
  const { letters, spot } = holed;
  return tokensOf({ letters, from: 0, to: letters.length }).flatMap((token) =>
    token.kind !== 'text'
      ? []
      : [...token.text.matchAll(/[&#+]/g)].map((match) => {
          const [sign] = match;
          const from = token.from + match.index;
          return { ...spot(from, from + 1), sign, instead: INSTEAD[sign] ?? sign };
        }),
  );
}
