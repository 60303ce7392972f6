import type { Labels } from './labels.ts';

export type VariableType = 'text' | 'number' | 'yesNo' | 'json' | 'dataSource' | 'secret';

/** An environment variable definition. Values never travel in the solution: a value there suppresses the prompt on import. */
export interface EnvironmentVariable {
  readonly key: string;
  readonly schemaName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly type: VariableType;
  /** As the packed form has it: `yes`/`no`, a number as text, JSON as text. */
  readonly defaultValue?: string;
  readonly required: boolean;
  readonly introducedVersion: string;
}
