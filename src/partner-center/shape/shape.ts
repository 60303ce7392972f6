/** What a value looks like, and what stands where in it. */

export type Shape =
  | { readonly kind: 'text' | 'number' | 'flag' | 'time' | 'any' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | ListShape
  | ObjectShape;

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Field>>;
}

export interface Field {
  readonly shape: Shape;
  /** Only the service sets it: what a caller gives is passed over. */
  readonly isReadOnly: boolean;
}

export const TEXT: Shape = { kind: 'text' };
export const NUMBER: Shape = { kind: 'number' };
export const FLAG: Shape = { kind: 'flag' };
export const TIME: Shape = { kind: 'time' };
export const ANY: Shape = { kind: 'any' };

export function choice(...values: readonly string[]): Shape {
  return { kind: 'choice', values };
}

export function list(of: Shape): ListShape {
  return { kind: 'list', of };
}

/** An object of writable fields, and of others that only the service sets. */
export function object(
  writable: Readonly<Record<string, Shape>>,
  readOnly: Readonly<Record<string, Shape>> = {},
): ObjectShape {
  const fieldsOf = (shapes: Readonly<Record<string, Shape>>, isReadOnly: boolean): [string, Field][] =>
    Object.entries(shapes).map(([name, shape]) => [name, { shape, isReadOnly }]);
  return {
    kind: 'object',
    fields: Object.fromEntries([...fieldsOf(writable, false), ...fieldsOf(readOnly, true)]),
  };
}

/** The field of an exact name; undefined for names that every object has. */
export function fieldOf(shape: Shape | undefined, name: string): Field | undefined {
  if (shape?.kind !== 'object') return undefined;
  return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
}

/** The name of a field as the service writes it, for a name in any case. */
export function nameOf(shape: ObjectShape, name: string): string | undefined {
  const lower = name.toLowerCase();
  return Object.keys(shape.fields).find((one) => one.toLowerCase() === lower);
}

/** What stands at the end of a path; a step into a list is an index or `-`. */
export function shapeAt(shape: Shape, [step, ...rest]: readonly string[]): Shape | undefined {
  if (step === undefined) return shape;
  const next = shape.kind === 'list' ? shape.of : fieldOf(shape, step)?.shape;
  return next === undefined ? undefined : shapeAt(next, rest);
}
