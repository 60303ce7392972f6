/**
 * Shapes: one table of fields says how an XML element stands for a value, and writer, reader and TypeScript type all come from it.
 *
 * `write(read(x))` is `x` again, for every element that can be read (tested): what no field accounts for – an unknown child, one
 * too many, a text that is not of its field's kind – is kept as XML in `more`, with its position, and an unknown attribute in `others`.
 */
import { fieldTable, readFields } from './read-fields.ts';
import type { Text } from './shape-text.ts';
import { writeFields } from './write-fields.ts';
import type { XmlElement } from './xml.ts';

export interface Shape<T> {
  /** Name of the element. */
  readonly element: string;
  readonly write: (value: T) => XmlElement;
  /**
   * Undefined when the element has another name, lacks what the value cannot be without, or has a text that no field stands for or
   * that stands beside child elements.
   */
  readonly read: (element: XmlElement) => T | undefined;
}

/** A piece of XML that no field accounts for. */
export interface Extra {
  /** Position among the child elements. */
  readonly at: number;
  readonly xml: string;
}

/** What no field accounts for in an element. */
export interface Kept {
  readonly more?: readonly Extra[];
  /** Attributes. */
  readonly others?: Readonly<Record<string, string>>;
}

/** What every value of a shape may have beside its fields. */
export interface Beside extends Kept {
  /** What is kept in the lists of the element, by the keys of their fields. */
  readonly inside?: Readonly<Record<string, Kept>>;
  /** Keys of the fields of children in the order in which they stand, when that is another one than usual. */
  readonly childOrder?: readonly string[];
}

/** optional: undefined is absent. usual: undefined is present with the usual value, null is absent. */
export type Presence = 'optional' | 'required' | 'usual';

interface FieldBase<V, P extends Presence> {
  readonly presence: P;
  readonly usual?: V;
}

export interface AttributeField<V, P extends Presence> extends FieldBase<V, P> {
  readonly place: 'attribute';
  readonly name: string;
  readonly text: Text<V>;
}

/** The text of the element itself. */
export interface OwnField<V, P extends Presence> extends FieldBase<V, P> {
  readonly place: 'own';
  readonly text: Text<V>;
}

export interface ChildField<V, P extends Presence> extends FieldBase<V, P> {
  readonly place: 'child';
  readonly accepts: (name: string) => boolean;
  /** Takes a run of children, not one. */
  readonly repeats: boolean;
  /** The value with one more child in it; undefined when the child is not of the field's kind. */
  // A method, so that a field of any value is a field of unknown.
  readChild(child: XmlElement, before: V | undefined): ReadChild<V> | undefined;
  writeChildren(value: V): readonly XmlElement[];
}

export interface ReadChild<V> {
  readonly value: V;
  readonly kept?: Kept;
}

export type Field<V, P extends Presence> = AttributeField<V, P> | OwnField<V, P> | ChildField<V, P>;
/** Fields by key, in the order in which exports have them. */
type Fields = Readonly<Record<string, Field<unknown, Presence>>>;

type ValueOfField<F> = F extends FieldBase<infer V, infer P> ? (P extends 'usual' ? V | null : V) : never;
type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K]['presence'] extends 'required' ? K : never;
}[keyof F];
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** The value of a table of fields. */
export type ShapeOf<F extends Fields> = Flat<
  { [K in RequiredKeys<F>]: ValueOfField<F[K]> } & {
    [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOfField<F[K]>;
  } & Beside
>;

/** The value type of a shape. */
export type ValueOf<S> = S extends Shape<infer T> ? T : never;

/** A value of no shape in particular. */
export type Loose = Readonly<Record<string, unknown>> & Beside;
export type Entry = readonly [string, Field<unknown, Presence>];

/** A shape from its fields, in the order in which exports have them. Attributes come in their own order. */
export function shape<F extends Fields>(element: string, fields: F): Shape<ShapeOf<F>> {
  const entries = Object.entries(fields);
  const table = fieldTable(entries);
  return {
    element,
    // The table of fields is the type: what a value holds under a key is what its field writes and reads.
    write: (value) => writeFields(element, entries, value as unknown as Loose),
    read: (found) =>
      found.name === element ? (readFields(table, found) as ShapeOf<F> | undefined) : undefined,
  };
}
