/** What an image column stores and which one stands for the row. */
import { leaf, required } from '../xml/shape-fields.ts';
import { flag } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';

export const COLUMN_IMAGE = shape('AttributeImageConfig', {
  column: required(leaf('attributelogicalname')),
  table: required(leaf('parententitylogicalname')),
  fullImage: leaf('canstorefullimage', flag),
});

export const TABLE_IMAGE = shape('EntityImageConfig', {
  table: required(leaf('parententitylogicalname')),
  column: leaf('primaryimageattribute'),
});

export type PackedColumnImage = ValueOf<typeof COLUMN_IMAGE>;
export type PackedTableImage = ValueOf<typeof TABLE_IMAGE>;
