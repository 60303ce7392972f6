/** Entities → tables. Settings make a whole table; without them it is what a solution adds to a table of another one. */
import { COMPONENT } from '../format/component-types.ts';
import type { PackageTable } from '../model/package.ts';
import { TABLE, TABLE_SHELL } from '../packed/table.ts';
import { childOf, textOf, type XmlElement } from '../xml/xml.ts';

export interface Tables {
  readonly typed: readonly PackageTable[];
  readonly rest: readonly XmlElement[];
}

/** `roots` are the root components of the manifest: they say how much of a table is in the zip. */
export function readTables(entities: readonly XmlElement[], roots: readonly XmlElement[]): Tables {
  const behaviors = new Map(
    roots
      .filter((one) => one.attributes['type'] === COMPONENT.table)
      .map((one) => [one.attributes['schemaName'], one.attributes['behavior']]),
  );
  const typed: PackageTable[] = [];
  const rest: XmlElement[] = [];
  for (const entity of entities) {
    const table = readTable(entity, behaviors.get((textOf(entity, 'Name') ?? '').toLowerCase()));
    if (table === undefined) rest.push(entity);
    else typed.push(table);
  }
  return { typed, rest };
}

function readTable(entity: XmlElement, found: string | undefined): PackageTable | undefined {
  if (entity.name !== 'Entity') return undefined;
  const info = childOf(entity, 'EntityInfo');
  const body = info === undefined ? undefined : childOf(info, 'entity');
  if (body !== undefined && childOf(body, 'OwnershipTypeMask') !== undefined) {
    const table = TABLE.read(entity);
    return table === undefined ? undefined : { kind: 'table', behavior: behaviorOf(found, '0'), table };
  }
  const table = TABLE_SHELL.read(entity);
  return table === undefined ? undefined : { kind: 'shell', behavior: behaviorOf(found, '2'), table };
}

function behaviorOf(found: string | undefined, usual: '0' | '2'): PackageTable['behavior'] {
  return found === '0' || found === '1' || found === '2' ? found : usual;
}
