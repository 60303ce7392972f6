/** Columns that a text takes in a terminal: East Asian wide characters take two, combining marks none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /^[\p{Mn}\p{Cf}]$/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += NONE.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
  return width;
}

/** The text with blanks up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The text up to a width, with `…` where something was left out. */
export function cutTo(text: string, width: number): string {
  if (text.length <= width && textWidth(text) <= width) return text;
  let used = 1;
  let cut = '';
  for (const c of text) {
    used += textWidth(c);
    if (used > width) return `${cut}…`;
    cut += c;
  }
  return cut;
}
