/** `--format`: for people or for programs. */
import { Option } from 'commander';

/** How findings can be shown. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

export type Format = (typeof FORMATS)[number];

export function formatOption(): Option {
  return new Option('--format <form>', 'how findings are shown').choices(FORMATS).default('pretty');
}

/** Changes are no findings: code hosts and test reports have no form for them. */
export function changeFormatOption(): Option {
  return new Option('--format <form>', 'how changes are shown').choices(['pretty', 'json']).default('pretty');
}
