/** Lookups that a step sets: by the navigation property, whose case counts, to a row of the right table. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { StepText } from '../../analysis/texts.ts';
import { bindingOf } from '../../dataverse/binding.ts';
import { neverText } from '../../dataverse/column-types.ts';
import type { DataverseTable, DataverseTables, NavigationProperty } from '../../dataverse/dataverse-table.ts';
import { meaningOf, navigationTo, unknownName } from '../../dataverse/known-columns.ts';
import { holedExpression, holesIn } from '../../dataverse/odata/holed-expression.ts';
import { holedText, type HoledText } from '../../dataverse/odata/holed-text.ts';
import { gradeOf } from '../../dataverse/query-context.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { isClaimed, onlyId } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Type } from '../../expression/types/type.ts';
import type { Expression } from '../../expression/syntax/ast.ts';
import type { Place } from '../../source/place.ts';
import { pathKey, type TextsByPath, type WrittenColumn } from './dataverse-written.ts';

export interface BindingCheck {
  readonly one: WrittenColumn;
  /** The navigation property. */
  readonly name: string;
  readonly table: DataverseTable | undefined;
  readonly tables: DataverseTables;
  readonly program: FlowProgram;
  readonly world: FlowView;
  readonly texts: TextsByPath;
  readonly report: Report;
}

export function checkBinding(check: BindingCheck): void {
  const { table, name } = check;
  const property = table?.navigation.get(name);
  if (property !== undefined || table === undefined || table.knowledge === 'unknown') {
    checkValue(check, property);
    return;
  }
  const meaning = meaningOf(name, table);
  const isLookup =
    (meaning.kind === 'lookup' || meaning.kind === 'value') && meaning.column.type === 'lookup';
  const known = isLookup ? navigationTo(meaning.column, table).map((one) => one.name) : [];
  const [nearest] = known;
  if (known.length > 1) reportLookup(check, known, gradeOf(table));
  else if (nearest !== undefined) reportUnknown(check, table, nearest, gradeOf(table));
  else if (!isLookup) reportOther(check, table);
}

function reportOther(check: BindingCheck, table: DataverseTable): void {
  const names = [...table.navigation.keys()];
  const same = names.find((one) => one.toLowerCase() === check.name.toLowerCase());
  if (same !== undefined) {
    reportUnknown(check, table, same, gradeOf(table));
    return;
  }
  const found = unknownName(check.name, table, names);
  if (found !== undefined) reportUnknown(check, table, found.nearest, found.severity);
}

function reportLookup(
  { one, name, report }: BindingCheck,
  instead: readonly string[],
  severity: Severity,
): void {
  report(
    'dataverse/lookup-name',
    one.nameAt,
    { name, instead: instead.map((other) => `${other}@odata.bind`) },
    undefined,
    severity,
  );
}

function reportUnknown(
  { one, name, report }: BindingCheck,
  table: DataverseTable,
  nearest: string | undefined,
  severity: Severity,
): void {
  report(
    'dataverse/unknown-navigation',
    one.nameAt,
    { name, table: table.logicalName, nearest },
    undefined,
    severity,
  );
}

function checkValue(check: BindingCheck, property: NavigationProperty | undefined): void {
  const { one, table, tables, report } = check;
  const sets = setsOf(property, check);
  const expected = `${sets?.[0] ?? 'accounts'}(id)`;
  const wrong = (at: Place, found: string, severity?: 'warning'): void => {
    report('dataverse/bind-value', at, { found, expected }, undefined, severity);
  };
  const bound = boundIn(check);
  // A lookup is emptied with null.
  if (bound === undefined || bound.kind === 'null') return;
  if (bound.kind === 'computed') {
    checkType(bound.type, (found, severity) => {
      wrong(one.valueAt, found, severity);
    });
    return;
  }
  const binding = bindingOf(bound.holed);
  if (binding.kind === 'computed') return;
  const at = bound.at(binding.at);
  if (binding.kind === 'wrong') wrong(at, bound.shown);
  else if (sets !== undefined && !sets.includes(binding.set))
    wrong(at, `${binding.set}(…)`, table?.knowledge === 'own' ? undefined : 'warning');
  else if (sets === undefined) checkSet(binding.set, at, tables, report);
  else checkId(check, bound, binding.set, at);
}

type Bound =
  | { readonly kind: 'null' }
  | { readonly kind: 'computed'; readonly type: Type }
  | {
      readonly kind: 'text';
      readonly holed: HoledText;
      readonly shown: string;
      readonly at: (spot: { readonly from: number; readonly to: number }) => Place;
      readonly text: StepText | undefined;
    };

/** What is given, as far as it is known; undefined when nothing is. */
function boundIn({ one, program, world, texts }: BindingCheck): Bound | undefined {
  const { value, valueAt, path, letters } = one;
  if (value === null) return { kind: 'null' };
  if (path === undefined) {
    if (letters === undefined) return undefined;
    const holed = { letters, spot: () => NOWHERE };
    return {
      kind: 'text',
      holed,
      shown: value === letters ? letters : '…',
      at: () => valueAt,
      text: undefined,
    };
  }
  const text = texts.get(pathKey(path));
  if (text !== undefined && text.problems.length > 0) return undefined;
  const isExpression = text?.template.kind === 'expression';
  const holed = isExpression
    ? holedExpression(text.template.expression)
    : typeof value === 'string'
      ? holedText(value)
      : undefined;
  if (holed !== undefined && typeof value === 'string')
    return {
      kind: 'text',
      holed,
      shown: value,
      at: ({ from, to }) => ({ ...placeIn(program, path), inside: { text: value, from, to } }),
      text,
    };
  const step = text?.step;
  return step === undefined
    ? undefined
    : { kind: 'computed', type: world.typesOf(program).valueAt(step, path) };
}

const NOWHERE = { from: 0, to: 0 };

/** An id alone, and what is no text. */
function checkType(type: Type, wrong: (found: string, severity?: 'warning') => void): void {
  const id = onlyId(type);
  if (id !== undefined) wrong(`the id of a row of ${id} alone`, 'warning');
  else if (neverText(type)) wrong(typeWords(type), isClaimed(type) ? 'warning' : undefined);
}

/** The id of a row of another table than the one that is named before it. */
function checkId(
  { tables, program, world, report }: BindingCheck,
  { text }: Extract<Bound, { kind: 'text' }>,
  set: string,
  at: Place,
): void {
  const table = tables.ofSet(set);
  const [hole, ...others] = text === undefined ? [] : holesIn(text.template);
  if (table === undefined || text === undefined || hole === undefined || others.length > 0) return;
  const id = onlyId(typeOfHole(hole, text, program, world));
  const other = tables.named(id ?? '');
  if (other === undefined || other.primaryId === table.primaryId) return;
  const facts = {
    found: `${set}(id of ${other.logicalName})`,
    expected: `${set}(id of ${table.logicalName})`,
  };
  report('dataverse/bind-value', at, facts, undefined, 'warning');
}

function typeOfHole(hole: Expression, text: StepText, program: FlowProgram, world: FlowView): Type {
  const template = { kind: 'expression', expression: hole } as const;
  return world.typesOf(program).inferenceAt(text.step, text.path, template).type;
}

/** The entity sets that a lookup may lead to; undefined when not all of them are known. */
function setsOf(
  property: NavigationProperty | undefined,
  { table, tables }: BindingCheck,
): readonly string[] | undefined {
  if (property === undefined) return undefined;
  // An owner has one navigation property for all that may own a row.
  const names =
    property.column === 'ownerid' ? table?.columns.get(property.column)?.targets : [property.target];
  const sets = names?.map((name) => sureSet(tables.named(name ?? '')));
  return sets?.every((one) => one !== undefined) === true ? sets : undefined;
}

function sureSet(table: DataverseTable | undefined): string | undefined {
  return table?.setIsGuess === true ? undefined : table?.entitySet;
}

/** The logical name of a table stands where its entity set should. */
function checkSet(
  name: string,
  at: BindingCheck['one']['valueAt'],
  tables: DataverseTables,
  report: Report,
): void {
  const table = tables.named(name);
  if (table === undefined || table.setIsGuess === true || tables.ofSet(name) !== undefined) return;
  report(
    'dataverse/bind-value',
    at,
    { found: `${name}(…)`, expected: `${table.entitySet}(id)` },
    undefined,
    'warning',
  );
}
