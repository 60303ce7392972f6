/** The forms and views of a table that an app shows: by key, or by the id of one that exists already. */
import { suggest } from '../../diagnostics/suggest.ts';
import { DEFAULT_FORMS, FORM_TYPES, formTypeOf } from '../../format/table/form-types.ts';
import { PUBLIC_KEYS, STANDARD_KEYS, isStandardView } from '../../format/table/views.ts';
import type { AppTable } from '../../model/app.ts';
import type { Table } from '../../model/table.ts';
import { at as into, type Place } from '../../source/place.ts';
import { guid } from '../../spec/parts.ts';
import { declaredKeys } from '../declared.ts';
import type { Loading } from '../load-components.ts';
import type { TableFact } from './table-facts.ts';

interface Wanted {
  readonly forms: readonly string[] | undefined;
  readonly views: readonly string[] | undefined;
}

interface Shown {
  readonly at: Place;
  readonly fact: TableFact;
  readonly loading: Loading;
}

/** What of it is known; the rest was reported. */
export function checkShown({ forms, views }: Wanted, shown: Shown): Omit<AppTable, 'table'> {
  const own = shown.fact.model?.kind === 'new';
  const chosen = {
    forms: known('form', forms ?? [], own ? DEFAULT_FORMS : [], shown),
    views: known('view', views ?? [], own ? STANDARD_KEYS : [], shown),
  };
  // Where nothing is left to choose, all are shown.
  return {
    ...(chosen.forms.length === 0 ? {} : { forms: chosen.forms }),
    ...(chosen.views.length === 0 ? {} : { views: chosen.views }),
  };
}

const ID = new RegExp(guid.pattern);

function known(
  kind: 'form' | 'view',
  keys: readonly string[],
  standard: readonly string[],
  { at, fact, loading }: Shown,
): readonly string[] {
  const { model, logicalName: table } = fact;
  const declared = model === undefined ? [] : declaredKeys(loading.spec, 'tables', model.key, `${kind}s`);
  const all = [...new Set([...standard, ...declared])];
  // Forms and views that exist already belong to tables that do.
  const isThere = (key: string): boolean => ID.test(key) && model?.kind !== 'new';
  return keys.filter((key, index) => {
    const place = into(at, `${kind}s`, index);
    if (all.includes(key)) {
      const isChosen = model === undefined || CHOSEN[kind](key, model);
      if (!isChosen) loading.reader.report('app/not-chosen', place, { kind, key });
      return isChosen;
    }
    if (isThere(key)) return true;
    const facts = { kind, key, table, nearest: suggest(key, all), known: all };
    loading.reader.report('app/not-shown', place, facts);
    return false;
  });
}

/** Whether people choose among such forms or views; the others serve forms, lookups and searches. */
const CHOSEN: Readonly<Record<'form' | 'view', (key: string, table: Table) => boolean>> = {
  form: (key, { forms }) => {
    const type = forms.find((one) => one.key === key)?.type ?? formTypeOf(key, undefined);
    return FORM_TYPES[type].isMain;
  },
  view: (key, { kind }) => kind === 'extension' || !isStandardView(key) || PUBLIC_KEYS.includes(key),
};
