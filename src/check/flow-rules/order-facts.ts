/** Why a step has not run when another one reads it, as facts for a message. */
import type { FlowGraph } from '../../analysis/graph/flow-graph.ts';
import { meetingOf } from '../../analysis/graph/meeting.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { OrderFacts } from '../../diagnostics/catalog/flow-graph.ts';

/** Undefined when it has run, or when that cannot be said. */
export function notBefore(read: Step, reader: Step, { standing }: FlowGraph): OrderFacts | undefined {
  const found = standing(read, reader);
  if (found === 'before' || found === 'unknown') return undefined;
  const { owner, one, other } = meetingOf(read, reader);
  return {
    name: read.name,
    standing: found,
    ...(found === 'beside' ? { to: one.name, ...(other === reader ? {} : { from: other.name }) } : {}),
    ...(found === 'apart' ? { owner: owner?.name } : {}),
  };
}
