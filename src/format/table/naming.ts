/** Names that follow from a schema name. */

/** `cosell_ReferralLink` → `cosell_referrallink`. */
export function logicalName(schemaName: string): string {
  return schemaName.toLowerCase();
}

/** The name in the Web API, lower case and plural as the platform forms it: `te_weathercategories`, `sample_examples`. */
export function entitySetName(schemaName: string): string {
  const name = logicalName(schemaName);
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** A choice of one column only is named by its table and column. */
export function optionSetName(tableSchemaName: string, columnSchemaName: string): string {
  return `${logicalName(tableSchemaName)}_${logicalName(columnSchemaName)}`;
}

/** A key for what the packed form names only by logical name: the name without the publisher's prefix. */
export function keyFromLogicalName(name: string, prefix: string): string {
  const start = `${prefix.toLowerCase()}_`;
  return name.startsWith(start) && name.length > start.length ? name.slice(start.length) : name;
}

/** Exports sort columns and relationships by name without regard to case; `_` comes before the letters. */
export function compareNames(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}
