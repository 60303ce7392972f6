import type { Labels } from './labels.ts';

/** Who owns the components: its prefix begins every own name, its option prefix every own choice value. */
export interface Publisher {
  readonly uniqueName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly email?: string;
  readonly website?: string;
  /** 2 to 8 letters or digits, without the underscore. */
  readonly prefix: string;
  /** 10000 to 99999. */
  readonly optionPrefix: number;
}
