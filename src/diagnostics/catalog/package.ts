/** Messages about the zips of a build. */
import { entry } from '../entry.ts';

export const packageMessages = {
  'package/not-proven': entry<{ zip: string; where: string; what: string }>({
    severity: 'error',
    message: (a) => `${a.zip} does not hold what was declared: ${a.where}: ${a.what}.`,
    help: () => 'This is a mistake in cosell, not in your sources. Nothing was written. Please report it.',
  }),
  'package/too-large': entry<{ zip: string; size: number; limit: number }>({
    severity: 'error',
    message: (a) => `${a.zip} has ${a.size} bytes; the platform takes ${a.limit}.`,
    help: () => 'Split the solution in two.',
  }),
  'package/left-out': entry<{ names: readonly string[] }>({
    severity: 'info',
    message: (a) => `Not shipped with certified connectors: ${a.names.join(', ')}.`,
    help: () => 'These connectors and the variables that only they use are not needed under this binding.',
  }),
} as const;
