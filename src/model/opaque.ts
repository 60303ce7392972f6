/**
 * What the model does not understand, verbatim: any solution can be read, compared and packed again without loss.
 */
export type Opaque =
  /** An element of customizations.xml: the section it stands in, and its XML as printed. */
  | { readonly kind: 'element'; readonly section: string; readonly xml: string }
  /** A whole section that the model does not know, or that holds more than a list of elements. */
  | { readonly kind: 'section'; readonly xml: string }
  /** A root component or a missing dependency that no typed component accounts for. */
  | { readonly kind: 'root' | 'dependency'; readonly xml: string }
  /** A file of the zip. */
  | { readonly kind: 'part'; readonly path: string; readonly bytes: Uint8Array };
