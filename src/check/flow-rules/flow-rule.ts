/** A rule about one flow. It looks at the flow as a program and at what is known around it. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';

export type FlowRule = (program: FlowProgram, world: FlowView, report: Report) => void;
