/** Messages about the order of steps in a flow, and about what a step can name from where it stands. */
import { didYouMean, entry } from '../entry.ts';

/** How a step that is read stands to the one that reads it. */
export type NotBefore = 'same' | 'around' | 'inside' | 'after' | 'beside' | 'apart';

/** `to`: the step to wait for, beside the one that reads or a container around it (`from`). `owner`: of the branches. */
export interface OrderFacts {
  readonly name: string;
  readonly standing: NotBefore;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly owner?: string | undefined;
}

export const flowGraphMessages = {
  'flow/run-after-empty': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `This step waits for '${a.name}' to end with one of no statuses.`,
    help: () => 'Write how it must have ended: Succeeded, Failed, Skipped or TimedOut.',
  }),
  'flow/other-case': entry<{ found: string; declared: string }>({
    severity: 'warning',
    // Where the platform is known not to regard it.
    atTimes: 'info',
    message: (a) => `'${a.found}' is called '${a.declared}' where it is made.`,
    help: (a) => `Write '${a.declared}'.`,
  }),
  'flow/unknown-step': entry<{ name: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `No step of this flow is called '${a.name}'.`,
    help: (a) =>
      didYouMean(a.nearest) ?? "Blanks of the designer's titles are '_' in names: 'Get row' is 'Get_row'.",
  }),
  'flow/trigger-as-step': entry<{ name: string; function: string; instead: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' is the trigger; '${a.function}' reads steps only.`,
    help: (a) => `Write ${a.instead}.`,
  }),
  'flow/trigger-reads': entry<{ name: string; function: string }>({
    severity: 'error',
    message: (a) => `A trigger cannot read '${a.name}': no step has run when it is evaluated.`,
    help: () =>
      'A trigger can use triggerOutputs(), triggerBody(), parameters and functions such as utcNow().',
  }),
  'flow/not-run-before': entry<OrderFacts & { type?: string }>({
    severity: 'error',
    message: (a) => orderWords(a, `'${a.name}'`),
    help: (a) => (a.standing === 'around' ? loopHelp(a) : orderHelp(a)),
  }),
  'flow/out-of-loop': entry<{ name: string; loop: string; loops: number }>({
    severity: 'warning',
    // The result as a whole, which is a list.
    atTimes: 'info',
    message: (a) =>
      a.loops > 1
        ? `'${a.name}' stands in ${a.loops} loops that hold each other, and is read from outside of them.`
        : `'${a.name}' runs once for each item of '${a.loop}'; from outside it is a list of all its results.`,
    help: () => 'Read it inside of the loop, or collect what is needed in an array variable.',
  }),
  'flow/result-of-step': entry<{ name: string; type: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' holds no steps, so result() has nothing to list.`,
    help: (a) =>
      `result() takes a scope, a loop or a condition. What this step gives is read with ${a.type === 'Compose' ? 'outputs' : 'body'}('${a.name}'), how it ended with actions('${a.name}')?['status'].`,
  }),
  'flow/computed-name': entry<{ function: string; isLoop: boolean }>({
    severity: 'error',
    // Of other functions than `result`.
    atTimes: 'warning',
    message: (a) => `The name that '${a.function}' is given is computed; it has to be written as it is.`,
    help: (a) =>
      a.isLoop
        ? `Write the name of the loop in quotes: ${a.function}('Apply_to_each').`
        : `Write the name of the step in quotes: ${a.function}('Get_row'). Where it depends on the run, name each step in a condition or a switch of its own.`,
  }),
  'flow/function-elsewhere': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' is a function of Logic Apps Standard; Power Automate does not have it.`,
    help: () => "Keep the value in an environment variable, and write parameters('…').",
  }),
  'flow/action-place': entry({
    severity: 'error',
    message: () =>
      "'action()' is the step itself: it is known in tracked properties, in the condition of a 'do until' and where a webhook signs off.",
    help: () => "Here, name the step: actions('Get_row'), outputs('Get_row').",
  }),
  'flow/unknown-variable': entry<{ name: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `No step of this flow makes a variable '${a.name}'.`,
    help: (a) => didYouMean(a.nearest) ?? 'Initialize it at the top of the flow, before this step.',
  }),
  'flow/variable-not-ready': entry<OrderFacts & { variable: string; others: number }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => {
      const why =
        a.standing === 'same'
          ? `The variable '${a.variable}' does not exist yet: this step makes it.`
          : `The variable '${a.variable}' may not exist yet: ${orderWords(a, `'${a.name}', which makes it,`)}`;
      if (a.others === 0) return why;
      return `${why} ${a.others === 1 ? 'Another place reads or sets' : `${a.others} other places read or set`} it too early as well.`;
    },
    help: orderHelp,
  }),
  'flow/variable-place': entry<{ variable: string; owner: string }>({
    severity: 'error',
    message: (a) => `The variable '${a.variable}' is made inside of '${a.owner}'.`,
    help: () =>
      'Variables are made at the top level of a flow only. Move this step there, and set the variable where this step was.',
  }),
  'flow/variable-twice': entry<{ variable: string }>({
    severity: 'error',
    message: (a) => `Another step makes the variable '${a.variable}' as well; case does not count.`,
    help: () => 'Set the variable here instead, or give it another name.',
  }),
  'flow/variable-count': entry<{ count: number }>({
    severity: 'error',
    message: (a) =>
      `This step makes ${a.count === 0 ? 'no variable' : `${a.count} variables`}; it makes exactly one.`,
    help: (a) =>
      a.count === 0 ? 'Remove the step, or give it a variable.' : 'Make a step for each of them.',
  }),
  'flow/variable-type': entry<{ type: string; nearest?: string | undefined; known: readonly string[] }>({
    severity: 'error',
    message: (a) => `A variable cannot have the type '${a.type}'.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/variable-fit': entry<{ variable: string; type: string; needs: string; does: string }>({
    severity: 'error',
    message: (a) => `'${a.variable}' is of the type ${a.type}; only ${a.needs} can be ${a.does}.`,
    help: () => 'Set the variable with a value of its type, or make it with the other type.',
  }),
  'flow/variable-reads-itself': entry<{ variable: string }>({
    severity: 'error',
    message: (a) =>
      `The value that '${a.variable}' is set to reads '${a.variable}' itself; the platform refuses that.`,
    help: () =>
      'Compute the new value in a Compose step before and set the variable to its outputs; a number is counted with an increment, a text or a list is added to with an append.',
  }),
  'flow/unused-variable': entry<{ variable: string }>({
    severity: 'info',
    message: (a) => `Nothing reads or writes the variable '${a.variable}'.`,
    help: () => 'Remove the step.',
  }),
  'flow/undeclared-parameter': entry<{ name: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `The flow declares no parameter '${a.name}'.`,
    help: (a) =>
      didYouMean(a.nearest) ??
      "Environment variables are listed under 'environment', other parameters under 'parameters'.",
  }),
  'flow/unused-parameter': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `No step of this flow uses the parameter '${a.name}'.`,
    help: () =>
      'Remove it, or use it: an environment variable that a flow names has to exist wherever it is imported.',
  }),
  'flow/not-in-loop': entry<{
    function: string;
    name: string;
    wanted: string;
    problem: 'unknown' | 'other-type' | 'outside';
    nearest?: string | undefined;
    around: readonly string[];
  }>({
    severity: 'error',
    message: (a) =>
      a.problem === 'unknown'
        ? `No loop of this flow is called '${a.name}'.`
        : a.problem === 'other-type'
          ? `'${a.name}' is no ${a.wanted} loop, which ${a.function}() needs.`
          : `This stands outside of the loop '${a.name}', so there is no ${a.function === 'items' ? 'current item' : 'current round'}.`,
    help: (a) => didYouMean(a.nearest, a.around),
  }),
  'flow/no-item': entry({
    severity: 'error',
    message: () => 'Here is no item: item() stands in no loop.',
    help: () =>
      'item() is known in an Apply to each, in the condition of a Filter array, in the map of a Select and in the columns of a table.',
  }),
  'flow/race-in-loop': entry<{ variables: readonly string[]; loop: string; isRead: boolean }>({
    severity: 'warning',
    // Only what remains at the end, or the order, is left to chance.
    atTimes: 'info',
    message: (a) =>
      a.isRead
        ? `'${a.loop}' runs several rounds at once, and ${variableWords(a.variables)} one for all: what a round reads may be of another round.`
        : `'${a.loop}' runs several rounds at once: which of them sets ${nameList(a.variables)} last is left to chance.`,
    help: () =>
      'Use a Compose step instead of a variable: each round has its own. Or let the loop run one round after the other.',
  }),
  'flow/race': entry<{ variable: string; other: string; isWrite: boolean }>({
    severity: 'info',
    message: (a) =>
      a.isWrite
        ? `'${a.other}' in a parallel branch sets '${a.variable}' as well: which of the two comes last is left to chance.`
        : `'${a.other}' in a parallel branch reads '${a.variable}': whether that is before or after this is left to chance.`,
    help: () => 'Let one of the two branches wait for the other one.',
  }),
  'flow/never-runs': entry<{ other: string; why: 'terminate' | 'contradiction' }>({
    severity: 'warning',
    message: (a) =>
      a.why === 'terminate'
        ? `This step never runs: '${a.other}' ends the flow.`
        : `This step never runs: what it waits for cannot be true at once, because of how '${a.other}' would have to end.`,
    help: (a) =>
      a.why === 'terminate'
        ? 'Move it above that step, or remove it.'
        : "A step that was left out ends as Skipped: add it to what is accepted, e.g. 'after: { A: Succeeded, B: [Succeeded, Skipped] }'.",
  }),
  'flow/constant-condition': entry<{ value: boolean; kind: 'If' | 'Until' }>({
    severity: 'info',
    message: (a) => `This condition is always ${a.value}.`,
    help: (a) => {
      if (a.kind === 'If') return `The steps of the ${a.value ? "'no'" : "'yes'"} branch never run.`;
      return a.value ? 'The loop runs once.' : 'The loop ends at its limit only.';
    },
  }),
  'flow/until-unchanged': entry<{ name: string; variables: readonly string[] }>({
    severity: 'warning',
    message: (a) =>
      `Nothing in '${a.name}' changes what this looks at, so the loop ends after its first round or at its limit only.`,
    help: (a) =>
      a.variables.length === 0
        ? 'Look at what a step in the loop gives.'
        : `Set ${a.variables.map((one) => `'${one}'`).join(' or ')} inside of the loop, or look at what a step in it gives.`,
  }),
  'flow/filter-without-item': entry({
    severity: 'warning',
    message: () => 'This condition does not look at the item, so the filter keeps all of them or none.',
    help: () => "The item is item(), e.g. @equals(item()?['name'], 'Hello').",
  }),
  'flow/not-boolean': entry<{ text: string | undefined; type: string; nearest: string | undefined }>({
    severity: 'error',
    // It rests on the description of a connector, or how the platform reads it is not known.
    atTimes: 'warning',
    message: (a) =>
      a.text === undefined
        ? `A condition is true or false; this is ${a.type}.`
        : `A condition is true or false; this is the text '${a.text}'.`,
    help: (a) =>
      a.nearest === undefined
        ? 'Compare it with something, e.g. equals(…, …).'
        : `Did you mean '${a.nearest}'?`,
  }),
  'flow/same-case': entry<{ value: string }>({
    severity: 'error',
    message: (a) => `Another case of this switch stands for ${a.value} as well.`,
    help: () => 'Each value has one case: put the steps together, or correct the value.',
  }),
  'flow/case-computed': entry({
    severity: 'warning',
    message: () => 'A case is a constant value; this is an expression.',
    help: () => 'Write the value itself, or ask with conditions.',
  }),
  'flow/case-type': entry<{ value: string; type: string }>({
    severity: 'warning',
    message: (a) => `This case never applies: the value of the switch is ${a.type}, never ${a.value}.`,
    help: () => 'Write the case as a value of that type.',
  }),
  'flow/not-a-list': entry<{ type: string; nearest: string | undefined }>({
    severity: 'error',
    // It rests on the description of a connector.
    atTimes: 'warning',
    message: (a) => `This loop goes over a list; this is ${a.type}.`,
    help: (a) =>
      a.nearest === undefined
        ? "Give it the list itself, e.g. the member 'value' of what a step has listed."
        : `Did you mean '${a.nearest}'?`,
  }),
} as const;

function orderWords({ standing, owner }: OrderFacts, step: string): string {
  switch (standing) {
    case 'same':
      return `${step} is this very step: what it gives is there only when it has ended.`;
    case 'around':
      return `${step} is still running here: this step is a part of it.`;
    case 'inside':
      return `${step} stands inside of this step and has not run when this is evaluated.`;
    case 'after':
      return `${step} runs only after this step.`;
    case 'beside':
      return `${step} stands in a parallel branch; this step does not wait for it.`;
    case 'apart':
      return `${step} stands in another branch of '${owner ?? ''}': when this step runs, that one does not.`;
  }
}

function orderHelp({ standing, from, to, name }: OrderFacts): string | undefined {
  switch (standing) {
    case 'after':
      return 'Move one of the two, so that what is read comes first.';
    case 'beside':
      return to === undefined
        ? undefined
        : `Let ${from === undefined ? 'this step' : `'${from}'`} run after '${to}'.`;
    case 'apart':
      return 'Keep what both branches need in a variable, or compute it before they part.';
    case 'inside':
      return `Compute it before this step begins; '${name}' can be read by steps after this one.`;
    case 'same':
    case 'around':
      return undefined;
  }
}

function loopHelp({ name, type }: { readonly name: string; readonly type?: string }): string {
  if (type === 'Foreach') return `The current item of the loop is items('${name}').`;
  if (type === 'Until') return `The number of the current round is iterationIndexes('${name}').`;
  return `Read the steps in it that have run before by their own names; '${name}' as a whole can be read by steps after it.`;
}

function nameList(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `'${name}'`);
  if (names.length > shown.length) shown.push(`${names.length - shown.length} more`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

function variableWords(names: readonly string[]): string {
  return names.length === 1 ? `the variable ${nameList(names)} is` : `the variables ${nameList(names)} are`;
}
