/** Shared steps that use others give the same actions as the same steps written out by hand in one flow. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowered, type Lowered } from './lowered-actions.ts';

type Expr =
  | { readonly kind: 'text' | 'given' | 'outside' }
  /** Of the steps that the file knows, those that it uses of others among them. */
  | { readonly kind: 'step'; readonly index: number; readonly reader: string; readonly isLower: boolean }
  | { readonly kind: 'concat'; readonly args: readonly Expr[] };

interface Step {
  readonly name: string;
  readonly expr: Expr;
  readonly shape: 'whole' | 'part' | 'key';
  readonly waits: 'start' | 'first' | undefined;
  readonly only: 'custom' | 'certified' | undefined;
  readonly does:
    | { readonly kind: 'compose' }
    | { readonly kind: 'scope' | 'foreach'; readonly steps: readonly Step[] }
    | { readonly kind: 'if'; readonly steps: readonly Step[]; readonly others: readonly Step[] }
    /** How many files further on; nothing is given: the default is meant. */
    | { readonly kind: 'use'; readonly ahead: number; readonly isGiven: boolean };
}

/** The first one is the flow; each can use those behind it. */
type Files = readonly File[];

interface File {
  readonly steps: readonly Step[];
  readonly fallback: Expr;
}

const step: fc.Arbitrary<Expr> = fc.record({
  kind: fc.constant('step'),
  index: fc.nat(30),
  reader: fc.constantFrom('outputs', 'body', 'items', 'Result', 'actions'),
  isLower: fc.boolean(),
});
const plainExpr: fc.Arbitrary<Expr> = fc.oneof(
  step,
  fc.constantFrom<Expr>({ kind: 'text' }, { kind: 'outside' }),
);
const leaf: fc.Arbitrary<Expr> = fc.oneof(plainExpr, fc.constant<Expr>({ kind: 'given' }), step);
const expr: fc.Arbitrary<Expr> = fc.oneof(
  leaf,
  fc.record({ kind: fc.constant('concat'), args: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
);

function stepsOf(depth: number): fc.Arbitrary<readonly Step[]> {
  const does: fc.Arbitrary<Step['does']>[] = [
    fc.record({ kind: fc.constant('compose') }),
    fc.record({ kind: fc.constant('use'), ahead: fc.nat(2), isGiven: fc.boolean() }),
  ];
  if (depth > 0) {
    const steps = stepsOf(depth - 1);
    does.push(
      fc.record({ kind: fc.constantFrom('scope', 'foreach'), steps }),
      fc.record({ kind: fc.constant('if'), steps, others: steps }),
    );
  }
  return fc.array(
    fc.record({
      name: fc.constantFrom('S', "It's", 's_'),
      expr,
      shape: fc.constantFrom('whole', 'part', 'key'),
      waits: fc.constantFrom('start', 'first', undefined),
      only: fc.constantFrom('custom', 'certified', undefined, undefined, undefined, undefined),
      does: fc.oneof(...does),
    }),
    { minLength: 1, maxLength: 3 },
  );
}

const files: fc.Arbitrary<Files> = fc.array(fc.record({ steps: stepsOf(1), fallback: plainExpr }), {
  minLength: 4,
  maxLength: 4,
});

/** What the steps of a file are written with. */
interface Writing {
  readonly files: Files;
  /** Which of the files it is. */
  readonly file: number;
  /** Stands before each name. */
  readonly prefix: string;
  /** What `given('x')` is written as. */
  readonly given: string;
  readonly isByHand: boolean;
}

function usedBy({ does }: Step, file: number, { length }: Files): number | undefined {
  if (does.kind !== 'use' || file + 1 >= length) return undefined;
  return file + 1 + (does.ahead % (length - file - 1));
}

/** Each step of a file with its name in it: names are told apart by the order of the steps. */
function namedIn(all: Files, file: number): ReadonlyMap<Step, string> {
  const found = new Map<Step, string>();
  const enter = (steps: readonly Step[]): void => {
    for (const one of steps) {
      found.set(one, one.name + String(found.size));
      if ('steps' in one.does) enter(one.does.steps);
      if ('others' in one.does) enter(one.does.others);
    }
  };
  enter(all[file]?.steps ?? []);
  return found;
}

/** By file. Texts ask for them again and again. */
const known = new WeakMap<Files, readonly (readonly string[])[]>();

function knownIn(all: Files, file: number): readonly string[] {
  let found = known.get(all);
  if (found === undefined) {
    // From the last file on, which uses none.
    const made: (readonly string[])[] = [];
    for (let one = all.length - 1; one >= 0; one -= 1)
      made[one] = [...namedIn(all, one)].flatMap(([each, name]) => {
        const used = usedBy(each, one, all);
        return [name, ...(used === undefined ? [] : (made[used] ?? []).map((inner) => `${name}_${inner}`))];
      });
    known.set(all, (found = made));
  }
  return found[file] ?? [];
}

function written(one: Expr, writing: Writing): string {
  switch (one.kind) {
    case 'text':
      return "'it''s } @{x}'";
    case 'outside':
      return "outputs('Row')";
    case 'given':
      return writing.given;
    case 'concat':
      return `concat(${one.args.map((arg) => written(arg, writing)).join(', ')})`;
    case 'step': {
      const names = knownIn(writing.files, writing.file);
      const name = names[one.index % names.length] ?? '';
      const whole = writing.prefix + (one.isLower ? name.toLowerCase() : name);
      return `${one.reader}('${whole.replaceAll("'", "''")}')`;
    }
  }
}

function valueOf({ expr: one, shape }: Step, writing: Writing): unknown {
  const text = written(one, writing);
  if (shape === 'whole') return `@${text}`;
  return shape === 'part' ? `a @{${text}}, @{ ${text} }` : { [`@{${text}}`]: [`@${text}`] };
}

function branch(
  steps: readonly Step[],
  names: ReadonlyMap<Step, string>,
  writing: Writing,
): Readonly<Record<string, unknown>> {
  const nameOf = (one: Step): string => writing.prefix + (names.get(one) ?? '');
  return Object.fromEntries(
    steps.map((one, index) => {
      const [first] = steps;
      const after = one.waits === 'first' && index > 0 && first?.only === undefined ? first : undefined;
      const ties = {
        ...(one.waits === 'start' ? { after: 'start' } : {}),
        ...(after === undefined ? {} : { after: { [nameOf(after)]: ['Failed'] } }),
        ...(one.only === undefined ? {} : { only: one.only }),
      };
      return [nameOf(one), { ...body(one, names, writing), ...ties }];
    }),
  );
}

function body(one: Step, names: ReadonlyMap<Step, string>, writing: Writing): object {
  const { does } = one;
  const inner = (steps: readonly Step[]): object => branch(steps, names, writing);
  switch (does.kind) {
    case 'compose':
      return { compose: valueOf(one, writing) };
    case 'scope':
      return { scope: inner(does.steps) };
    case 'foreach':
      return { foreach: `@${written(one.expr, writing)}`, do: inner(does.steps) };
    case 'if':
      return {
        if: `@equals(${written(one.expr, writing)}, 'x')`,
        then: inner(does.steps),
        else: inner(does.others),
      };
    case 'use': {
      const used = usedBy(one, writing.file, writing.files);
      if (used === undefined) return { compose: valueOf(one, writing) };
      const given = does.isGiven ? written(one.expr, writing) : undefined;
      if (writing.isByHand)
        return { scope: byHand(used, `${writing.prefix}${names.get(one) ?? ''}_`, given, writing) };
      return { use: `f${String(used)}`, ...(given === undefined ? {} : { given: { x: `@${given}` } }) };
    }
  }
}

function byHand(file: number, prefix: string, given: string | undefined, around: Writing): object {
  const writing = { ...around, file, prefix };
  const steps = around.files[file]?.steps ?? [];
  return branch(steps, namedIn(around.files, file), {
    ...writing,
    given: given ?? written(around.files[file]?.fallback ?? { kind: 'text' }, writing),
  });
}

function flow(all: Files, isByHand: boolean): string {
  const steps = branch(all[0]?.steps ?? [], namedIn(all, 0), {
    ...{ files: all, file: 0, prefix: '', given: "'none'", isByHand },
  });
  return JSON.stringify({ format: 1, trigger: { request: 'Button' }, steps });
}

function shared(all: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(
    all.slice(1).map(({ steps, fallback }, index) => {
      const file = index + 1;
      const writing = { files: all, file, prefix: '', given: "given('x')", isByHand: false };
      const given = { x: { default: `@${written(fallback, writing)}` } };
      const data = { format: 1, given, steps: branch(steps, namedIn(all, file), writing) };
      return [`f${String(file)}`, JSON.stringify(data)];
    }),
  );
}

/** Where all is one flow, nothing is given; where it is deeper than a flow may be, that is told of both. */
function codesOf({ diagnostics }: Lowered): readonly string[] {
  return diagnostics.map((one) => one.code).filter((code) => code !== 'flow/given-unused');
}

/** How many uses stand around the innermost steps. */
function depthOf(all: Files, file = 0): number {
  const used = [...namedIn(all, file).keys()].flatMap((one) => usedBy(one, file, all) ?? []);
  return Math.max(0, ...used.map((one) => 1 + depthOf(all, one)));
}

test('what is used is what could have been written', () => {
  let nested = 0;
  fc.assert(
    fc.property(files, (all) => {
      // More is more than a flow may be.
      if (knownIn(all, 0).length > 400) return;
      const made = lowered(shared(all), flow(all, false));
      const plain = lowered({}, flow(all, true));
      expect(made.actions).toEqual(plain.actions);
      expect(codesOf(made)).toEqual(codesOf(plain));
      if (depthOf(all) > 1 && codesOf(made).length === 0) nested += 1;
    }),
    { numRuns: 500 },
  );
  expect(nested).toBeGreaterThan(100);
});
