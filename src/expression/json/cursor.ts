/** Where a reader of JSON stands. */

/** Stops the reading; caught where it began. The message is a clause. */
export class JsonTrouble extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** A class, because it moves. */
export class Cursor {
  readonly text: string;
  at = 0;
  constructor(text: string) {
    this.text = text;
  }

  /** The letter here; '' at the end. */
  peek(): string {
    return this.text.charAt(this.at);
  }

  ahead(count: number): string {
    return this.text.slice(this.at, this.at + count);
  }

  startsWith(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  stop(reason: string): never {
    throw new JsonTrouble(this.atEnd() ? 'the text ends too early' : reason, this.at);
  }
}
