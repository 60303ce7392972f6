/** Entities and EntityRelationships → tables, each accepted only when emitting it gives the same XML. */
import { entityXml } from '../emit/table/entity-xml.ts';
import { relationshipsXml } from '../emit/table/relationship-xml.ts';
import { tableContext } from '../format/table/context.ts';
import type { Table } from '../model/table.ts';
import { childOf, ownText, sameXml, type XmlElement } from '../xml/xml.ts';
import type { Manifest } from './read-manifest.ts';
import { readTable } from './table/read-entity.ts';

export interface Tables {
  readonly typed: readonly Table[];
  readonly rest: readonly XmlElement[];
  readonly restRelationships: readonly XmlElement[];
}

interface Around {
  readonly manifest: Manifest;
  readonly languages: readonly [number, ...number[]];
}

export function readTables(
  entities: readonly XmlElement[],
  relationships: readonly XmlElement[],
  around: Around,
): Tables {
  const names = entities.map((one) => {
    const name = childOf(one, 'Name');
    const schemaName = name === undefined ? '' : ownText(name);
    return { key: schemaName.toLowerCase(), schemaName };
  });
  const { languages, manifest } = around;
  const context = {
    ...tableContext({ languages, prefix: manifest.publisher.prefix, tables: names }),
    solutionOf: (name: string) => solutionOf(name, manifest),
  };
  const typed: Table[] = [];
  const rest: XmlElement[] = [];
  const used = new Set<XmlElement>();
  for (const entity of entities) {
    const table = readTable(entity, relationships, context);
    const own = table === undefined ? [] : relationshipsXml(table, context);
    const found = own.flatMap((wanted) => relationships.find((one) => sameXml(one, wanted)) ?? []);
    if (table === undefined || found.length !== own.length || !sameXml(entityXml(table, context), entity)) {
      rest.push(entity);
      continue;
    }
    typed.push(table);
    for (const one of found) used.add(one);
  }
  return { typed, rest, restRelationships: relationships.filter((one) => !used.has(one)) };
}

/** Which solution brings an extended table stands in the manifest, not in the table's own XML. */
function solutionOf(logicalName: string, manifest: Manifest): string | undefined {
  const found = manifest.dependencies.find(
    ({ required, dependent }) =>
      required['type'] === '1' && required['schemaName'] === logicalName && dependent['type'] === '1',
  );
  return found?.required['solution'];
}
