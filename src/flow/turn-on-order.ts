/** The order in which flows are turned on: a parent that is activated before its child fails. */
export interface Caller {
  readonly id: string;
  /** Ids of the flows that it runs. */
  readonly children: readonly string[];
}

/** Ids, children before parents, otherwise in the given order. Assumes that there is no circle. */
export function turnOnOrder(flows: readonly Caller[]): readonly string[] {
  const byId = new Map(flows.map((one) => [one.id, one]));
  const done = new Set<string>();
  const visit = (one: Caller): void => {
    if (done.has(one.id)) return;
    done.add(one.id);
    for (const id of one.children) {
      const child = byId.get(id);
      if (child !== undefined && !done.has(id)) visit(child);
    }
    order.push(one.id);
  };
  const order: string[] = [];
  for (const one of flows) visit(one);
  return order;
}

/** The ids of a circle of calls, the first again at the end; undefined when there is none. A flow may run itself. */
export function childCycle(flows: readonly Caller[]): readonly string[] | undefined {
  const byId = new Map(flows.map((one) => [one.id, one]));
  const done = new Set<string>();
  const follow = (id: string, trail: readonly string[]): readonly string[] | undefined => {
    const seen = trail.indexOf(id);
    if (seen !== -1) return [...trail.slice(seen), id];
    if (done.has(id)) return undefined;
    for (const child of byId.get(id)?.children ?? []) {
      const cycle = child === id ? undefined : follow(child, [...trail, id]);
      if (cycle !== undefined) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of flows) {
    const cycle = follow(id, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
