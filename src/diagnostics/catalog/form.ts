/** Findings about forms. */
import { didYouMean, entry } from '../entry.ts';

export const formMessages = {
  'form/setting': entry<{ setting: string; type: string }>({
    severity: 'error',
    message: (a) => `'${a.setting}' does not apply to a form of type ${a.type}.`,
    help: (a) => SETTING_HELP[a.setting] ?? SETTING_HELP['item'],
  }),
  'form/layout': entry<{ type: string; part: 'tab' | 'column' | 'column in each section' }>({
    severity: 'error',
    message: (a) => `A form of type ${a.type} has one ${a.part}.`,
    help: () => 'Only main forms have several tabs, and sections with fields side by side.',
  }),
  'form/name': entry<{ key: string }>({
    severity: 'error',
    message: (a) => `The form '${a.key}' needs a name.`,
    help: () =>
      "Add 'name:'. Only main, quickCreate, quickView and card of a table of your own have a name without it.",
  }),
  'form/key-type': entry<{ key: string; type: string }>({
    severity: 'error',
    message: (a) =>
      `'${a.key}' is the ${a.key} form that the table has already; it cannot be of type ${a.type}.`,
    help: () => "Give the form another key, or leave 'type' out.",
  }),
  'form/item-kind': entry<{ found: readonly string[] }>({
    severity: 'error',
    message: (a) =>
      a.found.length === 0
        ? 'This item does not say what it shows.'
        : `This item shows several things: ${a.found.join(', ')}.`,
    help: () => 'It has exactly one of field, subgrid, quickView, timeline, webResource and blank.',
  }),
  'form/item-setting': entry<{ setting: string; item: string }>({
    severity: 'error',
    message: (a) => `'${a.setting}' does not apply to '${a.item}'; it belongs to a field.`,
    help: () => 'Remove it.',
  }),
  'form/via': entry<{
    via?: string | undefined;
    table: string;
    here: string;
    known: readonly string[];
    nearest?: string | undefined;
  }>({
    severity: 'error',
    message: (a) => {
      if (a.via !== undefined)
        return `'${a.via}' is not known as a lookup of ${a.table} that points at ${a.here}, nor as an N:N relationship of the two.`;
      return a.known.length === 0
        ? `No lookup of ${a.table} that cosell knows points at ${a.here}.`
        : `Several lookups of ${a.table} point at ${a.here}.`;
    },
    help: (a) => {
      if (a.via === undefined && a.known.length > 0) return `Say which with 'via': ${a.known.join(', ')}.`;
      return (
        didYouMean(a.nearest, a.known) ??
        'A subgrid shows the rows that point at this row with a lookup, or that an N:N relationship joins to it.'
      );
    },
  }),
  'form/no-view': entry<{ table: string; known: readonly string[] }>({
    severity: 'error',
    message: (a) => `The rows of ${a.table} need a view of this solution to be shown in.`,
    help: (a) =>
      a.known.length > 0
        ? `Name it with 'view': ${a.known.join(', ')}.`
        : "Add the table under 'tables' with 'extends', give it a view, and name that with 'view'.",
  }),
  'form/not-a-lookup': entry<{ column: string }>({
    severity: 'error',
    message: (a) => `'${a.column}' is not a lookup, so there is no other row to show.`,
  }),
  'form/no-quick-view': entry<{
    lookup: string;
    form: string;
    tables: readonly string[];
    known: readonly string[];
    nearest?: string | undefined;
  }>({
    severity: 'error',
    message: (a) =>
      a.tables.length === 0
        ? `cosell does not know which table '${a.lookup}' points at.`
        : `There is no quick view form '${a.form}' of ${a.tables.join(' or ')} in this solution.`,
    help: (a) =>
      a.tables.length === 0
        ? 'A quick view needs a lookup of this solution, or a well-known one of Dynamics 365.'
        : (didYouMean(a.nearest, a.known) ?? "Add a form of type quickView to that table under 'tables'."),
  }),
  'form/twice': entry<
    { column: string; type: string; header?: false } | { column: string; header: true } | { timeline: true }
  >({
    severity: 'warning',
    message: (a) => {
      if ('timeline' in a) return 'This form has a timeline already.';
      return a.header === true
        ? `'${a.column}' stands twice in the header of this form.`
        : `'${a.column}' stands twice on this form of type ${a.type}.`;
    },
    help: (a) => {
      if ('timeline' in a)
        return 'All notes and activities of a row are in one timeline; remove one of the two.';
      return a.header === true
        ? 'It is shown once, where it stands first; remove the other.'
        : 'Only main forms show a column twice; remove one of the two.';
    },
  }),
  'form/web-resource': entry<{ key: string; type: string }>({
    severity: 'error',
    message: (a) => `The web resource '${a.key}' is a .${a.type} file, which cannot be shown on a form.`,
    help: () => 'Pages (html) and pictures (png, jpg, gif, svg) can be shown.',
  }),
} as const;

const SETTING_HELP: Readonly<Record<string, string>> = {
  header: 'Only main forms have a header.',
  roles: 'Only main forms can be kept for some roles; everybody sees the others.',
  widths: 'The sections of a card stand where the platform puts them.',
  column: 'The sections of a card stand where the platform puts them.',
  columns: 'The sections of a card have 3 cells side by side (header), 1 (details) and 4 (footer).',
  height: 'Header and footer of a card are one row.',
  item: 'Quick create forms and cards show columns only, quick view forms also subgrids.',
};
