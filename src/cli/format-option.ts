/** `--format`: for people or for programs. */
import { Option } from 'commander';

export function formatOption(what: 'findings' | 'changes'): Option {
  return new Option('--format <form>', `how ${what} are shown`).choices(['pretty', 'json']).default('pretty');
}
