/** Bytes as they come → lines, without keeping more than one of them. */

/** A line without its end (`\n` or `\r\n`); undefined when it has more than `limit` bytes. */
export type Line = Uint8Array | undefined;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** The lines that each chunk brings to an end; text behind the last line end is a line too. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<readonly Line[], void> {
  const open = new OpenLine(limit);
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      open.add(chunk.subarray(from, end));
      lines.push(open.close());
      from = end + 1;
    }
    open.add(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (open.length > 0) yield [open.close()];
}

/** What has been read of a line: a class, because it grows. */
class OpenLine {
  length = 0;
  private parts: Uint8Array[] = [];
  private readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.limit) this.parts = [];
    // Copied, because a stream may use its memory again.
    else if (part.length > 0) this.parts.push(new Uint8Array(part));
  }

  close(): Line {
    const whole = this.length > this.limit ? undefined : Buffer.concat(this.parts);
    this.length = 0;
    this.parts = [];
    return whole?.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
  }
}
