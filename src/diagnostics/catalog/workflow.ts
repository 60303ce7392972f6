/** Messages about a flow document, whichever form its source has. */
import { didYouMean, entry } from '../entry.ts';

const VARIABLES = {
  text: 'a text',
  number: 'a number',
  yesNo: 'yes or no',
  json: 'JSON',
  dataSource: 'a data source',
  secret: 'a secret',
} as const;

export const workflowMessages = {
  'flow/not-a-flow': entry<{ missing: string }>({
    severity: 'error',
    message: (a) =>
      `This is not the JSON of an exported flow: '${a.missing}' is missing or has another form.`,
    help: () => 'Export the solution, unpack it, and take the file from its Workflows folder.',
  }),
  'flow/legacy-package': entry({
    severity: 'error',
    message: () => 'This is a flow of a legacy package (.zip of a single flow).',
    help: () => "Run 'cosell convert' on it and use the YAML file that it writes.",
  }),
  'flow/one-trigger': entry<{ count: number }>({
    severity: 'error',
    message: (a) => `The flow has ${a.count} triggers; a flow has exactly one.`,
  }),
  'flow/same-name': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `Another step of this flow is called '${a.name}' as well; case does not count.`,
    help: () => 'Names of steps are unique in the whole flow, across all branches.',
  }),
  'flow/same-title': entry<{ title: string }>({
    severity: 'warning',
    message: (a) => `Another flow is called '${a.title}' as well.`,
    help: () => 'Give one of them another title: people tell flows apart by it.',
  }),
  /** `is`: what the flow has of that name elsewhere; `instead`: the step beside this one that holds it. */
  'flow/run-after-unknown': entry<{
    name: string;
    nearest?: string | undefined;
    is?: 'elsewhere' | 'around' | 'trigger' | undefined;
    instead?: string | undefined;
  }>({
    severity: 'error',
    message: (a) =>
      a.is === 'trigger'
        ? `'${a.name}' is the trigger; steps do not wait for it.`
        : `'${a.name}' is not a step of the same branch.`,
    help: (a) => {
      if (a.is === 'trigger') return 'Leave it out: the first steps run when the trigger has fired.';
      if (a.is === 'around')
        return 'It is the container around this step. The first steps in it wait for nothing.';
      if (a.instead !== undefined) return `It stands inside of '${a.instead}': wait for that.`;
      return (
        didYouMean(a.nearest) ??
        'A step can only run after steps beside it, not after steps inside or outside of its container.'
      );
    },
  }),
  'flow/run-after-cycle': entry<{ names: readonly string[] }>({
    severity: 'error',
    message: (a) => `These steps wait for each other: ${a.names.join(' → ')}.`,
    help: () => 'Cut one of the waits.',
  }),
  'flow/standard-parameter': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `The flow uses a connector and does not declare the parameter '${a.name}'.`,
    help: () =>
      'Every flow with a connector needs $connections and $authentication; without them it cannot be turned on.',
  }),
  'flow/alias-unknown': entry<{ alias: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `'${a.alias}' is not one of the connections of this flow.`,
    help: (a) => didYouMean(a.nearest),
  }),
  'flow/operation-unknown': entry<{
    operation: string;
    connector: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    message: (a) => `The connector '${a.connector}' has no operation '${a.operation}'.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/parameter-unknown': entry<{
    parameter: string;
    operation: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `The operation '${a.operation}' has no parameter '${a.parameter}'.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/parameter-missing': entry<{ parameter: string; operation: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `The operation '${a.operation}' needs the parameter '${a.parameter}'.`,
  }),
  'flow/operation-other-binding': entry<{ operation: string; isTrigger: boolean }>({
    severity: 'error',
    message: (a) => `The certified connector has no operation '${a.operation}'.`,
    help: (a) =>
      a.isTrigger
        ? 'A trigger cannot be left out. Begin with one that both connectors have.'
        : "Give this step 'only: custom'. What happens in its place gets 'only: certified'.",
  }),
  'flow/parameter-other-binding': entry<{ parameter: string; operation: string; binding: string }>({
    severity: 'error',
    message: (a) =>
      `Only the ${a.binding} connector has the parameter '${a.parameter}' of the operation '${a.operation}'.`,
    help: (a) => `Give it in 'withOnly: { ${a.binding}: { ${keyText(a.parameter)}: … } }' only.`,
  }),
  'flow/certified-parameter-missing': entry<{ parameter: string; operation: string }>({
    severity: 'warning',
    message: (a) =>
      `The operation '${a.operation}' of the certified connector asks for the parameter '${a.parameter}'.`,
    help: (a) => `Add 'withOnly: { certified: { ${keyText(a.parameter)}: … } }'.`,
  }),
  'flow/unbound-connection': entry<{ alias: string }>({
    severity: 'warning',
    atTimes: 'info',
    message: (a) => `The connection '${a.alias}' names no connection reference.`,
    help: () =>
      'The administrator has to bind it by hand in the flow after each import. Use a connection reference.',
  }),
  'flow/reference-clash': entry<{ logicalName: string; api: string; other: string }>({
    severity: 'error',
    message: (a) =>
      `The connection reference '${a.logicalName}' is used for '${a.api}' here and for '${a.other}' elsewhere.`,
    help: () => 'One connection reference belongs to one connector.',
  }),
  'flow/variable-not-declared': entry<{ schemaName: string }>({
    severity: 'warning',
    message: (a) => `The environment variable '${a.schemaName}' is not part of this solution.`,
    help: () => "It has to exist where the solution is imported. Declare it under 'variables' to ship it.",
  }),
  'flow/variable-other-type': entry<{
    schemaName: string;
    variable: keyof typeof VARIABLES;
    type: string;
    fitting: string;
  }>({
    severity: 'warning',
    message: (a) =>
      `The environment variable '${a.schemaName}' is ${VARIABLES[a.variable]}; here it is declared as ${a.type}.`,
    help: (a) => `Declare it as ${a.fitting}, or name the variable that is meant.`,
  }),
  'flow/child-not-declared': entry<{ id: string }>({
    severity: 'warning',
    message: (a) => `The flow that is run here (${a.id}) is not part of this solution.`,
    help: () => "It has to exist where the solution is imported. List it under 'flows' to ship it.",
  }),
  'flow/child-cycle': entry<{ names: readonly string[] }>({
    severity: 'error',
    message: (a) => `These flows run each other in a circle: ${a.names.join(' → ')}.`,
    help: () => 'A child must be on before its parent, so no order of turning on exists.',
  }),
} as const;

/** As it is written for a key in YAML. */
function keyText(name: string): string {
  return /^[\w$.-]+$/.test(name) ? name : JSON.stringify(name);
}
