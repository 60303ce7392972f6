/** Expressions that cannot be read, or that fail: brackets, quotes, arguments, properties. */
import { callsIn } from '../../../src/analysis/references.ts';
import type { StepText } from '../../../src/analysis/texts.ts';
import { functionOf } from '../../../src/expression/functions/index.ts';
import type { FunctionDefinition } from '../../../src/expression/functions/definition.ts';
import type { Access, Call, Expression } from '../../../src/expression/syntax/ast.ts';
import type { FlowProgram } from '../../../src/analysis/flow-program.ts';
import { misspelt } from '../edit.ts';
import type { Fault, Mutator } from '../mutation.ts';
import { inText } from './names.ts';

type Change = (
  program: FlowProgram,
  text: StepText,
  call: Call,
  definition: FunctionDefinition,
) => Fault | undefined;

/** A fault in a call of a function that exists. */
function inCalls(kind: string, change: Change): Mutator {
  return {
    kind,
    sites: (program) =>
      program.texts().flatMap((text) =>
        callsIn(text.template).map((call) => () => {
          const definition = functionOf(call.name);
          return definition === undefined || text.problems.length > 0
            ? undefined
            : change(program, text, call, definition);
        }),
      ),
  };
}

const closing = inCalls('missing bracket', (program, text, call) =>
  inText(
    program,
    text,
    { spot: { from: call.to - 1, to: call.to }, wording: '' },
    { codes: ['expression/syntax'], told: `${call.name}(… without ')'` },
  ),
);

const opening = inCalls('missing opening bracket', (program, text, call) => {
  const at = text.text.indexOf('(', call.nameAt.to);
  const told = `${call.name} without '('`;
  return inText(
    program,
    text,
    { spot: { from: at, to: at + 1 }, wording: '' },
    { codes: ['expression/syntax'], told: told },
  );
});

const quote = inCalls('missing quote', (program, text, call) => {
  const literal = call.args.find((arg) => arg.kind === 'literal' && typeof arg.value === 'string');
  if (literal === undefined) return undefined;
  const codes = ['expression/syntax'] as const;
  return inText(
    program,
    text,
    { spot: { from: literal.from, to: literal.from + 1 }, wording: '' },
    { codes: codes, told: 'a text without its first quote' },
  );
});

const doubleQuotes = inCalls('double quotes', (program, text, call) => {
  const literal = call.args.find((arg) => arg.kind === 'literal' && typeof arg.value === 'string');
  if (literal?.kind !== 'literal') return undefined;
  const wording = `"${String(literal.value)}"`;
  return inText(
    program,
    text,
    { spot: literal, wording: wording },
    { codes: ['expression/syntax'], told: `double quotes: ${wording}` },
  );
});

const comma = inCalls('missing comma', (program, text, call) => {
  const [first, second] = call.args;
  if (first === undefined || second === undefined) return undefined;
  return inText(
    program,
    text,
    { spot: { from: first.to, to: second.from }, wording: ' ' },
    { codes: ['expression/syntax'], told: `${call.name} without a comma` },
  );
});

/** One more than the function can take. */
const moreArguments = inCalls('argument too many', (program, text, call, { name, parameters }) => {
  if (parameters.some((one) => one.repeat === 'rest')) return undefined;
  const extra = Array.from({ length: parameters.length - call.args.length + 1 }, () => '1').join(', ');
  const wording = call.args.length === 0 ? extra : `, ${extra}`;
  const at = { from: call.to - 1, to: call.to - 1 };
  return inText(
    program,
    text,
    { spot: at, wording: wording },
    { codes: ['expression/argument-count'], told: `${name} with ${wording}` },
  );
});

const fewerArguments = inCalls('argument too few', (program, text, call, { name, parameters }) => {
  const needed = parameters.filter((one) => one.repeat === 'once').length;
  const [first] = call.args;
  const last = call.args.at(-1);
  if (needed === 0 || call.args.length !== needed || first === undefined || last === undefined)
    return undefined;
  const before = call.args.at(-2);
  const at = { from: before?.to ?? first.from, to: last.to };
  return inText(
    program,
    text,
    { spot: at, wording: '' },
    {
      codes: ['expression/argument-count', 'expression/no-arguments'],
      told: `${name} without its last argument`,
    },
  );
});

/** A literal of another kind than the parameter takes. */
const otherKind = inCalls('literal of another kind', (program, text, call, { name, parameters }) => {
  const index = call.args.findIndex((arg, at) => {
    const kinds: readonly string[] = parameters[Math.min(at, parameters.length - 1)]?.kinds ?? ['any'];
    return (
      arg.kind === 'literal' &&
      typeof arg.value === 'bigint' &&
      !kinds.includes('any') &&
      !kinds.includes('string')
    );
  });
  const arg = call.args[index];
  if (arg === undefined) return undefined;
  const codes = ['expression/argument-type', 'expression/fails'] as const;
  return inText(
    program,
    text,
    { spot: arg, wording: "'many'" },
    { codes: codes, told: `${name}: '…' for ${text.text.slice(arg.from, arg.to)}` },
  );
});

/** Two arguments in the other order, where their kinds tell them apart. */
const swapped = inCalls('swapped arguments', (program, text, call, { name, parameters }) => {
  const [first, second] = call.args;
  const [one, two] = parameters;
  if (first === undefined || second === undefined || one === undefined || two === undefined) return undefined;
  const isSure = (arg: Expression, kinds: readonly string[]): boolean =>
    arg.kind === 'literal' &&
    arg.value !== null &&
    !kinds.includes('any') &&
    !kinds.includes(kindOf(arg.value));
  if (!isSure(second, one.kinds) && !isSure(first, two.kinds)) return undefined;
  const cut = (arg: Expression): string => text.text.slice(arg.from, arg.to);
  const wording = `${cut(second)}${text.text.slice(first.to, second.from)}${cut(first)}`;
  const codes = ['expression/argument-type', 'expression/fails'] as const;
  return inText(
    program,
    text,
    { spot: { from: first.from, to: second.to }, wording: wording },
    { codes: codes, told: `${name}: arguments swapped` },
  );
});

function kindOf(value: unknown): string {
  return (
    { string: 'string', bigint: 'integer', number: 'number', boolean: 'boolean' }[typeof value as string] ??
    'null'
  );
}

/** `outputs('X')?['body/value']` with a slip in `body`: what every step of a kind has is known. */
const property: Mutator = {
  kind: 'misspelt property',
  sites: (program) =>
    program.references().flatMap(({ text, call, function: name }) => {
      if (!['outputs', 'triggerOutputs'].includes(name)) return [];
      const access = accessOf(text, call);
      const key = access?.key;
      if (access === undefined || key?.kind !== 'literal' || typeof key.value !== 'string') return [];
      const [head = '', ...rest] = key.value.split('/');
      if (head !== 'body') return [];
      const wording = `'${['bdoy', ...rest].join('/')}'`;
      return [
        () =>
          inText(
            program,
            text,
            { spot: key, wording: wording },
            { codes: ['expression/no-such-property', 'expression/fails'], told: `${name}…[${wording}]` },
          ),
      ];
    }),
};

/** What is read of the result of a call. */
function accessOf({ template }: StepText, call: Call): Access | undefined {
  const roots =
    template.kind === 'expression' ? [template.expression] : template.kind === 'mixed' ? template.parts : [];
  const found: Access[] = [];
  const visit = (one: Expression | string): void => {
    if (typeof one === 'string') return;
    if (one.kind === 'access') {
      if (one.of === call) found.push(one);
      visit(one.of);
      visit(one.key);
    } else if (one.kind === 'call') one.args.forEach(visit);
  };
  roots.forEach(visit);
  return found[0];
}

/** A brace that an interpolation lacks. */
const brace: Mutator = {
  kind: 'missing brace',
  sites: (program) =>
    program.texts().flatMap((text) => {
      const at = text.text.lastIndexOf('}');
      // Another brace behind the text would close it.
      if (text.template.kind !== 'mixed' || text.problems.length > 0 || at === -1) return [];
      if (text.text.indexOf('@{') !== text.text.lastIndexOf('@{')) return [];
      if (text.text.indexOf('}') !== at) return [];
      return [
        () =>
          inText(
            program,
            text,
            { spot: { from: at, to: at + 1 }, wording: '' },
            { codes: ['expression/syntax'], told: "@{… without '}'" },
          ),
      ];
    }),
};

const trailing = inCalls('text after the end', (program, text, call) => {
  if (text.template.kind !== 'expression' || text.template.expression !== call) return undefined;
  return inText(
    program,
    text,
    { spot: { from: call.to, to: call.to }, wording: ` ${misspelt('and more')}` },
    { codes: ['expression/syntax'], told: 'text after the end' },
  );
});

export const expressionMutators: readonly Mutator[] = [
  closing,
  opening,
  quote,
  doubleQuotes,
  comma,
  moreArguments,
  fewerArguments,
  otherKind,
  swapped,
  property,
  brace,
  trailing,
];
