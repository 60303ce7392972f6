/** `cosell connector …`: commands about connectors, with or without a solution around them. */
import { Option, type Command } from 'commander';
import type { ConnectorCheckFlags } from './commands/connector-check.ts';
import type { ConnectorDiffFlags } from './commands/connector-diff.ts';
import type { ConnectorExportFlags } from './commands/connector-export.ts';
import { changeFormatOption, formatOption } from './format-option.ts';
import { withReportFlags } from './report-options.ts';
import { ruleOption } from './rule-option.ts';
import type { Terminal } from './terminal.ts';

type Done = (code: number) => void;

export function addConnector(program: Command, terminal: Terminal, done: Done): void {
  const group = program.command('connector').description('check, compare and export custom connectors');
  addCheck(group, terminal, done);
  addDiff(group, terminal, done);
  addExport(group, terminal, done);
}

function addCheck(group: Command, terminal: Terminal, done: Done): void {
  withReportFlags(
    group
      .command('check')
      .description('report what is wrong with connectors: for the platform, for makers, for certification')
      .argument('[paths...]', 'OpenAPI documents (JSON or YAML) or folders', ['.'])
      .addOption(formatOption())
      .addOption(ruleOption()),
  )
    .option('-q, --quiet', 'findings only', false)
    .addHelpText('after', '\nExample:\n  cosell connector check apiDefinition.swagger.json')
    .action(async (paths: readonly string[], flags: ConnectorCheckFlags) => {
      const { connectorCheck } = await import('./commands/connector-check.ts');
      done(await connectorCheck(paths, flags, terminal));
    });
}

function addExport(group: Command, terminal: Terminal, done: Done): void {
  group
    .command('export')
    .description('write connectors of the solution in this folder as files for paconn and pac connector')
    .argument('[keys...]', 'keys of connectors in solution.yaml (default: all)')
    .requiredOption('-o, --out <folder>', 'where to write a folder for each connector')
    .option('--certification', 'with intro.md and ConnectorPackage.zip, for Partner Center', false)
    .option('--env <name>', 'put the values of environments/<name>.yaml in place of environment variables')
    .addOption(formatOption())
    .option('-q, --quiet', 'findings only', false)
    .addHelpText('after', '\nExample:\n  cosell connector export orders --env test --out exported')
    .action(async (keys: readonly string[], flags: ConnectorExportFlags) => {
      const { connectorExport } = await import('./commands/connector-export.ts');
      done(await connectorExport(keys, flags, terminal));
    });
}

function addDiff(group: Command, terminal: Terminal, done: Done): void {
  group
    .command('diff')
    .description('what changed between two versions, as makers of flows and apps feel it')
    .argument('<old>', 'the old version: an OpenAPI document (JSON or YAML) or a folder')
    .argument('<new>', 'the new version')
    .addOption(changeFormatOption())
    .addOption(
      new Option('--fail-on <grade>', 'exit with 1 when there is such a change, or a graver one').choices([
        'breaking',
        'risky',
        'any',
      ]),
    )
    .addHelpText(
      'after',
      '\nExample:\n  cosell connector diff old.swagger.json new.swagger.json --fail-on breaking',
    )
    .action(async (old: string, now: string, flags: ConnectorDiffFlags) => {
      const { connectorDiff } = await import('./commands/connector-diff.ts');
      done(connectorDiff(old, now, flags, terminal));
    });
}
