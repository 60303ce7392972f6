/** Names that follow from a schema name. */

/** `cosell_ReferralLink` → `cosell_referrallink`. */
export function logicalName(schemaName: string): string {
  return schemaName.toLowerCase();
}

/** `Category` → `Categories`, `Batch` → `Batches`. */
export function englishPlural(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}

/** The name in the Web API, lower case and plural as the platform forms it: `te_weathercategories`, `sample_examples`. */
export function entitySetName(schemaName: string): string {
  return englishPlural(logicalName(schemaName));
}

/** A choice of one column only is named by its table and column. */
export function optionSetName(tableSchemaName: string, columnSchemaName: string): string {
  return `${logicalName(tableSchemaName)}_${logicalName(columnSchemaName)}`;
}

/** Exports sort columns and relationships by name without regard to case; `_` comes before the letters. */
export function compareNames(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}
