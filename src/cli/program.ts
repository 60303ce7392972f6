/** The command tree. Each command's modules are loaded when it runs, so that `--help` and a wrong flag cost nothing. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildFlags } from './commands/build.ts';
import type { CheckFlags } from './commands/check.ts';
import type { DocsFlags } from './commands/docs.ts';
import type { EvalFlags } from './commands/eval.ts';
import type { LabelsFlags } from './commands/labels.ts';
import type { ServeFlags } from './commands/serve.ts';
import { addConnector } from './connector-commands.ts';
import { EXIT } from './exit-code.ts';
import { formatOption } from './format-option.ts';
import { withReportFlags } from './report-options.ts';
import { ruleOption } from './rule-option.ts';
import type { Terminal } from './terminal.ts';

/** Runs the program and gives its exit code. `args` are the arguments without node and script. */
export async function runProgram(
  args: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  let code: number = EXIT.ok;
  const done = (result: number): void => {
    code = result;
  };
  const program = makeProgram(version, terminal, done);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

type Done = (code: number) => void;

function makeProgram(version: string, terminal: Terminal, done: Done): Command {
  const program = new Command('cosell')
    .description('Compiles solution.yaml into importable Power Platform solution zips.')
    .version(version)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride()
    .option('--no-color', 'no colours (NO_COLOR works as well)')
    .showHelpAfterError('(--help shows what is possible)');
  addBuild(program, terminal, done);
  addCheck(program, terminal, done);
  addDocs(program, terminal, done);
  addConvert(program, terminal, done);
  addConnector(program, terminal, done);
  addLabels(program, terminal, done);
  addEval(program, terminal, done);
  addExplain(program, terminal, done);
  addServe(program, terminal, done);
  return program;
}

const SOLUTION = 'solution.yaml or its folder';

function withSolutionFlags(command: Command, path = SOLUTION): Command {
  return command
    .argument('[path]', path, '.')
    .addOption(formatOption())
    .addOption(new Option('--binding <kind>', 'connectors that flows use').choices(['custom', 'certified']))
    .addOption(new Option('--packaging <kind>', 'one zip or two').choices(['split', 'single']))
    .option('--env <name>', 'use environments/<name>.yaml: connector ids, flow states, version')
    .option(
      '--version-number <version>',
      'the version of the main solution, instead of that of solution.yaml',
      versionNumber,
    )
    .addOption(ruleOption())
    .option('-q, --quiet', 'findings only', false);
}

function versionNumber(text: string): string {
  if (/^\d{1,5}(?:\.\d{1,5}){1,3}$/.test(text)) return text;
  throw new InvalidArgumentError('A version is two to four numbers with dots, e.g. 1.0.0.0.');
}

function addBuild(program: Command, terminal: Terminal, done: Done): void {
  withSolutionFlags(
    program.command('build').description('write the solution zips, settings files and INSTALL.md'),
  )
    .option('-o, --out <folder>', 'where to write (default: dist beside solution.yaml)')
    .addHelpText('after', '\nExample:\n  cosell build --env test --out dist')
    .action(async (path: string, flags: BuildFlags) => {
      const { build } = await import('./commands/build.ts');
      done(await build(path, flags, terminal));
    });
}

function addCheck(program: Command, terminal: Terminal, done: Done): void {
  withReportFlags(
    withSolutionFlags(
      program.command('check').description('report what is wrong, write nothing'),
      `${SOLUTION}, or what was exported: a zip, a folder, the JSON of a flow`,
    ),
  )
    .addOption(
      new Option('--watch', 'check again whenever a source is saved; Ctrl-C ends it').conflicts('output'),
    )
    .addHelpText('after', '\nExample:\n  cosell check --format sarif --output cosell.sarif')
    .action(async (path: string, flags: CheckFlags) => {
      const { check } = await import('./commands/check.ts');
      done(await check(path, flags, terminal));
    });
}

function addDocs(program: Command, terminal: Terminal, done: Done): void {
  withSolutionFlags(
    program.command('docs').description('write an HTML file that shows what the solution brings'),
  )
    .option('-o, --out <folder>', 'where to write (default: dist beside solution.yaml)')
    .addHelpText('after', '\nExample:\n  cosell docs --out docs')
    .action(async (path: string, flags: DocsFlags) => {
      const { docs } = await import('./commands/docs.ts');
      done(await docs(path, flags, terminal));
    });
}

function addConvert(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('convert')
    .description('an exported flow (JSON) to YAML, or a YAML flow to JSON')
    .argument('<file>', 'the flow')
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addHelpText('after', '\nExample:\n  cosell convert Workflows/My-flow-1B2C….json > flows/my-flow.yaml')
    .action(async (file: string, flags: { readonly out?: string }) => {
      const { convert } = await import('./commands/convert.ts');
      done(convert(file, flags, terminal));
    });
}

function addLabels(program: Command, terminal: Terminal, done: Done): void {
  const example = 'cosell labels --language 1042 --write korean.xlf';
  program
    .command('labels')
    .description('what is translated; files for translators (CSV or XLIFF), and what they give back')
    .argument('[path]', SOLUTION, '.')
    .option('--language <lcid>', 'the language, e.g. 1042 for Korean', languageNumber)
    .addOption(new Option('--write <file>', 'write a .csv or .xlf file for a translator').conflicts('read'))
    .option('--read <file>', 'read it back and write labels/<lcid>.yaml')
    .option('--all', 'list every label without a text', false)
    .addHelpText('after', `\nExample:\n  ${example}`)
    .action(async (path: string, flags: LabelsFlags) => {
      const { labels } = await import('./commands/labels.ts');
      done(labels(path, flags, terminal));
    });
}

function languageNumber(text: string): number {
  if (/^[1-9]\d{3,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A language is its LCID, e.g. 1042 for Korean.');
}

function addEval(program: Command, terminal: Terminal, done: Done): void {
  const example = `cosell eval "@formatDateTime('2026-01-31', 'dddd')"
  cosell eval "@triggerBody()?['name']" --data run.yaml --explain`;
  program
    .command('eval')
    .description('what a string of a flow evaluates to, and its type')
    .argument('[string]', "the string as it stands in the flow, e.g. '@add(1, 2)' or 'Hello @{…}'")
    .option('--data <file>', 'what the run has: trigger, actions, variables… (YAML or JSON)')
    .option('--explain', 'show the value of each part', false)
    .addOption(
      new Option('--lines', 'read one JSON string a line, write one JSON object a line')
        .default(false)
        .conflicts('explain'),
    )
    .addHelpText('after', `\nExamples:\n  ${example}`)
    .action(async (text: string | undefined, flags: EvalFlags) => {
      const { evaluate } = await import('./commands/eval.ts');
      done(await evaluate(text, flags, terminal));
    });
}

function addExplain(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('explain')
    .description('what a finding means and what to do')
    .argument('<code>', 'the code, e.g. spec/unknown-key')
    .addHelpText('after', '\nExample:\n  cosell explain yaml/unquoted-expression')
    .action(async (code: string) => {
      const { explain } = await import('./commands/explain.ts');
      done(explain(code, terminal));
    });
}

function addServe(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('serve')
    .description('a fake of Partner Center on this machine, to try connectors and flows against')
    .option('--port <number>', 'the port to listen on; 0 for any that is free', portNumber, 7080)
    .addHelpText('after', '\nExample:\n  cosell serve --port 8080')
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./commands/serve.ts');
      done(await serve(flags, terminal));
    });
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('A port is a number up to 65535.');
}
