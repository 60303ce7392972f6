/** `--rule CODE=GRADE`, given as often as needed: what the caller makes of the findings of a code. */
import { Option } from 'commander';

/** The texts as they were given: the list of all codes is loaded by the command that runs. */
export function ruleOption(): Option {
  return new Option(
    '--rule <code=grade>',
    'grade findings of a code: off, info, warn or error (repeatable)',
  ).argParser((text: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    text,
  ]);
}
