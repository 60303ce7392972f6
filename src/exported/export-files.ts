/** The files of an export: entries of a zip, or files below a folder. Paths use `/`. */
export interface ExportFiles {
  /** Sorted by code unit. */
  readonly paths: readonly string[];
  /** The bytes of one of them, or why there are none: it is damaged, too large, not readable. */
  readonly read: (path: string) => PartReading;
}

export type PartReading = { readonly bytes: Uint8Array } | { readonly problem: string };
