import type { Labels } from './labels.ts';

export interface Option {
  readonly key: string;
  readonly value: number;
  readonly labels: Labels;
  readonly descriptions: Labels;
  /** `#RRGGBB`. */
  readonly color?: string;
}

/** Options that several columns share: a global choice. */
export interface Choice {
  readonly key: string;
  readonly schemaName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly options: readonly Option[];
  readonly introducedVersion: string;
}
