/** Circles of links: flows that start each other, and so themselves. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Link } from './links.ts';

/** Circles of one flow: where many flows all write one table, there are very many. */
const MAX_CIRCLES = 100;
/** Links that are followed from one flow: where flows are knotted, most ways lead nowhere. */
const MAX_LINKS = 10_000;

/** Each circle once, its links in order; it begins with the flow that comes first. */
export function circlesOf(
  links: readonly Link[],
  programs: readonly FlowProgram[],
): readonly (readonly Link[])[] {
  const rank = new Map(programs.map((one, index) => [one, index]));
  const outgoing = byFlow(links, ({ from }) => from);
  const incoming = byFlow(links, ({ to }) => to);
  const found: (readonly Link[])[] = [];
  for (const start of programs) {
    // A circle is found from the first of its flows only.
    const isLater = (one: FlowProgram): boolean => (rank.get(one) ?? 0) > (rank.get(start) ?? 0);
    const back = leadingTo(start, incoming, isLater);
    const own: (readonly Link[])[] = [];
    let left = MAX_LINKS;
    const follow = (here: FlowProgram, trail: readonly Link[]): void => {
      for (const link of outgoing.get(here) ?? []) {
        if (own.length >= MAX_CIRCLES || left <= 0) return;
        left -= 1;
        if (link.to === start) own.push([...trail, link]);
        // It passes each flow once.
        else if (back.has(link.to) && !trail.some((one) => one.from === link.to))
          follow(link.to, [...trail, link]);
      }
    };
    follow(start, []);
    found.push(...own);
  }
  return found;
}

/** The later flows from which a way of later flows leads to this one. */
function leadingTo(
  start: FlowProgram,
  incoming: ReadonlyMap<FlowProgram, readonly Link[]>,
  isLater: (one: FlowProgram) => boolean,
): ReadonlySet<FlowProgram> {
  const found = new Set<FlowProgram>();
  const add = (one: FlowProgram): void => {
    for (const { from } of incoming.get(one) ?? []) if (isLater(from)) found.add(from);
  };
  add(start);
  // It grows while it is walked.
  for (const one of found) add(one);
  return found;
}

function byFlow(
  links: readonly Link[],
  flowOf: (link: Link) => FlowProgram,
): ReadonlyMap<FlowProgram, readonly Link[]> {
  const found = new Map<FlowProgram, Link[]>();
  for (const link of links) {
    const known = found.get(flowOf(link));
    if (known === undefined) found.set(flowOf(link), [link]);
    else known.push(link);
  }
  return found;
}
