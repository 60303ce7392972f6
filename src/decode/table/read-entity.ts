/** `<Entity>` and its relationships → a table of the model. */
import type { TableContext } from '../../format/table/context.ts';
import { OWNERSHIP_MASKS } from '../../format/table/entity-settings.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { AlternateKey, Column, NewTable, Table, TableExtension } from '../../model/table.ts';
import { childOf, childrenOf, ownText, textOf, type XmlElement } from '../../xml/xml.ts';
import { fieldOrder } from './read-form.ts';
import { readLabels } from './read-labels.ts';
import { isOwnColumn, isPrimaryName, readColumn } from './read-column.ts';
import { keyOf, readFlag } from './read-value.ts';

export interface ReadTableContext extends TableContext {
  /** The solution that brings a table, as MissingDependencies name it. */
  readonly solutionOf?: (logicalName: string) => string | undefined;
}

/**
 * Undefined when the element is clearly not a table as the model has it. It reads what the model can hold and no more: whoever
 * calls must emit the table again and keep the element as it is when the two differ. Keys are logical names.
 */
export function readTable(
  entity: XmlElement,
  relationships: readonly XmlElement[],
  context: ReadTableContext,
): Table | undefined {
  const info = childOf(entity, 'EntityInfo');
  const body = info === undefined ? undefined : childOf(info, 'entity');
  const name = childOf(entity, 'Name');
  if (body === undefined || name === undefined) return undefined;
  const parts = { entity, body, name, relationships: relationshipsOf(entity, relationships), context };
  return childOf(body, 'EntitySetName') === undefined ? readExtension(parts) : readNewTable(parts);
}

/** The relationships that start from the table of an `<Entity>`: what relationshipsXml makes for it. */
export function relationshipsOf(
  entity: XmlElement,
  relationships: readonly XmlElement[],
): readonly XmlElement[] {
  const schemaName = textOf(entity, 'Name');
  return relationships.filter((one) => textOf(one, 'ReferencingEntityName') === schemaName);
}

interface Parts {
  readonly entity: XmlElement;
  readonly body: XmlElement;
  readonly name: XmlElement;
  readonly relationships: readonly XmlElement[];
  readonly context: ReadTableContext;
}

function readNewTable(parts: Parts): NewTable | undefined {
  const { body, context } = parts;
  const schemaName = ownText(parts.name);
  const ownership = keyOf(OWNERSHIP_MASKS, textOf(body, 'OwnershipTypeMask'));
  const audit = readFlag(body, 'IsAuditEnabled');
  const changeTracking = readFlag(body, 'ChangeTrackingEnabled');
  const introducedVersion = textOf(body, 'IntroducedVersion');
  const columns = readColumns(parts);
  const keys = readKeys(body, context);
  if (columns === undefined || keys === undefined || ownership === undefined) return undefined;
  if (audit === undefined || changeTracking === undefined || introducedVersion === undefined)
    return undefined;
  return {
    kind: 'new',
    key: logicalName(schemaName),
    schemaName,
    names: readLabels(body, 'LocalizedNames', context),
    pluralNames: readLabels(body, 'LocalizedCollectionNames', context),
    descriptions: readLabels(body, 'Descriptions', context),
    ownership,
    audit,
    changeTracking,
    columns,
    keys,
    introducedVersion,
  };
}

function readExtension(parts: Parts): TableExtension | undefined {
  const schemaName = ownText(parts.name);
  const name = parts.name.attributes['LocalizedName'];
  const columns = readColumns(parts);
  if (name === undefined || columns === undefined) return undefined;
  const key = logicalName(schemaName);
  const solution = parts.context.solutionOf?.(key);
  return {
    kind: 'extension',
    key,
    schemaName,
    name,
    ...(solution === undefined ? {} : { solution }),
    columns,
  };
}

/** The primary name first, then in the order of the main form; undefined when the model cannot hold one of them. */
function readColumns(parts: Parts): readonly Column[] | undefined {
  const attributes = childOf(parts.body, 'attributes');
  if (attributes === undefined) return undefined;
  const order = fieldOrder(parts.entity);
  const place = (attribute: XmlElement): number => {
    if (isPrimaryName(attribute)) return -1;
    const index = order.indexOf(textOf(attribute, 'LogicalName') ?? '');
    return index === -1 ? order.length : index;
  };
  const own = childrenOf(attributes)
    .filter(isOwnColumn)
    .toSorted((a, b) => place(a) - place(b));
  const columns = own
    .map((attribute) => readColumn(attribute, parts.relationships, parts.context))
    .filter((column) => column !== undefined);
  return columns.length === own.length ? columns : undefined;
}

function readKeys(body: XmlElement, context: TableContext): readonly AlternateKey[] | undefined {
  const list = childOf(body, 'EntityKeys');
  const elements = list === undefined ? [] : childrenOf(list);
  const keys = elements.map((key) => readKey(key, context)).filter((key) => key !== undefined);
  return keys.length === elements.length ? keys : undefined;
}

function readKey(key: XmlElement, context: TableContext): AlternateKey | undefined {
  const schemaName = textOf(key, 'Name');
  const columns = childOf(key, 'EntityKeyAttributes');
  if (schemaName === undefined || columns === undefined) return undefined;
  return {
    key: logicalName(schemaName),
    schemaName,
    names: readLabels(key, 'displaynames', context),
    columns: childrenOf(columns).map(ownText),
  };
}
