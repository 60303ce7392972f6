/** The columns of an address: those of every table that has addresses, but for some labels. */
import type { StandardColumn, StandardType } from './standard-column.ts';

/** What comes behind `address1_`; `#` stands for the number of the address. */
const PARTS = [
  ['addressid', 'id', 'Address #: ID'],
  ['addresstypecode', 'choice', 'Address #: Address Type'],
  ['city', 'text', 'Address #: City'],
  ['composite', 'memo', 'Address #'],
  ['country', 'text', 'Address #: Country/Region'],
  ['county', 'text', 'Address #: County'],
  ['fax', 'text', 'Address #: Fax'],
  ['freighttermscode', 'choice', 'Address #: Freight Terms'],
  ['latitude', 'float', 'Address #: Latitude'],
  ['line1', 'text', 'Address #: Street 1'],
  ['line2', 'text', 'Address #: Street 2'],
  ['line3', 'text', 'Address #: Street 3'],
  ['longitude', 'float', 'Address #: Longitude'],
  ['name', 'text', 'Address #: Name'],
  ['postalcode', 'text', 'Address #: ZIP/Postal Code'],
  ['postofficebox', 'text', 'Address #: Post Office Box'],
  ['primarycontactname', 'text', 'Address #: Primary Contact Name'],
  ['shippingmethodcode', 'choice', 'Address #: Shipping Method'],
  ['stateorprovince', 'text', 'Address #: State/Province'],
  ['telephone1', 'text', 'Address #: Telephone 1'],
  ['telephone2', 'text', 'Address #: Telephone 2'],
  ['telephone3', 'text', 'Address #: Telephone 3'],
  ['upszone', 'text', 'Address #: UPS Zone'],
  ['utcoffset', 'whole', 'Address #: UTC Offset'],
] as const satisfies readonly (readonly [string, StandardType, string])[];

type Part = (typeof PARTS)[number][0];

/** `labels` are those that the table has otherwise, null for a part that it does not have. */
export function addressColumns(
  number: 1 | 2 | 3,
  labels: Readonly<Partial<Record<Part, string | null>>> = {},
): readonly StandardColumn[] {
  return PARTS.flatMap(([part, type, usual]): StandardColumn[] => {
    const { [part]: label = usual } = labels;
    const name = `address${String(number)}_${part}`;
    return label === null ? [] : [[name, type, label.replace('#', String(number))]];
  });
}
