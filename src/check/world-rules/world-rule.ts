/** A rule about how flows work together. */
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';

export type WorldRule = (world: FlowWorld, report: Report) => void;
