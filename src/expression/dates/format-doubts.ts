/**
 * Letters of a date format that do not mean what their writer most likely means. Formats of other languages have YYYY and DD; of .NET they are
 * text, and mm is the minutes. Source: .NET's documentation of custom date and time format strings.
 */

export interface SwappedLetters {
  readonly letters: string;
  readonly is: 'minutes' | 'month';
}

export type FormatDoubt =
  | {
      readonly code: 'expression/format-letters';
      readonly args: {
        /** Letters that stand for nothing, as `YYYY`. */
        readonly copied: readonly string[];
        readonly swapped: readonly SwappedLetters[];
        /** The format as it is most likely meant. */
        readonly instead: string;
      };
    }
  | { readonly code: 'expression/twelve-hours'; readonly args: { readonly letters: string } };

interface Rewrite {
  readonly find: RegExp;
  readonly is: SwappedLetters['is'] | 'text';
  readonly write: (letters: string) => string;
}

const REWRITES: readonly Rewrite[] = [
  { find: /YY+|DD+|(?<![A-Za-z])[YD](?![A-Za-z])|(?<=m:)SS/g, is: 'text', write: (one) => one.toLowerCase() },
  // Between or beside the year and the day.
  {
    find: /(?<=[yY][-/. ]?)mm?(?=[-/. ]?[dD])|(?<=[dD][-/. ]?)mm?(?=[-/. ]?[yY])|(?<![:m])mm?(?=[-/. ]?[dD]{1,2}[-/. ]?[yY])/g,
    is: 'minutes',
    write: (one) => one.toUpperCase(),
  },
  { find: /(?<=[Hh]:)MM/g, is: 'month', write: (one) => one.toLowerCase() },
];

/** A format of one letter has a meaning of its own. */
export function formatDoubts(format: string): readonly FormatDoubt[] {
  if (format.length < 2 || format.length > LONGEST) return [];
  const plain = format.replace(/'[^']*'|"[^"]*"|\\./gs, (text) => '\0'.repeat(text.length));
  const copied: string[] = [];
  const swapped: SwappedLetters[] = [];
  let instead = format;
  for (const { find, is, write } of REWRITES) {
    for (const { 0: found, index } of plain.matchAll(find)) {
      if (is === 'text') copied.push(found);
      else swapped.push({ letters: found, is });
      instead = instead.slice(0, index) + write(found) + instead.slice(index + found.length);
    }
  }
  if (copied.length > 0 || swapped.length > 0)
    return [{ code: 'expression/format-letters', args: { copied, swapped, instead } }];
  const hours = /hh?/.exec(plain)?.[0];
  if (hours === undefined || /[tH]/.test(plain) || !plain.includes('m')) return [];
  return [{ code: 'expression/twelve-hours', args: { letters: hours } }];
}

/** Of a format that people write. */
const LONGEST = 100;
