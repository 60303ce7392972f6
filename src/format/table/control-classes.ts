/** Class ids of the form controls, by what they show (counted on 340 exports; the one of float is from public forms). */
import type { FieldKind } from '../../model/form.ts';

const TEXT_BOX = '{4273EDBD-AC1D-40d3-9FB2-095C621B552D}';
const TEXT_AREA = '{E0DECE4B-6FC8-4a8f-A065-082708572369}';
const LOOKUP = '{270BD3DB-D9AF-4782-9025-509E298DEC0A}';
const DATE = '{5B773807-9FB2-42db-97C3-7A91EFF8ADFF}';
const CHOICE = '{3EF39988-22BB-4f0b-BBBE-64B5A3748AEE}';

/** Controls of the system columns on default forms; the platform itself shows createdon with the lookup control. */
export const SYSTEM_CONTROLS = {
  ownerid: LOOKUP,
  createdon: LOOKUP,
  statuscode: '{5D68B988-0661-4db2-BC3E-17598AD3BE6C}',
} as const;

/** A list or a chart of rows, on forms and dashboards. */
export const SUBGRID = '{E7A81278-8635-4d9e-8D4D-59480B391C5B}';

const BY_FORMAT = {
  text: TEXT_BOX,
  phone: TEXT_BOX,
  email: '{ADA2203E-B4CD-49be-9DDF-234642B43B52}',
  url: '{71716B6C-711E-476c-8AB8-5D11542BFB47}',
  textarea: TEXT_AREA,
  tickersymbol: '{1E1FC551-F7A8-43AF-AC34-A8DC35C7B6D4}',
} as const;

const BY_NUMBER_FORMAT = {
  number: '{C6D124CA-7EDA-4a60-AEA9-7FB8D318B68F}',
  duration: '{AA987274-CE4E-4271-A803-66164311A958}',
  timeZone: '{7C624A0B-F59E-493D-9583-638D34759266}',
} as const;

const BY_KIND = {
  autonumber: TEXT_BOX,
  memo: TEXT_AREA,
  decimal: '{C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E}',
  float: '{0D2C745A-E5A8-4c8f-BA63-C6D3BB604660}',
  money: '{533B9E00-756B-4312-95A0-DC888637AC78}',
  yesNo: '{67FAC785-CD58-4f9f-ABB3-4B7DDC6ED5ED}',
  choice: CHOICE,
  choices: '{4AA28AB7-9C13-4F57-A73D-AD894D048B5F}',
  date: DATE,
  dateTime: DATE,
  lookup: LOOKUP,
  customer: LOOKUP,
  file: '{0A7FF475-B016-4687-9CE5-042BFDBD6519}',
  image: '{7E548B0D-209C-477B-9DCD-F0F44472381D}',
  owner: LOOKUP,
  state: CHOICE,
  status: '{5D68B988-0661-4db2-BC3E-17598AD3BE6C}',
  unknown: TEXT_BOX,
} as const;

/** Controls that show no column of the row. */
export const SPECIAL_CONTROLS = {
  subgrid: SUBGRID,
  quickView: '{5C5600E0-1D6E-4205-A272-BE80DA87FD42}',
  timeline: '{06375649-C143-495E-A496-C962E5B4488E}',
  webResource: '{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}',
} as const;

export function controlClassOf(type: FieldKind): string {
  if (type.kind === 'text') return BY_FORMAT[type.format];
  return type.kind === 'whole' ? BY_NUMBER_FORMAT[type.format] : BY_KIND[type.kind];
}
