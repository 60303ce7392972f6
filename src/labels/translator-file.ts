/** A table of labels that comes back from a translator, whichever form it has. */
export interface TranslatedRow {
  readonly id: string;
  readonly idOffset: number;
  /** What the translator saw; absent when the file does not say. */
  readonly base?: string;
  /** Empty: nothing is translated. */
  readonly text: string;
  /** Offset of the text in the file. */
  readonly offset: number;
}

export type TranslatorFile =
  | { readonly rows: readonly TranslatedRow[] }
  /** Why the file cannot be read: a clause for a message. */
  | { readonly fault: { readonly detail: string; readonly offset: number } };
