/**
 * The type lattice. `any` is what nothing is known of: it takes part in every operation and never gives a finding. A union lists what a value
 * may be; the empty union (`NEVER`) is the type of the items of an empty array.
 */
export type Type = AnyType | PlainType | StringType | ArrayType | ObjectType | UnionType;

export interface AnyType {
  readonly kind: 'any';
}

/**
 * `claimed`: a description says so that nobody compares with the value, as the contract of a connector; what follows from it is likely, not sure.
 * An object that is claimed has its declared members in no other spelling. A null that is claimed is one that values are declared to have; other
 * nulls come of what may be missing.
 */
interface Claim {
  readonly claimed?: true;
}

/** What values are said to be one of. */
export interface Listed {
  readonly values: readonly (string | number)[];
  /** There are no others; the lists of services grow. */
  readonly isClosed: boolean;
}

export interface PlainType extends Claim {
  readonly kind: 'null' | 'boolean' | 'integer' | 'float' | 'decimal';
  /** Of integers: options of a choice. */
  readonly listed?: Listed;
}

export interface StringType extends Claim {
  readonly kind: 'string';
  /** The only string that it can be. */
  readonly is?: string;
  readonly listed?: Listed;
  /** It is the id of a row of Dataverse: the logical name of the table. */
  readonly idOf?: string;
}

export interface ArrayType extends Claim {
  readonly kind: 'array';
  readonly items: Type;
}

export interface Property {
  readonly type: Type;
  /** It may be missing. */
  readonly optional: boolean;
}

export interface ObjectType extends Claim {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, Property>;
  /** The type of any other member; undefined when there is none. */
  readonly others: Type | undefined;
  /** Of a row that was asked for some columns only: names of members that are known, and that it would have if it were asked for all. */
  readonly leftOut?: ReadonlySet<string>;
}

export interface UnionType {
  readonly kind: 'union';
  /** At least two, or none; no unions and no `any` among them. */
  readonly of: readonly Exclude<Type, UnionType | AnyType>[];
}

export const ANY: AnyType = { kind: 'any' };
export const NULL: PlainType = { kind: 'null' };
export const BOOLEAN: PlainType = { kind: 'boolean' };
export const INTEGER: PlainType = { kind: 'integer' };
export const FLOAT: PlainType = { kind: 'float' };
export const DECIMAL: PlainType = { kind: 'decimal' };
export const STRING: StringType = { kind: 'string' };
export const NEVER: UnionType = { kind: 'union', of: [] };
export const NUMBER: UnionType = { kind: 'union', of: [INTEGER, FLOAT, DECIMAL] };

export function arrayOf(items: Type): ArrayType {
  return { kind: 'array', items };
}

/** An object of which only these members are known; `others` undefined: it has no more. */
export function objectOf(properties: Readonly<Record<string, Type>>, others?: Type): ObjectType {
  const entries = Object.entries(properties).map(
    ([name, type]) => [name, { type, optional: false }] as const,
  );
  return { kind: 'object', properties: new Map(entries), others };
}

export const ANY_ARRAY = arrayOf(ANY);
export const ANY_OBJECT = objectOf({}, ANY);
/** Binary content and XML. */
export const CONTENT = objectOf({ '$content-type': STRING, $content: STRING });
