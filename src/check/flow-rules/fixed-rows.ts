/** Ids of rows that stand as constants in calls of Dataverse. Another environment has other rows, or the same ones under other ids. */
import { isGuid } from '../../dataverse/guid-text.ts';
import type { Path } from '../../source/place.ts';
import type { DataverseCall } from './dataverse-call.ts';

export interface FixedRow {
  /** Of the value, in the document. */
  readonly path: Path;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const GUID = String.raw`[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}`;
const IN_BINDING = new RegExp(String.raw`(?<=\()${GUID}(?=\)\s*$)`, 'i');
const IN_FILTER = new RegExp(String.raw`\b(?<column>\w+)\s+(?:eq|ne)\s+'?(?<id>${GUID})`, 'gi');

/** The first one of a call. */
export function fixedRow({ operation, parameters, path }: DataverseCall): FixedRow | undefined {
  // Models of AI Builder, which have such operations of their own, travel with solutions.
  if (operation === undefined) return undefined;
  for (const [name, text] of Object.entries(parameters)) {
    const range = typeof text === 'string' ? idIn(name, text) : undefined;
    if (typeof text === 'string' && range !== undefined) return { path: [...path, name], text, ...range };
  }
  return undefined;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function idIn(name: string, text: string): Range | undefined {
  if (name === 'recordId')
    return isGuid(text) && !isEverywhere(text) ? { from: 0, to: text.length } : undefined;
  if (/@odata\.(?:bind|id)$/i.test(name)) {
    const match = IN_BINDING.exec(text);
    return match === null || isEverywhere(match[0]) ? undefined : rangeOf(match.index, match[0]);
  }
  return name === '$filter' || name === 'subscriptionRequest/filterexpression' ? idInFilter(text) : undefined;
}

function idInFilter(text: string): Range | undefined {
  for (const match of text.matchAll(IN_FILTER)) {
    const { column = '', id = '' } = match.groups ?? {};
    if (TRAVELLING.test(column) || isEverywhere(id)) continue;
    return rangeOf(match.index + match[0].length - id.length, id);
  }
  return undefined;
}

function rangeOf(from: number, text: string): Range {
  return { from, to: from + text.length };
}

/** Columns with ids of components of solutions, which keep them wherever they are imported, and of roles of the platform. */
const TRAVELLING =
  /^_?(?:workflow|workflowunique|roletemplate|role|entity|metadata|objecttype|appmodule|customapi|connector|environmentvariabledefinition|savedquery|systemform|template|msdyn_aimodel|msdyn_aiconfiguration)(?:id)?(?:_value)?$/i;

/** No row, and the two solutions that each environment has. */
function isEverywhere(id: string): boolean {
  return /^(?:00000000-0000-0000-0000-0000|fd140aa[ef]-4df4-11dd-bd17-0019b9312238)/i.test(id);
}
