/**
 * A text of OData in which parts are computed. To read it, each `@{…}` becomes one letter that stands for whatever it gives, and every letter knows
 * where it stands in the text as it is written.
 */
import type { Spot } from '../../expression/syntax/ast.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';

export interface HoledText {
  /** With `HOLE` in place of each computed part, and `@@{` undone. */
  readonly letters: string;
  /** A range of `letters` → the range of the text that was written. */
  readonly spot: (from: number, to: number) => Spot;
}

/** No text of a maker has it: a letter that Unicode keeps free. */
export const HOLE = '\uFDD0';

/** Undefined when the whole text is computed, or cannot be read, which is a finding of its own. */
export function holedText(text: string): HoledText | undefined {
  const { template, problems } = parseTemplate(text);
  if (template.kind === 'expression' || problems.length > 0 || text.includes(HOLE)) return undefined;
  if (template.kind === 'text') return plain(template.text, text);
  let letters = '';
  const starts: number[] = [];
  let at = 0;
  for (const part of template.parts) {
    if (typeof part !== 'string') {
      letters += HOLE;
      starts.push(at);
      at = text.indexOf('}', part.to) + 1;
      continue;
    }
    for (let index = 0; index < part.length; index += 1) {
      if (text.startsWith('@@{', at) && part.startsWith('@{', index)) at += 1;
      starts.push(at);
      at += 1;
    }
    letters += part;
  }
  starts.push(at);
  return { letters, spot: spotOf(letters, starts) };
}

/** `@@` at the start is one letter. */
function plain(letters: string, text: string): HoledText {
  const shift = text.startsWith('@@') ? 1 : 0;
  // Anywhere else only `@@{` is undone, which no text of OData has.
  return { letters, spot: (from, to) => ({ from: from + shift, to: to + shift }) };
}

function spotOf(letters: string, starts: readonly number[]): HoledText['spot'] {
  return (from, to) => {
    const end = starts.at(-1) ?? 0;
    const start = starts[from] ?? end;
    // A range that ends with a hole ends behind its brace.
    const next = starts[to] ?? end;
    return {
      from: start,
      to: letters[to - 1] === HOLE ? next : Math.max(start, (starts[to - 1] ?? end - 1) + 1),
    };
  };
}
