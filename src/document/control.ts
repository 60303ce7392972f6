/** What a field of a form looks like. */
import type { PackedColumn } from '../packed/column.ts';
import { columnKind, type ColumnKind } from './column-kind.ts';
import { sample } from './sample.ts';
import type { Scope } from './scope.ts';

export interface Control {
  readonly kind: ColumnKind;
  readonly value: string;
  /** Values that stand side by side. */
  readonly chips: readonly string[];
  /** Names of symbols of the page; empty for none. */
  readonly icon: string;
  readonly secondValue: string;
  readonly secondIcon: string;
  /** `on` and `off` for what is switched. */
  readonly toggle: '' | 'on' | 'off';
  readonly tall: boolean;
  readonly linked: boolean;
}

const ICONS: Partial<Record<ColumnKind, string>> = {
  email: 'mail',
  url: 'globe',
  phone: 'phone',
  choice: 'arrow',
  choices: 'arrow',
  state: 'arrow',
  status: 'arrow',
  duration: 'arrow',
  timeZone: 'arrow',
  date: 'calendar',
  dateTime: 'calendar',
  lookup: 'search',
  customer: 'search',
  owner: 'search',
  file: 'file',
  image: 'image',
};

const TALL: readonly ColumnKind[] = ['memo', 'rich', 'textarea'];
const LINKED: readonly ColumnKind[] = ['lookup', 'customer', 'owner', 'email', 'url', 'phone'];

/** The control of a column, filled with a sample value. */
export function controlOf(table: string, column: PackedColumn, scope: Scope): Control {
  const kind = columnKind(column);
  const value = sample(table, column, 0, scope);
  const control: Control = {
    kind,
    value,
    chips: [],
    icon: ICONS[kind] ?? '',
    secondValue: '',
    secondIcon: '',
    toggle: '',
    tall: TALL.includes(kind),
    linked: LINKED.includes(kind),
  };
  if (kind === 'choices') return { ...control, value: '', chips: value.split('; ') };
  if (kind === 'yesNo') return { ...control, ...switched(column, scope) };
  if (kind !== 'dateTime') return control;
  const [day = '', time = ''] = value.split(' ');
  return { ...control, value: day, secondValue: time, secondIcon: 'clock' };
}

/** A switch shows the value that a new row has. */
function switched(column: PackedColumn, { words, text }: Scope): Pick<Control, 'toggle' | 'value'> {
  const on = column.defaultValue === '1';
  const option = column.choice?.options?.find((one) => one.value === (on ? '1' : '0'));
  const value = option === undefined ? (on ? words.yes : words.no) : text(option.labels).text;
  return { toggle: on ? 'on' : 'off', value };
}
