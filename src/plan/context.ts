/** What lowering a part of a solution needs to know of the rest. */
import { knownTable } from '../format/known-tables.ts';
import { logicalName } from '../format/table/naming.ts';
import { platformText } from '../format/table/platform-texts.ts';
import { guidOf } from '../model/guid.ts';
import type { Labels } from '../model/labels.ts';
import type { Solution } from '../model/solution.ts';
import type { Table } from '../model/table.ts';
import type { PackedLabels } from '../packed/labels.ts';

export interface PlanContext {
  readonly solution: Solution;
  /** Declared languages, the base language first. */
  readonly languages: readonly [number, ...number[]];
  /** A stable GUID in braces for a part of a table (view, form, tab, section, cell, chart); `parts` name it. */
  readonly idOf: (logicalName: string, ...parts: readonly string[]) => string;
  /** A table's logical name → its schema name as its own solution spells it; an unknown name is returned as it is. */
  readonly schemaNameOf: (logicalName: string) => string;
  /** A table of the solution by its logical name. */
  readonly tableOf: (logicalName: string) => Table | undefined;
  /** Name of a web resource by its key. */
  readonly webResourceName: (key: string | undefined) => string | undefined;
  /** Id of a role by its key, in braces. */
  readonly roleId: (key: string) => string | undefined;
  /** The version in which components of extensions first appeared. */
  readonly introducedVersion: string;
  /** Texts of the solution in the declared languages; none at all: an empty one in the base language, as exports have it. */
  readonly texts: (labels: Labels) => PackedLabels;
  /** Descriptions of a part that has none in exports when nothing is said. */
  readonly descriptions: (labels: Labels) => { readonly descriptions?: PackedLabels };
  /** A text of the platform, with the names of a table in it. */
  readonly platform: (english: string, table?: Pick<Table, 'names' | 'pluralNames'>) => PackedLabels;
}

/** Ids depend on the publisher's prefix and logical names only: they survive a change of title or key. */
export function planContext(solution: Solution): PlanContext {
  const { languages, publisher } = solution;
  const tables = new Map(solution.tables.map(({ model }) => [logicalName(model.schemaName), model]));
  const [base] = languages;
  const texts = (labels: Labels): PackedLabels => {
    const given = languages.map(String).flatMap((language) => {
      const text = labels[language];
      return text === undefined ? [] : [[language, text] as const];
    });
    return given.length === 0 ? { [String(base)]: '' } : Object.fromEntries(given);
  };
  return {
    solution,
    languages,
    idOf: (table, ...parts) => `{${guidOf(publisher.prefix, 'table', table, ...parts)}}`,
    schemaNameOf: (name) => tables.get(name)?.schemaName ?? knownTable(name)?.schemaName ?? name,
    tableOf: (name) => tables.get(name),
    webResourceName: (key) => solution.webResources.find(({ model }) => model.key === key)?.model.name,
    roleId: (key) => {
      const id = solution.roles.find(({ model }) => model.key === key)?.model.id;
      return id === undefined ? undefined : `{${id}}`;
    },
    introducedVersion: '1.0.0.0',
    texts,
    descriptions: (labels) => (Object.keys(labels).length === 0 ? {} : { descriptions: texts(labels) }),
    platform: (english, table) =>
      platformText(english, languages, { singular: table?.names ?? {}, plural: table?.pluralNames ?? {} }),
  };
}
