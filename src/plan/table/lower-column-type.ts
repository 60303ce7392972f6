/** The part of a column that depends on its type. */
import { BEHAVIORS, NO_DEFAULT, numberText } from '../../format/table/column-types.ts';
import { optionSetName } from '../../format/table/naming.ts';
import type { Column, ColumnType } from '../../model/column.ts';
import type { PackedColumn } from '../../packed/column.ts';
import type { PlanContext } from '../context.ts';
import { lowerOptions } from '../lower-choice.ts';

type Tail = Partial<PackedColumn>;
type Of<K extends ColumnType['kind']> = ColumnType & { readonly kind: K };

/** One entry a kind of column; `table` is the schema name of its table. */
const TAILS: {
  readonly [K in ColumnType['kind']]: (type: Of<K>, where: Where) => Tail;
} = {
  text: ({ format, maxLength }) => textTail(format, maxLength),
  autonumber: ({ pattern, maxLength }) => ({ ...textTail('text', maxLength), autoNumberFormat: pattern }),
  memo: ({ rich, maxLength }) => ({ format: rich ? 'richtext' : 'textarea', maxLength }),
  whole: ({ format, ...range }) => ({ format: WHOLE_FORMATS[format], ...rangeTail(range) }),
  decimal: numberTail,
  float: numberTail,
  // Source 2: the precision is that of the currency; 0: of the column.
  money: ({ precision, ...range }) => ({
    ...rangeTail(range),
    accuracy: precision ?? 2,
    accuracySource: precision === undefined ? 2 : 0,
  }),
  yesNo: ({ yes, no, defaultValue }, where) => ({
    defaultValue: defaultValue ? '1' : '0',
    choice: {
      ...ownSet(where),
      type: 'bit',
      options: lowerOptions(
        [
          { key: 'yes', value: 1, labels: yes, descriptions: {} },
          { key: 'no', value: 0, labels: no, descriptions: {} },
        ],
        where.context,
      ),
    },
  }),
  choice: ({ options, defaultValue }, where) => ({
    defaultValue: defaultValue === undefined ? NO_DEFAULT : String(defaultValue),
    ...choiceTail(options, where),
  }),
  choices: ({ options }, where) => choiceTail(options, where),
  date: ({ behavior }) => dateTail('date', BEHAVIORS[behavior]),
  dateTime: ({ behavior }) => dateTail('datetime', BEHAVIORS[behavior]),
  lookup: ({ polymorphic }) =>
    polymorphic ? { lookupStyle: 'polymorphic', imeMode: null } : { lookupStyle: 'single', lookupTypes: [] },
  customer: () => ({}),
  file: ({ maxSize }) => ({
    validForUpdate: false,
    validForCreate: false,
    canModifySearch: false,
    canModifyRequirementLevel: false,
    canModifySortable: false,
    maxValue: String(maxSize),
  }),
  image: ({ maxSize }) => ({
    logical: true,
    canModifyRequirementLevel: false,
    format: 'jpeg',
    maxLength: IMAGE_LENGTH,
    maxValue: String(maxSize),
  }),
};

interface Where {
  readonly table: string;
  readonly column: Column;
  readonly context: PlanContext;
}

/** As every image column of an export has it. */
const IMAGE_LENGTH = 9437328;

const WHOLE_FORMATS = { number: '', duration: 'duration', timeZone: 'timezone' } as const;

export function lowerColumnType(table: string, column: Column, context: PlanContext): Tail {
  // The table of functions has one for each kind, and each takes the type of its kind.
  const tail = TAILS[column.type.kind] as (type: ColumnType, where: Where) => Tail;
  return tail(column.type, { table, column, context });
}

function textTail(format: string, maxLength: number): Tail {
  // Length is in bytes: two for each UTF-16 unit.
  return { format, maxLength, length: 2 * maxLength };
}

function rangeTail(range: { readonly min: number; readonly max: number }): Tail {
  return { minValue: numberText(range.min), maxValue: numberText(range.max) };
}

function numberTail({ precision, ...range }: Of<'decimal' | 'float'>): Tail {
  return { ...rangeTail(range), accuracy: precision };
}

function dateTail(format: string, behavior: string): Tail {
  return { format, canChangeDateTimeBehavior: true, behavior };
}

function choiceTail(source: Of<'choice' | 'choices'>['options'], where: Where): Tail {
  if (source.kind === 'global') return { choiceName: source.name };
  const options = lowerOptions(source.options, where.context);
  return { choice: { ...ownSet(where), type: 'picklist', options } };
}

/** The head of the options of one column: they are named by table and column. */
function ownSet({
  table,
  column,
  context,
}: Where): Pick<NonNullable<PackedColumn['choice']>, 'name' | 'introducedVersion' | 'names'> {
  return {
    name: optionSetName(table, column.schemaName),
    introducedVersion: column.introducedVersion,
    names: context.texts(column.names),
  };
}
