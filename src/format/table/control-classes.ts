/** Class ids of the form controls, by what they show. */
import type { ColumnType } from '../../model/table.ts';

const TEXT_BOX = '{4273EDBD-AC1D-40d3-9FB2-095C621B552D}';
const TEXT_AREA = '{E0DECE4B-6FC8-4a8f-A065-082708572369}';
const LOOKUP = '{270BD3DB-D9AF-4782-9025-509E298DEC0A}';
const DATE = '{5B773807-9FB2-42db-97C3-7A91EFF8ADFF}';

/** Controls of the system columns on default forms; the platform itself shows createdon with the lookup control. */
export const SYSTEM_CONTROLS = {
  ownerid: LOOKUP,
  createdon: LOOKUP,
  statuscode: '{5D68B988-0661-4db2-BC3E-17598AD3BE6C}',
} as const;

const BY_FORMAT = {
  text: TEXT_BOX,
  phone: TEXT_BOX,
  email: '{ADA2203E-B4CD-49be-9DDF-234642B43B52}',
  url: '{71716B6C-711E-476c-8AB8-5D11542BFB47}',
  textarea: TEXT_AREA,
} as const;

const BY_KIND = {
  memo: TEXT_AREA,
  whole: '{C6D124CA-7EDA-4a60-AEA9-7FB8D318B68F}',
  decimal: '{C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E}',
  yesNo: '{67FAC785-CD58-4f9f-ABB3-4B7DDC6ED5ED}',
  choice: '{3EF39988-22BB-4f0b-BBBE-64B5A3748AEE}',
  date: DATE,
  dateTime: DATE,
  lookup: LOOKUP,
} as const;

export function controlClassOf(type: ColumnType): string {
  return type.kind === 'text' ? BY_FORMAT[type.format] : BY_KIND[type.kind];
}
