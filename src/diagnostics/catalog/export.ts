/** Messages about solutions and flows that others exported. */
import { entry } from '../entry.ts';

export const exportMessages = {
  'export/zip': entry<{ path: string; problem: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is not read: ${a.problem}.`,
    help: () => 'Export the solution again, or take another zip.',
  }),
  'export/package': entry<{ path: string; zips: readonly string[] }>({
    severity: 'error',
    message: (a) => `'${a.path}' is not a solution but a package with other zips in it.`,
    help: (a) => `Unpack it and check the zip of the solution: ${fewOf(a.zips)}.`,
  }),
  'export/left-out': entry<{ zips: readonly string[] }>({
    severity: 'warning',
    message: (a) => `Zips are not looked into here: there ${isAre(a.zips.length)} in this folder.`,
    help: (a) => `Check each by its own name: ${fewOf(a.zips)}.`,
  }),
  'export/nothing': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `Nothing in '${a.path}' is a solution or a flow.`,
    help: () =>
      'A solution has solution.xml and customizations.xml (in a folder of SolutionPackager: Other/Solution.xml). A flow is a JSON file with properties.definition.',
  }),
  'export/damaged': entry<{ path: string; problem: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' cannot be read: ${a.problem}.`,
    help: () => 'Export the solution again.',
  }),
  'export/xml': entry<{ path: string; detail: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is not XML that a server writes: ${a.detail}.`,
    help: () => 'The import refuses it as well. Export the solution again.',
  }),
  'export/flow-missing': entry<{ title: string; path: string }>({
    severity: 'error',
    message: (a) => `The flow '${a.title}' is listed, and its file '${a.path}' is not there.`,
    help: () => 'The import fails without it. Export the solution again.',
  }),
  'export/reference-missing': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The solution does not bring the connection reference '${a.name}' that this flow uses.`,
    help: () =>
      'Add it to the solution and export again: where it is not there already, the flow cannot be turned on.',
  }),
  'export/variable-missing': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The solution does not bring the environment variable '${a.name}' that this flow uses.`,
    help: () =>
      'Add it to the solution and export again: where it is not there already, the import fails or the flow cannot be turned on.',
  }),
} as const;

const SHOWN = 4;

function fewOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((one) => `'${one}'`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function isAre(count: number): string {
  return count === 1 ? 'is one zip' : `are ${count} zips`;
}
