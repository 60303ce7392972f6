/** In which order a culture writes year, month and day: that of the letters in its patterns. */

/** `yMd`: for `y`, `M` and `d` (of one or two letters: a number) in the order in which they first stand. */
export function orderOf(pattern: string, letters: string): string {
  let order = '';
  let quoted = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at] ?? '';
    if (letter === '\\' || letter === '%') at += 1;
    else if (letter === "'" || letter === '"') quoted = !quoted;
    else if (!quoted && letters.includes(letter)) {
      const from = at;
      while (pattern[at + 1] === letter) at += 1;
      if (letter !== 'd' || at - from < 2) order += letter;
    }
  }
  return order.slice(0, letters.length);
}
