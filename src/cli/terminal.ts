/** What a command needs of the outside: streams, colours, the folder it was called in. */
import type { Paint } from './paint.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Colours of standard output and of standard error. */
  readonly paint: { readonly out: Paint; readonly error: Paint };
  readonly folder: string;
}
