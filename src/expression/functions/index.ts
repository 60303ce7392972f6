/** Every function of the workflow language. */
import { collectionFunctions } from './collection.ts';
import { contentFunctions } from './content.ts';
import { conversionFunctions } from './conversion.ts';
import { datetimePartsFunctions } from './datetime-parts.ts';
import { datetimeShiftFunctions } from './datetime-shift.ts';
import { datetimeFunctions } from './datetime.ts';
import type { FunctionDefinition } from './definition.ts';
import { logicalFunctions } from './logical.ts';
import { manipulationFunctions } from './manipulation.ts';
import { mathFunctions } from './math.ts';
import { numberFunctions } from './number.ts';
import { requestsFunctions } from './requests.ts';
import { searchFunctions } from './search.ts';
import { setsFunctions } from './sets.ts';
import { stringFunctions } from './string.ts';
import { timeZonesFunctions } from './time-zones.ts';
import { uriFunctions } from './uri.ts';
import { workflowFunctions } from './workflow.ts';
import { xmlFunctions } from './xml.ts';

export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...stringFunctions,
  ...searchFunctions,
  ...collectionFunctions,
  ...setsFunctions,
  ...logicalFunctions,
  ...conversionFunctions,
  ...numberFunctions,
  ...contentFunctions,
  ...mathFunctions,
  ...datetimeFunctions,
  ...datetimeShiftFunctions,
  ...datetimePartsFunctions,
  ...timeZonesFunctions,
  ...workflowFunctions,
  ...requestsFunctions,
  ...uriFunctions,
  ...manipulationFunctions,
  ...xmlFunctions,
];

const byName = new Map(FUNCTIONS.map((one) => [one.name.toLowerCase(), one]));

/** A function by its name in any case. */
export function functionOf(name: string): FunctionDefinition | undefined {
  return byName.get(name.toLowerCase());
}
