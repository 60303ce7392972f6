/**
 * The columns that a step writes: parameters `item/…`, an `item` that is a map, and an `item` that an expression takes over from Compose steps and adds
 * to. Each with the place where it is written.
 */
import { keyIn, placeIn, spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { StepText } from '../../analysis/texts.ts';
import { holedExpression } from '../../dataverse/odata/holed-expression.ts';
import type { Call, Expression } from '../../expression/syntax/ast.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path, Place } from '../../source/place.ts';
import type { DataverseCall } from './dataverse-call.ts';
import { literalText } from '../../expression/syntax/literal-text.ts';

export interface WrittenColumn {
  /** Without `item/`. */
  readonly name: string;
  readonly nameAt: Place;
  /** Undefined when it is an argument of a function. */
  readonly value: JsonValue | undefined;
  /** Of an argument that is put together: its text, with holes for what is computed. */
  readonly letters?: string | undefined;
  readonly valueAt: Place;
  /** Of the value, in the document; undefined when it has none of its own. */
  readonly path: Path | undefined;
}

export interface WrittenColumns {
  readonly columns: readonly WrittenColumn[];
  /** Nothing else is written. */
  readonly complete: boolean;
  /** What names columns that only the run knows. */
  readonly computed: readonly Expression[];
  /** Beside `columns` and `computed` nothing is written. */
  readonly isFollowed: boolean;
}

/** Texts of a program by the place of their values. */
export type TextsByPath = ReadonlyMap<string, StepText>;

const known = new WeakMap<FlowProgram, TextsByPath>();

export function textsByPath(program: FlowProgram): TextsByPath {
  let texts = known.get(program);
  if (texts === undefined) {
    const values = program.texts().filter((text) => text.part === 'value');
    texts = new Map(values.map((text) => [pathKey(text.path), text]));
    known.set(program, texts);
  }
  return texts;
}

/** Paths as keys of a map. */
export function pathKey(path: Path): string {
  return path.join('\n');
}

interface Search {
  readonly program: FlowProgram;
  readonly texts: TextsByPath;
  readonly found: WrittenColumn[];
  readonly computed: Expression[];
  /** Steps that were looked at. */
  readonly seen: Set<string>;
  complete: boolean;
}

const written = new WeakMap<DataverseCall, WrittenColumns>();

/** Found once for each call, as several rules and the proof of loops ask. */
export function writtenColumns(
  call: DataverseCall,
  program: FlowProgram,
  texts: TextsByPath,
): WrittenColumns {
  let columns = written.get(call);
  if (columns === undefined) written.set(call, (columns = columnsOf(call, program, texts)));
  return columns;
}

function columnsOf(call: DataverseCall, program: FlowProgram, texts: TextsByPath): WrittenColumns {
  const search: Search = { program, texts, found: [], computed: [], seen: new Set(), complete: true };
  for (const [key, value] of Object.entries(call.parameters)) {
    const path = [...call.path, key];
    if (key === 'item') enter(value, path, search);
    else if (key.startsWith('item/')) add(key.slice('item/'.length), value, path, search);
  }
  const { found, computed, complete } = search;
  return { columns: found, complete: complete && computed.length === 0, computed, isFollowed: complete };
}

function add(name: string, value: JsonValue, path: Path, search: Search): void {
  const { program, found } = search;
  // A computed name may be any.
  if (name.includes('@{') || (name.startsWith('@') && name.includes('('))) search.complete = false;
  else found.push({ name, nameAt: keyIn(program, path), value, valueAt: placeIn(program, path), path });
}

/** A value whose members are columns. */
function enter(value: JsonValue | undefined, path: Path, search: Search): void {
  if (isObject(value)) {
    enterMap(value, path, search);
    return;
  }
  const text = search.texts.get(pathKey(path));
  if (text?.template.kind === 'expression' && text.problems.length === 0)
    follow(text.template.expression, text, search);
  else search.complete = false;
}

function enterMap(value: JsonObject, path: Path, search: Search): void {
  for (const [key, member] of Object.entries(value)) add(key, member, [...path, key], search);
}

/** An expression whose result is a row to be written. */
function follow(expression: Expression, text: StepText, search: Search): void {
  if (expression.kind !== 'call') {
    search.complete = false;
    return;
  }
  const [first, second] = expression.args;
  switch (expression.name.toLowerCase()) {
    case 'outputs':
      followStep(expression, search);
      return;
    case 'coalesce':
    case 'union':
      for (const one of expression.args) follow(one, text, search);
      return;
    case 'if':
      for (const one of expression.args.slice(1)) follow(one, text, search);
      return;
    case 'setproperty':
    case 'addproperty':
      if (first !== undefined) follow(first, text, search);
      if (second !== undefined) addArgument(second, expression.args[2], text, search);
      return;
    default:
      search.complete = false;
  }
}

function addArgument(name: Expression, value: Expression | undefined, text: StepText, search: Search): void {
  if (name.kind !== 'literal' || typeof name.value !== 'string') {
    search.computed.push(name);
    return;
  }
  const { program } = search;
  search.found.push({
    name: name.value,
    nameAt: spotIn(program, text, inQuotes(name)),
    value: literalText(value),
    letters: value === undefined ? undefined : holedExpression(value)?.letters,
    valueAt: spotIn(program, text, value ?? name),
    path: undefined,
  });
}

function inQuotes({ from, to }: Expression): { readonly from: number; readonly to: number } {
  return { from: from + 1, to: to - 1 };
}

/** The value that a Compose step made. */
function followStep({ args: [name] }: Call, search: Search): void {
  const { program, seen } = search;
  const text = literalText(name);
  const step = text === undefined ? undefined : program.graph().stepNamed(text);
  if (step?.type !== 'Compose') {
    search.complete = false;
    return;
  }
  if (seen.has(step.name)) return;
  seen.add(step.name);
  enter(step.action['inputs'], [...step.path, 'inputs'], search);
}
