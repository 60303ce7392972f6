/** Circles of links: flows that start each other, and so themselves. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Link } from './links.ts';

/** More circles than anybody reads; a solution of many flows that all write one table has very many. */
const MAX_CIRCLES = 100;

/** Each circle once, its links in order; it begins with the flow that comes first. */
export function circlesOf(
  links: readonly Link[],
  programs: readonly FlowProgram[],
): readonly (readonly Link[])[] {
  const rank = new Map(programs.map((one, index) => [one, index]));
  const outgoing = new Map<FlowProgram, Link[]>();
  for (const link of links) outgoing.set(link.from, [...(outgoing.get(link.from) ?? []), link]);
  const found: (readonly Link[])[] = [];
  for (const start of programs) {
    const follow = (here: FlowProgram, trail: readonly Link[]): void => {
      for (const link of outgoing.get(here) ?? []) {
        if (found.length >= MAX_CIRCLES) return;
        if (link.to === start) found.push([...trail, link]);
        // A circle is found from the first of its flows only, and passes each flow once.
        else if (
          (rank.get(link.to) ?? 0) > (rank.get(start) ?? 0) &&
          !trail.some((one) => one.from === link.to)
        )
          follow(link.to, [...trail, link]);
      }
    };
    if (leadsBack(start, outgoing)) follow(start, []);
  }
  return found;
}

function leadsBack(start: FlowProgram, outgoing: ReadonlyMap<FlowProgram, readonly Link[]>): boolean {
  const seen = new Set<FlowProgram>();
  const waiting = [start];
  for (const here of waiting) {
    for (const { to } of outgoing.get(here) ?? []) {
      if (to === start) return true;
      if (!seen.has(to)) waiting.push(to);
      seen.add(to);
    }
  }
  return false;
}
