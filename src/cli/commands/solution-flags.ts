/** Flags that every command on a solution takes. */
import type { LoadOptions } from '../../load/decode-solution.ts';

export interface SolutionFlags {
  readonly format: 'pretty' | 'json';
  readonly quiet: boolean;
  readonly env?: string;
  readonly packaging?: 'split' | 'single';
  readonly binding?: 'custom' | 'certified';
  readonly versionNumber?: string;
}

export function loadOptions(flags: SolutionFlags): LoadOptions {
  return {
    ...(flags.env === undefined ? {} : { environment: flags.env }),
    ...(flags.packaging === undefined ? {} : { packaging: flags.packaging }),
    ...(flags.binding === undefined ? {} : { binding: flags.binding }),
    ...(flags.versionNumber === undefined ? {} : { version: flags.versionNumber }),
  };
}
