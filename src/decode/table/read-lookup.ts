/** A lookup column and its relationship → where it points. */
import { CASCADE_DELETE } from '../../format/table/column-types.ts';
import type { TableContext } from '../../format/table/context.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { ColumnType } from '../../model/table.ts';
import { textOf, type XmlElement } from '../../xml/xml.ts';
import { keyOf } from './read-value.ts';

/** `relationships` are those of the column's table. Undefined when none or more than one uses the column. */
export function readLookup(
  attribute: XmlElement,
  relationships: readonly XmlElement[],
  context: TableContext,
): ColumnType | undefined {
  const column = attribute.attributes['PhysicalName'];
  const [own, ...more] = relationships.filter((one) => textOf(one, 'ReferencingAttributeName') === column);
  if (own === undefined || more.length > 0) return undefined;
  const relationship = own.attributes['Name'];
  const target = textOf(own, 'ReferencedEntityName');
  const onDelete = keyOf(CASCADE_DELETE, textOf(own, 'CascadeDelete'));
  if (relationship === undefined || target === undefined || onDelete === undefined) return undefined;
  return { kind: 'lookup', target: plainTarget(target, context), relationship, onDelete };
}

/** A table that the context knows by logical name is named so; any other keeps its spelling, which could not be found again. */
export function plainTarget(target: string, context: TableContext): string {
  const name = logicalName(context.schemaNameOf(target));
  return context.schemaNameOf(name) === context.schemaNameOf(target) ? name : target;
}
