/** What forms of each type hold, counted on complete forms of real exports: 2,851 main, 102 quick create, 2,447 quick view, 2,403 card forms. */
import type { FormItem, FormType } from '../../model/form.ts';

interface FormTypeFacts {
  /** `<forms type>`. */
  readonly packed: 'main' | 'quickCreate' | 'quick' | 'card';
  /** Only main forms have several tabs, a header, and roles that see them. */
  readonly isMain: boolean;
  /** Columns of a tab. */
  readonly tabColumns: number;
  /** Cells side by side in a section. */
  readonly sectionColumns: number;
  readonly items: readonly FormItem['kind'][];
}

export const FORM_TYPES: Readonly<Record<FormType, FormTypeFacts>> = {
  main: {
    packed: 'main',
    isMain: true,
    tabColumns: 3,
    sectionColumns: 4,
    items: ['field', 'subgrid', 'quickView', 'timeline', 'webResource', 'blank'],
  },
  quickCreate: {
    packed: 'quickCreate',
    isMain: false,
    tabColumns: 3,
    sectionColumns: 1,
    items: ['field', 'blank'],
  },
  quickView: {
    packed: 'quick',
    isMain: false,
    tabColumns: 1,
    sectionColumns: 1,
    items: ['field', 'subgrid', 'blank'],
  },
  // Its sections have columns of their own: CARD_SECTIONS.
  card: { packed: 'card', isMain: false, tabColumns: 1, sectionColumns: 1, items: ['field', 'blank'] },
};

/** The sections of a card beside its colour strip, and their columns; header and footer are one row (2,403 of 2,403). */
export const CARD_SECTIONS: Readonly<Record<'header' | 'details' | 'footer', number>> = {
  header: 3,
  details: 1,
  footer: 4,
};

export type CardSection = keyof typeof CARD_SECTIONS;

export function isCardSection(key: string): key is CardSection {
  return Object.hasOwn(CARD_SECTIONS, key);
}

/** The forms that every table of one's own has. Their keys are the names of their types. */
export const DEFAULT_FORMS = ['main', 'card', 'quickView'] as const;

export function isDefaultForm(key: string): key is (typeof DEFAULT_FORMS)[number] {
  return (DEFAULT_FORMS as readonly string[]).includes(key);
}

export function isFormType(key: string): key is FormType {
  return Object.hasOwn(FORM_TYPES, key);
}

/** The type of a form that does not say it. */
export function formTypeOf(key: string, type: FormType | undefined): FormType {
  return type ?? (isFormType(key) ? key : 'main');
}
