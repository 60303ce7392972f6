/** Messages about flows that work together. */
import { entry } from '../entry.ts';

const WHY = {
  difference: 'it compares what comes in with what is there, so it is false when both agree',
  'own column': 'it asks for a column that is set by what it lets pass',
  exists: 'it asks whether the row is there already',
  user: 'it asks who changed the row last',
} as const;

export const flowSyncMessages = {
  'flow/endless-loop': entry<{ flows: readonly string[]; ways: readonly string[] }>({
    severity: 'warning',
    message: (a) =>
      a.flows.length === 2
        ? `The flow '${a.flows[0] ?? ''}' starts itself again and again: ${a.ways.join('; ')}.`
        : `These flows start each other without an end: ${a.flows.join(' → ')}: ${a.ways.join('; ')}.`,
    help: () =>
      'Nothing on the way stops it when both sides agree. Compare the new values with those that are there and write only what differs, name the filtering columns of the trigger, or let a condition of the trigger leave out changes by the user of the flows.',
  }),
  'flow/loop-guarded': entry<{
    flows: readonly string[];
    guard: string;
    flow: string;
    why: keyof typeof WHY;
  }>({
    severity: 'info',
    message: (a) =>
      `The circle ${a.flows.join(' → ')} ends: '${a.guard}' in '${a.flow}' stops it, because ${WHY[a.why]}.`,
  }),
  'flow/column-starts-nothing': entry<{ column: string; table: string; variable: string; flow: string }>({
    severity: 'warning',
    atTimes: 'info',
    message: (a) =>
      `A change of '${a.column}' does not start '${a.flow}': the variable '${a.variable}' names this column of ${a.table}, and the trigger does not list it.`,
    help: (a) =>
      `The list is fixed text and does not follow the variable: add '${a.column}' here ('Select columns' in the designer), or name a column that is listed. Without it, a change of the column waits until a listed one changes.`,
  }),
} as const;
