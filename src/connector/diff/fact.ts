/**
 * One difference between two fields, found before it is known in which operations they are used. What it means depends on that: a new
 * value is welcome in what flows give and a surprise in what they get.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ArgsOf, Code } from '../../diagnostics/catalog.ts';
import type {
  ChangedField,
  FieldLookup,
  FieldValues,
  FieldWas,
} from '../../diagnostics/catalog/changed-field.ts';
import type { Place } from '../../source/place.ts';

/** The codes that take just these facts. */
type CodeOf<A> = { [C in Code]: [ArgsOf<C>, A] extends [A, ArgsOf<C>] ? C : never }[Code];

export type Said =
  | { readonly code: CodeOf<ChangedField> }
  | {
      readonly code: CodeOf<FieldWas>;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly code: CodeOf<FieldValues>; readonly values: readonly string[] }
  | LookupSaid;

type LookupSaid = { readonly filled: FieldLookup['filled'] } & (
  | { readonly code: 'change/lookup'; readonly before: string; readonly after: string }
  | { readonly code: 'change/lookup-added' | 'change/lookup-removed'; readonly source: string }
);

export interface Fact {
  /** In the new document; in the old one for what is gone. */
  readonly at: Place;
  readonly related: Diagnostic['related'];
  /** The property that it is about; the whole node without one. */
  readonly property?: string;
  /** What it means where flows give the field, and where they get it. Absent where nobody feels it. */
  readonly input?: Said | undefined;
  readonly output?: Said | undefined;
}

/** The places of a change: where it stands now, and where it stood. */
export function changed(before: { at: Place }, after: { at: Place }): Pick<Fact, 'at' | 'related'> {
  return { at: after.at, related: { at: before.at, note: 'before' } };
}

/** The places of what is gone: where it stood, and what it was part of. */
export function gone(before: { at: Place }, parent: { at: Place }): Pick<Fact, 'at' | 'related'> {
  return { at: before.at, related: { at: parent.at, note: 'the new version' } };
}

/** A fact that means the same on both sides. */
export function both(said: Said): Pick<Fact, 'input' | 'output'> {
  return { input: said, output: said };
}
