import { DEFAULT_FORMS, FORM_TYPES, formTypeOf } from '../../../format/table/form-types.ts';
import { platformText } from '../../../format/table/platform-texts.ts';
import type { Form, FormField, FormTab } from '../../../model/form.ts';
import type { Labels } from '../../../model/labels.ts';
import { at as into, keyOf, type Place } from '../../../source/place.ts';
import { form as formSchema } from '../../../spec/form-schema.ts';
import { misspelt } from '../../../spec/validate.ts';
import { decodeField } from './decode-field.ts';
import { decodeTab } from './decode-tab.ts';
import { labelsOf, type FormContext, type FormSpec, type FormsContext } from './form-context.ts';
import { decodeRoles } from './decode-roles.ts';
import { reportTimelines } from './report-timelines.ts';
import { reportTwice } from './report-twice.ts';
import { shortTab } from './short-tab.ts';

export function decodeForm(key: string, spec: FormSpec, at: Place, context: FormsContext): Form | undefined {
  const type = formTypeOf(key, spec.type);
  const inside: FormContext = { ...context, type };
  const names = namesOf(key, spec, at, inside);
  reportKey(key, at, inside);
  reportSettings(spec, at, inside);
  const tabs = decodeTabs(spec, at, inside);
  if (names === undefined || tabs === undefined) return undefined;
  reportTwice(tabs, { spec, at }, inside);
  reportTimelines(spec, at, inside);
  return {
    key,
    type,
    names,
    descriptions: labelsOf(spec.description, inside),
    tabs,
    header: FORM_TYPES[type].isMain ? decodeHeader(spec, at, inside) : [],
    roles: FORM_TYPES[type].isMain ? decodeRoles(spec, at, inside) : [],
  };
}

const NAMED = ['main', 'quickCreate', 'quickView', 'card'];

/** Forms that the platform makes for every table are called Information. */
function namesOf(key: string, spec: FormSpec, at: Place, context: FormContext): Labels | undefined {
  if (spec.name !== undefined) return labelsOf(spec.name, context);
  if (context.table.kind === 'new' && NAMED.includes(key))
    return platformText('Information', context.loading.head.languages);
  if (!misspelt(formSchema, spec).has('name')) context.loading.reader.report('form/name', keyOf(at), { key });
  return undefined;
}

function reportKey(key: string, at: Place, { table, type, loading }: FormContext): void {
  const standard = table.kind === 'new' ? DEFAULT_FORMS.find((one) => one === key) : undefined;
  if (standard !== undefined && standard !== type)
    loading.reader.report('form/key-type', into(at, 'type'), { key, type });
}

function reportSettings(spec: FormSpec, at: Place, { type, loading }: FormContext): void {
  if (FORM_TYPES[type].isMain) return;
  for (const setting of ['header', 'roles'] as const) {
    if (spec[setting] !== undefined)
      loading.reader.report('form/setting', keyOf(into(at, setting)), { setting, type });
  }
}

function decodeTabs(spec: FormSpec, at: Place, context: FormContext): readonly FormTab[] | undefined {
  const { type, loading } = context;
  const { report } = loading.reader;
  const { fields, tabs } = spec;
  if ((fields === undefined) === (tabs === undefined)) {
    const meant = misspelt(formSchema, spec);
    if (!meant.has('fields') && !meant.has('tabs'))
      report('solution/one-of', at, { first: 'fields', second: 'tabs' });
    return undefined;
  }
  if (fields !== undefined) return [shortTab(fields, into(at, 'fields'), context)];
  const entries = Object.entries(tabs ?? {});
  const [, second] = entries;
  if (second !== undefined && !FORM_TYPES[type].isMain)
    report('form/layout', keyOf(into(at, 'tabs', second[0])), { type, part: 'tab' });
  return entries.map(([key, tab]) => decodeTab(key, { spec: tab, at: into(at, 'tabs', key) }, context));
}

/** Each column once. */
function decodeHeader(spec: FormSpec, at: Place, context: FormContext): Form['header'] {
  const found = new Map<string, FormField>();
  for (const [index, name] of (spec.header ?? []).entries()) {
    const place = into(at, 'header', index);
    const field = decodeField(name, place, {}, context);
    if (field === undefined) continue;
    const { column } = field;
    if (found.has(column)) context.loading.reader.report('form/twice', place, { column, header: true });
    else found.set(column, field);
  }
  return [...found.values()];
}
