// How V8 is to run the program. The measures are of `cosell check` of the shipped solution, and of 232 flows in one call, on two processors.
import { setFlagsFromString } from 'node:v8';

/** By the number before the first dot: V8 complains of flags that it does not know. */
const BY_VERSION = {
  // Node 20. There is no compiler between its baseline and its best one, and functions that hardly run again are given to the latter: 40 % of the
  // processor's time of many flows, a fifth of the time that people wait.
  11: ['--interrupt-budget=400000'],
  // Node 22 and 24: a third of the processor's time of either, a sixth of the time that people wait.
  12: ['--invocation-count-for-turbofan=20000'],
  13: ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=20000'],
};

/**
 * A command is over in seconds: what it costs to have fresh memory from the system counts more than what it costs to tidy up. New objects stay in the
 * 1 MB that they begin in (a third less memory, a tenth less time), and one thread tidies so little up faster than several. What has grown old is
 * gone through once, and at once: in steps beside the program, each step and each write of the program would cost something.
 */
const SMALL = ['--semi-space-growth-factor=1', '--no-parallel-scavenge', '--no-incremental-marking'];

/** Most patterns are tried a few times: machine code for them pays off later than the second time. */
const FEW = ['--regexp-tier-up-ticks=20'];

/** Whoever compiles the program and whoever starts it have to run alike, else V8 compiles it anew. */
export function setV8Flags() {
  const flags = BY_VERSION[process.versions.v8.split('.')[0]];
  if (flags !== undefined) for (const flag of [...flags, ...SMALL, ...FEW]) setFlagsFromString(flag);
}
