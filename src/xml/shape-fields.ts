/** The fields that shapes are made of. */
import type { AttributeField, ChildField, Extra, Field, Kept, OwnField, ReadChild, Shape } from './shape.ts';
import { text as anyText, type Text } from './shape-text.ts';
import {
  childrenOf,
  element,
  leaf as leafXml,
  list,
  ownText,
  printXml,
  sameXml,
  type XmlElement,
} from './xml.ts';

/** An attribute. */
export function attribute(name: string): AttributeField<string, 'optional'>;
export function attribute<V>(name: string, text: Text<V>): AttributeField<V, 'optional'>;
export function attribute(name: string, text: Text<unknown> = anyText): AttributeField<unknown, 'optional'> {
  return { place: 'attribute', presence: 'optional', name, text };
}

/** The text of the element itself. */
export function own(): OwnField<string, 'optional'> {
  return { place: 'own', presence: 'optional', text: anyText };
}

/** A child that holds a text: `<Type>bit</Type>`. */
export function leaf(name: string): ChildField<string, 'optional'>;
export function leaf<V>(name: string, text: Text<V>): ChildField<V, 'optional'>;
export function leaf(name: string, text: Text<unknown> = anyText): ChildField<unknown, 'optional'> {
  return single(
    name,
    (child) => (isLeaf(child) ? text.read(ownText(child)) : undefined),
    (value) => leafXml(name, text.print(value)),
  );
}

/** A child that is always the same, such as an empty ribbon. */
export function constant(wanted: XmlElement): ChildField<true, 'optional'> {
  return single(
    wanted.name,
    (child) => (sameXml(child, wanted) ? true : undefined),
    () => wanted,
  );
}

/** A child of a shape. The shape may be given later, for shapes that hold themselves. */
export function one<T>(shape: Shape<T> | (() => Shape<T>)): ChildField<T, 'optional'> {
  const later = typeof shape === 'function' ? shape : () => shape;
  return {
    place: 'child',
    presence: 'optional',
    accepts: (found) => found === later().element,
    repeats: false,
    readChild: (child) => wrapped(later().read(child)),
    writeChildren: (value) => [later().write(value)],
  };
}

/** All children of a shape, without a list around them. */
export function each<T>(shape: Shape<T> | (() => Shape<T>)): ChildField<readonly T[], 'optional'> {
  const later = typeof shape === 'function' ? shape : () => shape;
  return {
    place: 'child',
    presence: 'optional',
    accepts: (found) => found === later().element,
    repeats: true,
    readChild: (child, before) => {
      const item = later().read(child);
      return item === undefined ? undefined : { value: appended(before, item) };
    },
    writeChildren: (values) => values.map((value) => later().write(value)),
  };
}

/** A list: a child that holds children of a shape. `empty` says how a list without items is written. */
export function many<T>(
  name: string,
  shape: Shape<T> | (() => Shape<T>),
  empty: 'open' | 'short' = 'open',
): ChildField<readonly T[], 'optional'> {
  const later = typeof shape === 'function' ? shape : () => shape;
  return {
    place: 'child',
    presence: 'optional',
    accepts: (found) => found === name,
    repeats: false,
    readChild: (child) => (ownText(child) === '' ? readItems(child, later()) : undefined),
    writeChildren: (values) => {
      const items = values.map((value) => later().write(value));
      return [empty === 'open' ? list(name, items) : element(name, {}, ...items)];
    },
  };
}

/** A list of leaves: `<AttributeName>x</AttributeName>…`. */
export function leaves(name: string, item: string): ChildField<readonly string[], 'optional'> {
  return single(
    name,
    (child) => {
      const items = childrenOf(child);
      const sound = isPlainList(child) && items.every((one) => one.name === item && isLeaf(one));
      return sound ? items.map(ownText) : undefined;
    },
    (values) =>
      list(
        name,
        values.map((value) => leafXml(item, value)),
      ),
  );
}

/** A child whose children are leaves of any name: `<parameters><ViewId>…</ViewId>…</parameters>`. */
export function leafMap(name: string): ChildField<Readonly<Record<string, string>>, 'optional'> {
  return {
    place: 'child',
    presence: 'optional',
    accepts: (found) => found === name,
    repeats: false,
    readChild: (child) => (ownText(child) === '' ? readLeaves(child) : undefined),
    writeChildren: (values) => [
      element(name, {}, ...Object.entries(values).map(([key, value]) => leafXml(key, value))),
    ],
  };
}

function readLeaves(parent: XmlElement): ReadChild<Readonly<Record<string, string>>> {
  const values = new Map<string, string>();
  const more: Extra[] = [];
  for (const [at, child] of childrenOf(parent).entries()) {
    if (isLeaf(child) && !values.has(child.name)) values.set(child.name, ownText(child));
    else more.push({ at, xml: printXml(child) });
  }
  return withKept(Object.fromEntries(values), more, parent);
}

/** Children of several shapes in any order, each with the name of its element as `is`. */
export function mixed<M extends Readonly<Record<string, unknown>>>(shapes: {
  readonly [K in keyof M]: () => Shape<M[K]>;
}): ChildField<readonly Mixed<M>[], 'optional'> {
  const byName = new Map<PropertyKey, () => Shape<unknown>>(Object.entries(shapes));
  return {
    place: 'child',
    presence: 'optional',
    accepts: (name) => byName.has(name),
    repeats: true,
    readChild: (child, before) => {
      const value = byName.get(child.name)?.().read(child);
      // The shape of that name gave the value, so the two belong together.
      return value === undefined
        ? undefined
        : { value: appended(before, { is: child.name, value } as Mixed<M>) };
    },
    writeChildren: (values) => values.flatMap(({ is, value }) => byName.get(is)?.().write(value) ?? []),
  };
}

/** One of the children of a `mixed` field. */
export type Mixed<M> = { readonly [K in keyof M]: { readonly is: K; readonly value: M[K] } }[keyof M];

/** Texts by LCID: `<displaynames><displayname description languagecode />…`, in the order of the LCIDs. */
export function labels(name: string, item: string): ChildField<Readonly<Record<string, string>>, 'optional'> {
  return single(
    name,
    (child) => readLabelItems(child, item),
    (texts) =>
      list(
        name,
        Object.entries(texts).map(([languagecode, description]) =>
          element(item, { description, languagecode }),
        ),
      ),
  );
}

function readLabelItems(parent: XmlElement, item: string): Readonly<Record<string, string>> | undefined {
  const items = childrenOf(parent);
  if (!isPlainList(parent) || !items.every((one) => one.name === item && isLabel(one))) return undefined;
  const languages = items.map((one) => Number(one.attributes['languagecode']));
  const inOrder = languages.every((one, index) => index === 0 || one > (languages[index - 1] ?? 0));
  if (!inOrder) return undefined;
  return Object.fromEntries(
    items.map((one) => [one.attributes['languagecode'] ?? '', one.attributes['description'] ?? '']),
  );
}

function isLabel({ attributes, children }: XmlElement): boolean {
  return (
    children.every((child) => child === '') &&
    Object.keys(attributes).length === 2 &&
    attributes['description'] !== undefined &&
    /^[1-9]\d{3,4}$/.test(attributes['languagecode'] ?? '')
  );
}

/** A field without which the value is none. */
export function required<V>(field: AttributeField<V, 'optional'>): AttributeField<V, 'required'>;
export function required<V>(field: OwnField<V, 'optional'>): OwnField<V, 'required'>;
export function required<V>(field: ChildField<V, 'optional'>): ChildField<V, 'required'>;
export function required<V>(field: Field<V, 'optional'>): Field<V, 'required'> {
  return { ...field, presence: 'required' };
}

/** A field that nearly always has one value: the value stays out of the model, and null says that the field is absent. */
export function usually<V>(value: V, field: AttributeField<V, 'optional'>): AttributeField<V, 'usual'>;
export function usually<V>(value: V, field: ChildField<V, 'optional'>): ChildField<V, 'usual'>;
export function usually<V>(
  value: V,
  field: AttributeField<V, 'optional'> | ChildField<V, 'optional'>,
): Field<V, 'usual'> {
  return { ...field, presence: 'usual', usual: value };
}

function single<V>(
  name: string,
  read: (child: XmlElement) => V | undefined,
  write: (value: V) => XmlElement,
): ChildField<V, 'optional'> {
  return {
    place: 'child',
    presence: 'optional',
    accepts: (found) => found === name,
    repeats: false,
    readChild: (child) => wrapped(read(child)),
    writeChildren: (value) => [write(value)],
  };
}

/** The list of a repeated field grows while its element is read, and nobody else has it before: a copy for each item would be quadratic. */
function appended<T>(before: readonly T[] | undefined, item: T): readonly T[] {
  if (before === undefined) return [item];
  (before as T[]).push(item);
  return before;
}

function wrapped<V>(value: V | undefined): { readonly value: V } | undefined {
  return value === undefined ? undefined : { value };
}

function readItems<T>(parent: XmlElement, shape: Shape<T>): ReadChild<readonly T[]> {
  const value: T[] = [];
  const more: Extra[] = [];
  for (const [at, child] of childrenOf(parent).entries()) {
    const item = shape.read(child);
    if (item === undefined) more.push({ at, xml: printXml(child) });
    else value.push(item);
  }
  return withKept(value, more, parent);
}

/** A value with what is kept beside it. */
function withKept<V>(value: V, more: readonly Extra[], { attributes: others }: XmlElement): ReadChild<V> {
  const kept: Kept = {
    ...(more.length === 0 ? {} : { more }),
    ...(Object.keys(others).length === 0 ? {} : { others }),
  };
  return Object.keys(kept).length === 0 ? { value } : { value, kept };
}

function isLeaf({ attributes, children }: XmlElement): boolean {
  return Object.keys(attributes).length === 0 && children.every((child) => typeof child === 'string');
}

/** Without attributes and texts of its own. */
function isPlainList({ attributes, children }: XmlElement): boolean {
  return (
    Object.keys(attributes).length === 0 &&
    children.every((child) => typeof child !== 'string' || child === '')
  );
}
