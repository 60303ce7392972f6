/** What a column holds, from its spec. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { platformText } from '../../format/table/platform-texts.ts';
import type { Option } from '../../model/choice.ts';
import type { Cascade, ColumnType, OptionSource } from '../../model/column.ts';
import { at as into, type Place } from '../../source/place.ts';
import { column as columnSchema } from '../../spec/column-schema.ts';
import type { ColumnSpec } from '../../spec/solution-schema.ts';
import { misspelt } from '../../spec/validate.ts';
import { WIDEST } from './check-column.ts';
import type { ColumnContext } from './decode-column.ts';
import { decodeLabels } from '../decode-labels.ts';
import { checkKey } from '../known-key.ts';
import { decodeOptions } from './decode-options.ts';

const TEXT_FORMATS = {
  text: 'text',
  textArea: 'textarea',
  email: 'email',
  url: 'url',
  phone: 'phone',
  ticker: 'tickersymbol',
} as const;

const MAX_FILE = 32768;
const MAX_IMAGE = 10240;

/** Undefined when something is missing without which the type is none; it was reported. */
// One case a type; the compiler names this switch when a type is added.
// eslint-disable-next-line complexity
export function decodeColumnType(
  spec: ColumnSpec,
  at: Place,
  schemaName: string,
  context: ColumnContext,
): ColumnType | undefined {
  switch (spec.type) {
    case 'text':
    case 'textArea':
    case 'email':
    case 'url':
    case 'phone':
    case 'ticker':
      return { kind: 'text', format: TEXT_FORMATS[spec.type], maxLength: spec.maxLength ?? 100 };
    case 'autonumber':
      return decodeAutonumber(spec, at, context.report);
    case 'memo':
    case 'richText':
      return { kind: 'memo', rich: spec.type === 'richText', maxLength: spec.maxLength ?? 2000 };
    case 'whole':
      return { kind: 'whole', format: 'number', ...rangeOf(spec, WIDEST.whole) };
    case 'duration':
    case 'timeZone':
      return { kind: 'whole', format: spec.type, ...rangeOf(spec, WIDEST[spec.type]) };
    case 'decimal':
    case 'float':
      return { kind: spec.type, ...rangeOf(spec, WIDEST[spec.type]), precision: spec.precision ?? 2 };
    case 'money': {
      const precision = spec.precision === undefined ? {} : { precision: spec.precision };
      return { kind: 'money', ...rangeOf(spec, WIDEST.money), ...precision };
    }
    case 'yesNo':
      return decodeYesNo(spec, context);
    case 'choice':
      return decodeChoice(spec, at, context);
    case 'choices': {
      const options = decodeSource(spec, at, context);
      return options === undefined ? undefined : { kind: 'choices', options };
    }
    case 'date':
      return { kind: 'date', behavior: spec.behavior ?? 'dateOnly' };
    case 'dateTime':
      return {
        kind: 'dateTime',
        behavior: spec.behavior === 'timeZoneIndependent' ? 'timeZoneIndependent' : 'userLocal',
      };
    case 'lookup':
    case 'customer':
      return decodeLookup(spec, at, schemaName, context);
    case 'file':
      return { kind: 'file', maxSize: spec.maxSize ?? MAX_FILE };
    case 'image':
      return { kind: 'image', maxSize: spec.maxSize ?? MAX_IMAGE };
  }
}

function decodeAutonumber(spec: ColumnSpec, at: Place, report: Report): ColumnType | undefined {
  if (spec.pattern === undefined) {
    reportNeed('pattern', spec, at, report);
    return undefined;
  }
  return { kind: 'autonumber', pattern: spec.pattern, maxLength: spec.maxLength ?? 100 };
}

function rangeOf(spec: ColumnSpec, [from, to]: readonly [number, number]): { min: number; max: number } {
  return { min: spec.min ?? from, max: spec.max ?? to };
}

function decodeYesNo(spec: ColumnSpec, { head }: ColumnContext): ColumnType {
  const [base] = head.languages;
  return {
    kind: 'yesNo',
    yes: spec.yes === undefined ? platformText('Yes', head.languages) : decodeLabels(spec.yes, base),
    no: spec.no === undefined ? platformText('No', head.languages) : decodeLabels(spec.no, base),
    defaultValue: spec.default === true,
  };
}

function decodeSource(spec: ColumnSpec, at: Place, context: ColumnContext): OptionSource | undefined {
  if (spec.options === undefined) {
    reportNeed('options', spec, at, context.report);
    return undefined;
  }
  if (typeof spec.options !== 'string') {
    return { kind: 'own', options: decodeOptions(spec.options, into(at, 'options'), context) };
  }
  const name = spec.options;
  const choice = context.choices.find((one) => one.key === name);
  if (choice !== undefined) return { kind: 'global', name: choice.schemaName };
  checkKey('global choice', name, context.choiceKeys, { place: into(at, 'options'), report: context.report });
  return undefined;
}

function decodeChoice(spec: ColumnSpec, at: Place, context: ColumnContext): ColumnType | undefined {
  const source = decodeSource(spec, at, context);
  if (source === undefined) return undefined;
  if (spec.default === undefined) return { kind: 'choice', options: source };
  const options = optionsOf(source, context);
  const name = String(spec.default);
  const chosen = options.find((one) => one.key === name);
  if (chosen !== undefined) return { kind: 'choice', options: source, defaultValue: chosen.value };
  const known = options.map((one) => one.key);
  checkKey('option', name, known, { place: into(at, 'default'), report: context.report });
  return { kind: 'choice', options: source };
}

function optionsOf(source: OptionSource, { choices }: ColumnContext): readonly Option[] {
  if (source.kind === 'own') return source.options;
  return choices.find((one) => one.schemaName === source.name)?.options ?? [];
}

const NOTHING: Cascade = { assign: 'none', share: 'none', unshare: 'none', reparent: 'none' };
const EVERYTHING: Cascade = { assign: 'all', share: 'all', unshare: 'all', reparent: 'all' };

function decodeLookup(
  spec: ColumnSpec,
  at: Place,
  schemaName: string,
  context: ColumnContext,
): ColumnType | undefined {
  const tables = targetsOf(spec, context);
  if (tables === undefined) {
    reportNeed('to', spec, at, context.report);
    return undefined;
  }
  const { prefix } = context.head.publisher;
  const own = (name: string): string => name.replace(new RegExp(`^${prefix}_`, 'i'), '');
  const relationship = `${prefix}_${own(context.table)}_${own(schemaName)}`;
  const several = spec.type === 'customer' || typeof spec.to !== 'string';
  const parental = spec.cascade === 'parental';
  return {
    kind: spec.type === 'customer' ? 'customer' : 'lookup',
    polymorphic: spec.type !== 'customer' && several,
    targets: tables.map((table) => ({
      table,
      relationship: several ? `${relationship}_${own(table)}` : relationship,
    })),
    onDelete: spec.onDelete ?? (parental ? 'cascade' : 'removeLink'),
    cascade:
      typeof spec.cascade === 'object' ? { ...NOTHING, ...spec.cascade } : parental ? EVERYTHING : NOTHING,
  };
}

/** Logical names. Those of a customer are fixed, also where a table here has one of them as its key. */
function targetsOf({ type, to }: ColumnSpec, { target }: ColumnContext): readonly string[] | undefined {
  if (type === 'customer') return ['account', 'contact'];
  return typeof to === 'string' ? [target(to)] : to?.map(target);
}

function reportNeed(
  setting: 'options' | 'to' | 'pattern',
  spec: ColumnSpec,
  at: Place,
  report: Report,
): void {
  if (misspelt(columnSchema, spec).has(setting)) return;
  report('table/column-needs', at, { setting, type: spec.type });
}
