/** What rules ask of a text that people read. */

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Ends as a sentence does; a single word and an address need no period. */
export function isSentence(text: string): boolean {
  const end = text.trimEnd();
  return /[.!?。！？…:)\]"'’”»]$/u.test(end) || !/\s/.test(end) || /https?:\/\/\S+$/.test(end);
}

/** The same but for case, blanks and the period at the end. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
}
