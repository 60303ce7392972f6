/** Flags of commands whose findings are all that they give. */
import { InvalidArgumentError, type Command } from 'commander';

export function withReportFlags(command: Command): Command {
  return command
    .option('--output <file>', 'write the findings to a file instead of standard output')
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings', count);
}

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a number, e.g. 0.');
}
