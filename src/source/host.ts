/**
 * The only seam between the compiler and the world. Types only. Paths are relative to the project folder and use `/`.
 */
export interface Host {
  /** The bytes of a file, or why there are none. Never throws. */
  read(path: string): Reading;
  /** Names of the entries of a folder, files only, sorted by code unit; empty when there is no such folder. */
  list(folder: string): readonly string[];
}

export type Reading =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'folder' | 'outside' | 'unreadable' }
  | { readonly kind: 'too-large'; readonly size: number };
