/** The relationships of a table, seen from it. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedRelationship } from '../packed/relationship.ts';
import { tableRef, type Ref } from './ref.ts';
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';
import type { Words } from './words.ts';

export interface RelationshipView {
  readonly name: string;
  readonly kind: string;
  readonly other: Ref;
  /** The lookup column. */
  readonly through: Text;
  readonly onDelete: string;
  /** What else rows follow in, such as "assigned, shared". */
  readonly follows: string;
}

/** Relationships of the system's own columns are the same for every table, and left out. */
export function relationshipViews(table: string, scope: Scope): readonly RelationshipView[] {
  return scope.index.relationships.flatMap((one) =>
    one.type === 'ManyToMany' ? manyToMany(table, one, scope) : oneToMany(table, one, scope),
  );
}

function oneToMany(table: string, one: PackedRelationship, scope: Scope): readonly RelationshipView[] {
  const { words, index } = scope;
  const many = logicalName(one.referencing ?? '');
  const target = logicalName(one.referenced ?? '');
  const column = logicalName(one.column ?? '');
  if (index.column(many, column).custom === false || target === 'fileattachment') return [];
  const shared = {
    name: one.name,
    through: scope.columnName(many, column),
    onDelete: words.deletes[one.delete ?? 'NoCascade'],
    follows: followsOf(one, words),
  };
  return [
    ...(many === table ? [{ ...shared, kind: words.pointsAt, other: tableRef(target, scope) }] : []),
    ...(target === table ? [{ ...shared, kind: words.pointedAtBy, other: tableRef(many, scope) }] : []),
  ];
}

function followsOf(one: PackedRelationship, { cascadeVerbs, cascadeRanges }: Words): string {
  return (['assign', 'share', 'unshare', 'reparent'] as const)
    .flatMap((verb) => {
      const range = one[verb];
      if (range === undefined || range === 'NoCascade') return [];
      return [`${cascadeVerbs[verb]} ${cascadeRanges[range]}`.trim()];
    })
    .join(', ');
}

function manyToMany(table: string, one: PackedRelationship, scope: Scope): readonly RelationshipView[] {
  const first = logicalName(one.first ?? '');
  const second = logicalName(one.second ?? '');
  if (table !== first && table !== second) return [];
  return [
    {
      name: one.name,
      kind: scope.words.manyToMany,
      other: tableRef(table === first ? second : first, scope),
      through: plain(''),
      onDelete: scope.words.deletes.RemoveLink,
      follows: '',
    },
  ];
}
