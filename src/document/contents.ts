/** The table of contents. */
import type { Nouns } from './edition.ts';
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';
import type { Words } from './words.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly items: readonly { readonly id: string; readonly name: Text }[];
}

type Noun = keyof Nouns & keyof Words;

/** Nouns in the order of the document, and whether each of theirs has a heading of its own. */
const SECTIONS: readonly Noun[] = [
  'apps',
  'dashboards',
  'tables',
  'choices',
  'roles',
  'profiles',
  'webResources',
  'variables',
  'connectors',
  'connections',
  'flows',
];

/** Only what the solution has. */
export function contentsOf(nouns: Nouns, scope: Scope): readonly Entry[] {
  return SECTIONS.flatMap((noun): readonly Entry[] => {
    const list = nouns[noun];
    if (list.length === 0) return [];
    const items = list.flatMap((one) =>
      'id' in one ? [{ id: one.id, name: typeof one.name === 'string' ? plain(one.name) : one.name }] : [],
    );
    return [{ id: scope.anchor(noun), name: scope.words[noun], count: list.length, items }];
  });
}
