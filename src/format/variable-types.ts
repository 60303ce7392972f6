import type { VariableType } from '../model/environment-variable.ts';

/** Type codes of environment variable definitions. */
export const VARIABLE_TYPES: Readonly<Record<VariableType, string>> = {
  text: '100000000',
  number: '100000001',
  yesNo: '100000002',
  json: '100000003',
  dataSource: '100000004',
  secret: '100000005',
};
