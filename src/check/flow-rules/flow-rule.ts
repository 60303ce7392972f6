/** A rule about one flow. It looks at the flow as a program and at what is known around it. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';

export type FlowRule = (program: FlowProgram, world: FlowWorld, report: Report) => void;
