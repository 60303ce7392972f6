/** All flows in one picture: what starts each of them, and what they start: the links of the loop proof, in words. */
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { FlowProgram } from '../../analysis/flow-program.ts';
import { linksOf, type Link } from '../../check/sync/links.ts';
import { rowTriggerOf } from '../../check/sync/row-trigger.ts';
import type { Arrow } from '../diagram/diagram.ts';
import { drawingOf, type Drawing } from '../diagram/drawing.ts';
import type { PlacedFlow } from '../flow/flow-view.ts';
import type { FlowScope } from '../flow/flow-scope.ts';
import { operationOf } from '../flow/operation.ts';
import { rowEventOf, triggerKind, triggerLimits, triggerText } from '../flow/trigger.ts';
import { fill } from '../words.ts';
import { mapLayout } from './map-layout.ts';

export interface FlowMap {
  readonly nodes: readonly { readonly title: string }[];
  readonly starters: readonly Starter[];
  readonly links: readonly MapLink[];
}

/** What starts flows from outside. */
export interface Starter {
  readonly title: string;
  readonly detail: string;
  /** Indices of flows, in order. */
  readonly starts: readonly number[];
}

export interface MapLink {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly style: Arrow['style'];
}

export interface FlowMapView {
  readonly drawing: Drawing;
  readonly alternative: string;
  /** What the kinds of arrows mean, those that are there. */
  readonly legend: readonly { readonly style: Arrow['style']; readonly text: string }[];
}

/** Undefined for no flow. */
export function flowMapView(flows: readonly PlacedFlow[]): FlowMapView | undefined {
  const [first] = flows;
  if (first === undefined) return undefined;
  const { words } = first.around;
  const map = flowMapOf(flows, first.around.world);
  const sentences = map.links.map(
    ({ from, to, label }) => `${map.nodes[from]?.title ?? ''} → ${map.nodes[to]?.title ?? ''} (${label})`,
  );
  const told = [...map.nodes.map((one) => one.title), ...sentences];
  const styles = new Set<Arrow['style']>(['plain', ...map.links.map((one) => one.style)]);
  return {
    drawing: drawingOf(mapLayout(map)),
    alternative: fill(words.mapOf, told.join('; ')),
    legend: (['plain', 'rows', 'echo'] as const)
      .filter((one) => styles.has(one))
      .map((style) => ({ style, text: words.mapLegend[style] })),
  };
}

export function flowMapOf(flows: readonly PlacedFlow[], world: FlowWorld): FlowMap {
  const places = new Map(flows.map(({ around }, index) => [around.program, index]));
  const links = linksOf(world).flatMap((link): readonly MapLink[] => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    const around = from === undefined ? undefined : flows[from]?.around;
    if (from === undefined || to === undefined || around === undefined) return [];
    const style = link.kind === 'child' ? 'plain' : link.kind;
    return [{ from, to, label: labelOf(link, around), style }];
  });
  const nodes = flows.map(({ flow, around }, index) => ({
    title: `${String(index + 1)}. ${around.scope.text(flow.names).text}`,
  }));
  return { nodes, starters: startersOf(flows, links), links };
}

function startersOf(flows: readonly PlacedFlow[], links: readonly MapLink[]): readonly Starter[] {
  const found = new Map<
    string,
    { readonly title: string; readonly detail: string; readonly starts: number[] }
  >();
  for (const [index, { flow, around }] of flows.entries()) {
    const { trigger } = around.program.graph();
    const kind = triggerKind(trigger, around);
    // A flow that others run has a trigger for the hand, too: the platform wants it so.
    const isRun = links.some((one) => one.to === index && one.style === 'plain');
    if ((kind === 'child' || kind === 'button') && isRun) continue;
    const { title, detail } = starterText(around.program, around);
    // Each flow has an address of its own.
    const key = JSON.stringify([title, detail, ...(kind === 'http' ? [flow.id] : [])]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { title, detail, starts: [index] });
    else known.starts.push(index);
  }
  return [...found.values()];
}

function starterText(program: FlowProgram, around: FlowScope): Pick<Starter, 'title' | 'detail'> {
  const { words, scope } = around;
  const { trigger } = program.graph();
  const kind = triggerKind(trigger, around);
  const event = trigger === undefined ? undefined : rowEventOf(trigger, around);
  const limits = triggerLimits(trigger, around);
  if (kind === 'rows' && event !== undefined) {
    const title = fill(words.starters.rows, scope.tablePlural(event.table).text);
    return { title, detail: [fill(words.added, event.event), ...limits].join(' · ') };
  }
  const says = kind === 'schedule' || kind === 'event' ? [triggerText(trigger, around)] : [];
  return { title: words.starters[kind], detail: [...says, ...limits].join(' · ') };
}

function labelOf(link: Link, around: FlowScope): string {
  const { words } = around;
  const times = link.steps.length;
  if (link.kind === 'child') return times === 1 ? words.runs : fill(words.runsTimes, times);
  if (link.kind === 'rows') return rowsLabel(link, around);
  const connectors = link.steps.flatMap(({ step }) => operationOf(step, around)?.connector ?? []);
  return fill(words.comesBack, [...new Set(connectors)].join(', '));
}

/** Of what the flow changes, that which the other one waits for. */
function rowsLabel({ to, steps }: Link, { words, scope, world }: FlowScope): string {
  const trigger = rowTriggerOf(to, world);
  if (trigger === undefined) return '';
  const { table, onCreate, onUpdate, onDelete, columns } = trigger;
  const changes = steps.flatMap((one) => one.change ?? []);
  const updates = changes.filter((one) => one.updates && onUpdate);
  const names = updates
    .flatMap((one) => [...(one.columns ?? [])])
    .filter((one) => columns?.has(one) !== false);
  const listed = [...new Set(names)].toSorted().map((one) => scope.columnName(table, one).text);
  const plural = scope.tablePlural(table).text;
  const isComputed = updates.some((one) => one.columns === undefined);
  return [
    ...(onCreate && changes.some((one) => one.creates) ? [fill(words.adds, plural)] : []),
    ...(updates.length === 0
      ? []
      : [
          fill(
            words.changes,
            isComputed || listed.length === 0 ? words.someColumns : listed.join(', '),
            plural,
          ),
        ]),
    ...(onDelete && changes.some((one) => one.deletes) ? [fill(words.deletes, plural)] : []),
  ].join(', ');
}
