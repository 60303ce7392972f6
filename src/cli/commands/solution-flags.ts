/** Flags that every command on a solution takes. */
import type { InspectOptions } from '../../inspect-solution.ts';
import type { Format } from '../format-option.ts';
import { gradesOf } from '../grades-of.ts';

export interface SolutionFlags {
  readonly format: Format;
  readonly quiet: boolean;
  readonly env?: string;
  readonly packaging?: 'split' | 'single';
  readonly binding?: 'custom' | 'certified';
  readonly versionNumber?: string;
  readonly rule?: readonly string[];
}

export function inspectOptions(flags: SolutionFlags): InspectOptions {
  return {
    grades: gradesOf(flags.rule),
    ...(flags.env === undefined ? {} : { environment: flags.env }),
    ...(flags.packaging === undefined ? {} : { packaging: flags.packaging }),
    ...(flags.binding === undefined ? {} : { binding: flags.binding }),
    ...(flags.versionNumber === undefined ? {} : { version: flags.versionNumber }),
  };
}
