/** Texts by LCID (1033 is English): what Dataverse calls localized labels. Keys are decimal LCIDs. */
export type Labels = Readonly<Record<string, string>>;

/** The text in a language, else in any language, else nothing. */
export function labelIn(labels: Labels, language: number): string {
  return labels[String(language)] ?? Object.values(labels)[0] ?? '';
}
