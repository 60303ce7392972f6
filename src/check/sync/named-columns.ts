/**
 * Columns that environment variables name: a flow reads a row of Dataverse by the value of a variable, `…?[parameters('…')]`. Of which table the row is
 * says its type, so rows behind lookups, rows of lists and rows that steps hand on are told apart.
 */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import { parameterHeld } from '../../analysis/parameter-held.ts';
import type { StepText } from '../../analysis/texts.ts';
import type { DataverseTables } from '../../dataverse/dataverse-table.ts';
import type { Access, Expression, Template } from '../../expression/syntax/ast.ts';
import { expressionsIn } from '../../expression/syntax/expressions-in.ts';
import { literalText } from '../../expression/syntax/literal-text.ts';
import { accessType } from '../../expression/types/access-type.ts';
import { alternatives } from '../../expression/types/type-operations.ts';
import type { Type } from '../../expression/types/type.ts';

export interface NamedColumn {
  /** Of the environment variable. */
  readonly schemaName: string;
  /** Logical name of the table whose rows are read by it. */
  readonly table: string;
}

/** Each pair once, in the order in which the flow reads. */
export function namedColumns(program: FlowProgram, world: FlowWorld): readonly NamedColumn[] {
  const schemaNames = new Map(program.facts.variables.map((one) => [one.parameter, one.schemaName]));
  if (schemaNames.size === 0) return [];
  const found = new Map<string, NamedColumn>();
  for (const text of program.texts()) {
    for (const access of accessesIn(text.template)) {
      const read = rowRead(access, program);
      const schemaName = read === undefined ? undefined : schemaNames.get(read.parameter);
      if (read === undefined || schemaName === undefined) continue;
      const table = tableOf(typeOfRow(read, text, world.typesOf(program)), world.tables);
      if (table !== undefined) found.set(`${schemaName} ${table}`, { schemaName, table });
    }
  }
  return [...found.values()];
}

/** A read by the value of a parameter. */
interface RowRead {
  readonly of: Expression;
  /** What leads from `of` to the row, as in `outputs('X')?[concat('body/', …)]`. */
  readonly path: string | undefined;
  readonly parameter: string;
}

function rowRead({ of, key }: Access, program: FlowProgram): RowRead | undefined {
  if (key.kind === 'literal') return undefined;
  const parameter = parameterHeld(key, program);
  if (parameter !== undefined) return { of, path: undefined, parameter };
  if (key.kind !== 'call' || key.name.toLowerCase() !== 'concat' || key.args.length !== 2) return undefined;
  const [first, second] = key.args;
  const path = literalText(first) ?? '';
  const inPath = second === undefined ? undefined : parameterHeld(second, program);
  return inPath === undefined || !path.endsWith('/')
    ? undefined
    : { of, path: path.slice(0, -1), parameter: inPath };
}

function typeOfRow(
  { of, path }: RowRead,
  { step, path: at }: StepText,
  types: ReturnType<FlowWorld['typesOf']>,
): Type | undefined {
  const { type } = types.inferenceAt(step, at, { kind: 'expression', expression: of });
  if (path === undefined) return type;
  const found = accessType(type, { kind: 'string', is: path }, true);
  return 'type' in found ? found.type : undefined;
}

/** A row has the id of its own table by its own name; ids of other rows in it have names of lookups. */
function tableOf(type: Type | undefined, tables: DataverseTables): string | undefined {
  for (const one of alternatives(type ?? { kind: 'any' }) ?? []) {
    if (one.kind !== 'object') continue;
    for (const [name, property] of one.properties) {
      const id = alternatives(property.type)?.find((each) => each.kind === 'string');
      if (id?.idOf !== undefined && tables.named(id.idOf)?.primaryId === name) return id.idOf;
    }
  }
  return undefined;
}

/** Outer ones before those inside of them. */
function accessesIn(template: Template): readonly Access[] {
  const found: Access[] = [];
  for (const one of expressionsIn(template)) visit(one, found);
  return found;
}

function visit(expression: Expression, found: Access[]): void {
  if (expression.kind === 'access') {
    found.push(expression);
    visit(expression.of, found);
    visit(expression.key, found);
  } else if (expression.kind === 'call') for (const arg of expression.args) visit(arg, found);
}
