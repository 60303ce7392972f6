/** What a command needs of the outside: streams, colours, the folder it was called in. */
import type { Paint } from './paint.ts';

export interface Terminal {
  /** False when nobody reads any more. */
  readonly out: (text: string) => boolean;
  readonly error: (text: string) => void;
  /** Colours of standard output and of standard error. */
  readonly paint: { readonly out: Paint; readonly error: Paint };
  /** Adds Markdown to the summary of the job; there when a job of GitHub Actions runs the program. */
  readonly jobSummary: ((markdown: string) => void) | undefined;
  /** Empties the screen; there when standard output is one. */
  readonly clear: (() => void) | undefined;
  readonly folder: string;
  /** Columns of standard output. */
  readonly width: number;
  /** The bytes of standard input. */
  readonly input: () => AsyncIterable<Uint8Array>;
}
