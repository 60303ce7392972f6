/** How many labels have a text in each language. */
import type { Solution } from '../model/solution.ts';

export interface Count {
  readonly total: number;
  readonly translated: number;
}

export interface Completeness extends Count {
  readonly language: number;
  /** By section of solution.yaml, in the order of the labels. */
  readonly sections: readonly (Count & { readonly section: string })[];
  /** Ids of the labels without a text. */
  readonly missing: readonly string[];
}

/** For each language after the base language. */
export function completeness({
  labels,
  languages,
}: Pick<Solution, 'labels' | 'languages'>): readonly Completeness[] {
  return languages.slice(1).map((language) => {
    const has = labels.map(({ id, texts }) => ({ id, isDone: texts[String(language)] !== undefined }));
    const sections = [...new Set(has.map(({ id }) => sectionOf(id)))];
    return {
      language,
      ...countOf(has),
      sections: sections.map((section) => ({
        section,
        ...countOf(has.filter(({ id }) => sectionOf(id) === section)),
      })),
      missing: has.filter((one) => !one.isDone).map((one) => one.id),
    };
  });
}

function countOf(labels: readonly { readonly isDone: boolean }[]): Count {
  return { total: labels.length, translated: labels.filter((one) => one.isDone).length };
}

function sectionOf(id: string): string {
  return id.split('/')[0] ?? id;
}
