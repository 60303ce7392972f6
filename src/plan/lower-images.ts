/** What image columns store, and which of them stands for the row: of a new table the first one. */
import { compareNames, logicalName } from '../format/table/naming.ts';
import type { Column } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import type { PackedColumnImage, PackedTableImage } from '../packed/image-config.ts';

export function columnImages(tables: readonly Table[]): readonly PackedColumnImage[] {
  return tables
    .flatMap((table) =>
      imagesOf(table).map(({ schemaName }) => ({
        column: logicalName(schemaName),
        table: logicalName(table.schemaName),
        fullImage: true,
      })),
    )
    .sort((a, b) => compareNames(`${a.table} ${a.column}`, `${b.table} ${b.column}`));
}

export function tableImages(tables: readonly Table[]): readonly PackedTableImage[] {
  return tables
    .flatMap((table) => {
      const image = primaryImageOf(table);
      return image === undefined
        ? []
        : [{ table: logicalName(table.schemaName), column: logicalName(image.schemaName) }];
    })
    .sort((a, b) => compareNames(a.table, b.table));
}

/** A table that exists already keeps the picture that it has. */
export function primaryImageOf(table: Table): Column | undefined {
  return table.kind === 'new' ? imagesOf(table)[0] : undefined;
}

function imagesOf(table: Table): readonly Column[] {
  return table.columns.filter((one) => one.type.kind === 'image');
}
