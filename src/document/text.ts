import { languageOf } from './language.ts';
import type { Labels } from '../model/labels.ts';

/** A text of the solution as one language shows it. */
export interface Text {
  readonly text: string;
  /** Language tag, when the text is not in the language around it: it lacks a translation. Else empty. */
  readonly lang: string;
}

/** A text that is in the language around it, or in none. */
export function plain(text: string): Text {
  return { text, lang: '' };
}

/** The language of a document: its LCID, what it falls back to, and the language of the words around its texts. */
export interface Speech {
  readonly language: number;
  readonly base: number;
  readonly around: number;
}

/** The text in the language, else in the base language, else in the first that has one. */
export function textIn(labels: Labels, { language, base, around }: Speech): Text {
  const lcids = [String(language), String(base), ...Object.keys(labels)];
  const found = lcids.find((one) => (labels[one] ?? '') !== '');
  if (found === undefined) return plain('');
  return { text: labels[found] ?? '', lang: found === String(around) ? '' : languageOf(Number(found)).tag };
}
