/**
 * Columns that flows use of tables of the platform, where nothing more is known of the table. Source: the table reference of Microsoft's documentation. A
 * name that is not here says nothing.
 */
import type { StandardType } from './standard-columns/standard-column.ts';

type Columns = Readonly<Record<string, StandardType>>;

export const COMMON_COLUMNS: Readonly<Record<string, Columns | undefined>> = {
  environmentvariabledefinition: { schemaname: 'text', displayname: 'text', defaultvalue: 'memo' },
  environmentvariablevalue: { schemaname: 'text', value: 'memo' },
  systemuser: {
    azureactivedirectoryobjectid: 'id',
    domainname: 'text',
    firstname: 'text',
    fullname: 'text',
    internalemailaddress: 'email',
    isdisabled: 'yesNo',
    lastname: 'text',
  },
  transactioncurrency: {
    currencyname: 'text',
    currencyprecision: 'whole',
    currencysymbol: 'text',
    exchangerate: 'decimal',
    isocurrencycode: 'text',
  },
};
