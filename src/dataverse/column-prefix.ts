/** Of a name of a column, a table or a choice, in lower case: `new` of `new_Size` and of `_new_order_value`; empty for names of the platform. */
export function prefixOf(name: string): string {
  return /^_?([a-z0-9]+)(?=_)/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
