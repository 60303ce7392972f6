/** Which relationship joins the rows of a subgrid to the row of the form. */
import { suggest } from '../../../diagnostics/suggest.ts';
import { standardLookups } from '../../../format/standard-lookups.ts';
import { logicalName } from '../../../format/table/naming.ts';
import { at as into } from '../../../source/place.ts';
import { relationship } from '../../../spec/relationship-schema.ts';
import type { RelationshipSpec } from '../../../spec/solution-schema.ts';
import { declaredKeys } from '../../declared.ts';
import { entriesOf } from '../../load-components.ts';
import { manyToManyName } from '../many-to-many-name.ts';
import type { TableFact } from '../table-facts.ts';
import type { SubgridSpec } from './decode-subgrid.ts';
import type { FormContext, Placed } from './form-context.ts';

interface Joining {
  /** By which `via` names it. */
  readonly names: readonly string[];
  /** Schema name. */
  readonly relationship: string;
}

/** Schema name of the relationship; undefined when it cannot be known, which was reported. */
export function relationshipOf(
  { spec, at }: Placed<SubgridSpec>,
  target: TableFact,
  context: FormContext,
): string | undefined {
  const { here, loading } = context;
  const { via } = spec;
  const lookups = lookupsOf(target, here.logicalName);
  const [only, another] = lookups;
  if (via === undefined && only !== undefined && another === undefined) return only.relationship;
  const candidates = via === undefined ? lookups : [...lookups, ...manyToManyOf(target, context)];
  const found = candidates.find((one) => via !== undefined && one.names.includes(via));
  if (found !== undefined) return found.relationship;
  if (via !== undefined && isBroken(via, target, context)) return undefined;
  const known = candidates.flatMap((one) => one.names[0] ?? []);
  loading.reader.report('form/via', via === undefined ? at : into(at, 'via'), {
    via,
    table: target.logicalName,
    here: here.logicalName,
    known,
    ...(via === undefined ? {} : { nearest: suggest(via, known) }),
  });
  return undefined;
}

/** The lookups of a table that point at another: those of the solution, and those of Dynamics that are known. */
function lookupsOf(table: TableFact, other: string): readonly Joining[] {
  const own = (table.model?.columns ?? []).flatMap(({ key, schemaName, type }): Joining[] => {
    if (type.kind !== 'lookup' && type.kind !== 'customer') return [];
    const names = [key, logicalName(schemaName)];
    return type.targets.flatMap(({ table: name, relationship }) =>
      logicalName(name) === other ? [{ names, relationship }] : [],
    );
  });
  const standard = Object.entries(standardLookups(table.logicalName)).flatMap(([name, targets]): Joining[] =>
    targets.flatMap(({ table: to, relationship }) => (to === other ? [{ names: [name], relationship }] : [])),
  );
  return [...own, ...standard];
}

/** The N:N relationships of the solution between the two tables. */
function manyToManyOf(target: TableFact, { here, facts, loading }: FormContext): readonly Joining[] {
  const entries = entriesOf<RelationshipSpec>('relationship', 'relationships', relationship, {
    ...loading,
    reader: { ...loading.reader, report: () => undefined },
  });
  const ends = [here.logicalName, target.logicalName].toSorted().join();
  return entries.flatMap(({ key, spec }) => {
    const [first, second] = spec.between.map((name) => facts.table(name)?.logicalName ?? name);
    if (first === undefined || second === undefined || [first, second].toSorted().join() !== ends) return [];
    const name = manyToManyName(spec, [first, second], loading.head.publisher.prefix);
    return [{ names: [key], relationship: name }];
  });
}

/** A lookup that is declared and could not be read was reported where it stands. */
function isBroken(via: string, { model }: TableFact, { loading }: FormContext): boolean {
  return (
    model !== undefined &&
    declaredKeys(loading.spec, 'tables', model.key, 'columns').includes(via) &&
    !model.columns.some((column) => column.key === via)
  );
}
