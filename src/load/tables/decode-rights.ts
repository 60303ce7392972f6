/** The rights of a role: those to the rows of tables, and further privileges by name. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import {
  ALL_LEVELS,
  ALL_VERBS,
  OTHER_NAMES,
  STANDARD_PRIVILEGES,
  furtherPrivileges,
  ownPrivileges,
  partsOfPrivilege,
  privilegeName,
  privilegesOfNoun,
  type TablePrivileges,
} from '../../format/privileges.ts';
import type { Level, Right, Role, Verb } from '../../model/security.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import type { RoleSpec } from '../../spec/solution-schema.ts';
import { isList } from './is-list.ts';
import type { TableFacts } from './table-facts.ts';

interface RightsContext {
  readonly facts: TableFacts;
  readonly report: Report;
}

type Rights = Pick<Role, 'rights' | 'privileges'>;

export function decodeRights(spec: RoleSpec, at: Place, context: RightsContext): Rights {
  const { report } = context;
  // A right that is given twice has two levels, and nobody knows which counts.
  const seen = new Map<string, Place>();
  const isFirst = (privilege: string, place: Place): boolean => {
    const first = seen.get(privilege.toLowerCase());
    if (first === undefined) seen.set(privilege.toLowerCase(), place);
    else report('role/same-right', place, { privilege }, { at: first, note: 'the first one' });
    return first === undefined;
  };
  const rights = Object.entries(spec.tables ?? {}).flatMap(([name, wanted]) => {
    const place = into(at, 'tables', name);
    const table = tableOf(name, keyOf(place), context);
    if (table === undefined) return [];
    return statedRights(wanted, place)
      .flatMap((one) => rightOf(one, table, spec.level ?? 'organization', report) ?? [])
      .filter(({ right, place: stated }) => isFirst(privilegeName(right.verb, table.noun), stated))
      .map((one) => one.right);
  });
  const privileges = Object.entries(spec.privileges ?? {}).flatMap(([name, level]) => {
    const place = into(at, 'privileges', name);
    const sound = checkPrivilege(name, level, place, context);
    return sound && isFirst(name, keyOf(place)) ? [{ name, level }] : [];
  });
  return { rights, privileges };
}

interface PrivilegedTable extends TablePrivileges {
  readonly logicalName: string;
}

/** Roles know more tables of the platform than lookups do: by their privileges. */
function tableOf(name: string, place: Place, { facts }: RightsContext): PrivilegedTable | undefined {
  const standard = Object.hasOwn(STANDARD_PRIVILEGES, name) ? STANDARD_PRIVILEGES[name] : undefined;
  const fact = standard === undefined ? facts.tableAt(name, place) : facts.table(name);
  const logicalName = fact?.logicalName ?? name;
  const known = Object.hasOwn(STANDARD_PRIVILEGES, logicalName)
    ? STANDARD_PRIVILEGES[logicalName]
    : undefined;
  if (known !== undefined && fact?.model?.kind !== 'new') return { logicalName, ...known };
  if (fact === undefined) return undefined;
  const ownership = fact.ownership === 'organization' ? 'organization' : 'user';
  return { logicalName, ...ownPrivileges(fact.schemaName, ownership) };
}

interface StatedRight {
  readonly verb: Verb;
  readonly level?: Level;
  readonly place: Place;
  /** Meant by `all`: left out where the table does not know it. */
  readonly implied: boolean;
}

type Wanted = NonNullable<RoleSpec['tables']>[string];

function statedRights(wanted: Wanted, place: Place): readonly StatedRight[] {
  const verbs = (word: Verb | 'all', at: Place): readonly StatedRight[] =>
    word === 'all'
      ? ALL_VERBS.map((verb) => ({ verb, place: at, implied: true }))
      : [{ verb: word, place: at, implied: false }];
  if (typeof wanted === 'string') return verbs(wanted, place);
  if (isList(wanted)) return wanted.flatMap((word, index) => verbs(word, into(place, index)));
  // Another key than a verb was reported already.
  return ALL_VERBS.flatMap((verb): readonly StatedRight[] => {
    const level = wanted[verb];
    return level === undefined ? [] : [{ verb, level, place: into(place, verb), implied: false }];
  });
}

function rightOf(
  { verb, level, place, implied }: StatedRight,
  table: PrivilegedTable,
  usual: Level,
  report: Report,
): { readonly right: Right; readonly place: Place } | undefined {
  const allowed = table.levels[verb];
  if (allowed === undefined) {
    if (!implied) reportVerb(verb, table, place, report);
    return undefined;
  }
  if (level !== undefined && !allowed.includes(level)) {
    report('role/level', place, { privilege: privilegeName(verb, table.noun), level, allowed });
    return undefined;
  }
  return { right: { table: table.logicalName, verb, level: level ?? nearest(usual, allowed) }, place };
}

function reportVerb(verb: Verb, table: PrivilegedTable, place: Place, report: Report): void {
  const allowed = ALL_VERBS.filter((one) => table.levels[one] !== undefined);
  report('role/verb', place, { verb, table: table.logicalName, allowed });
}

/** A level that is only the usual one gives way to what the table knows: the next wider level, or the widest. */
function nearest(usual: Level, allowed: readonly Level[]): Level {
  const wide = ALL_LEVELS.slice(ALL_LEVELS.indexOf(usual));
  return wide.find((one) => allowed.includes(one)) ?? allowed.at(-1) ?? usual;
}

/** A privilege that stands by its own name. Of those that are not known the platform says whether they exist. */
function checkPrivilege(name: string, level: Level, place: Place, { facts, report }: RightsContext): boolean {
  const meant = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  if (meant !== undefined) {
    report('role/other-name', keyOf(place), { name, meant });
    return false;
  }
  const parts = partsOfPrivilege(name);
  if (parts === undefined) return true;
  const { verb, noun } = parts;
  const table = ownTable(noun, facts) ?? privilegesOfNoun(noun);
  const further = table === undefined ? furtherPrivileges(noun) : undefined;
  const exact = privilegeName(verb, (table ?? further)?.noun ?? noun);
  if (name !== exact) {
    report('role/other-name', keyOf(place), { name, meant: exact });
    return false;
  }
  if (table === undefined) return checkLevel(name, level, further?.levels, { place, report });
  const allowed = table.levels[verb];
  if (allowed !== undefined) return checkLevel(name, level, allowed, { place, report });
  reportVerb(verb, { ...table, logicalName: noun.toLowerCase() }, keyOf(place), report);
  return false;
}

function ownTable(noun: string, facts: TableFacts): TablePrivileges | undefined {
  const model = facts.table(noun.toLowerCase())?.model;
  // A key may be the name of a table of the platform.
  const isNoun = model?.schemaName.toLowerCase() === noun.toLowerCase();
  return isNoun && model.kind === 'new' ? ownPrivileges(model.schemaName, model.ownership) : undefined;
}

function checkLevel(
  privilege: string,
  level: Level,
  allowed: readonly Level[] | undefined,
  { place, report }: { readonly place: Place; readonly report: Report },
): boolean {
  if (allowed === undefined || allowed.includes(level)) return true;
  report('role/level', place, { privilege, level, allowed });
  return false;
}
