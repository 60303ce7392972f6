/** The three forms of a new table, as layouts: where the main form differs from the platform's own, it shows all columns. */
import type { PackedCell, PackedControl, PackedSection, PackedTab } from '../../packed/form.ts';
import type { CardSection } from './form-types.ts';

/** `columns` stands for one row for each column of the model, `blank` for an empty cell. */
export type LayoutField = 'primary' | 'columns' | 'ownerid' | 'createdon' | 'statuscode' | 'blank';

export interface SectionLayout {
  /** Names the section in ids. */
  readonly key: string;
  readonly settings: PackedSection;
  readonly label: string;
  /** None: the section has no `rows` element. */
  readonly rows?: readonly (readonly LayoutField[])[];
}

export interface FormLayout {
  readonly key: 'card' | 'main' | 'quickView';
  /** `<forms type>`. */
  readonly type: 'card' | 'main' | 'quick';
  readonly description?: string;
  readonly tab: { readonly settings: PackedTab; readonly label: string };
  readonly columns: readonly { readonly width: string; readonly sections: readonly SectionLayout[] }[];
  readonly cell: PackedCell;
  readonly control: Omit<PackedControl, 'id'>;
}

const plainTab = { verticalLayout: 'true', userDefined: '1' };
const plainSection = { showLabel: 'false', showBar: 'false', userDefined: '0' };

export const CARD_STRIP: SectionLayout = {
  key: 'color-strip',
  settings: { ...plainSection, name: 'ColorStrip', columns: '1' },
  label: 'ColorStrip',
};

/** What a card shows of a table. */
export const CARD_LAYOUTS: Readonly<Record<CardSection, SectionLayout>> = {
  header: {
    key: 'header',
    settings: { ...plainSection, name: 'CardHeader', columns: '111' },
    label: 'Header',
    rows: [['statuscode', 'blank', 'blank']],
  },
  details: {
    key: 'details',
    settings: { ...plainSection, name: 'CardDetails', columns: '1' },
    label: 'Details',
    rows: [['primary']],
  },
  footer: {
    key: 'footer',
    settings: { ...plainSection, name: 'CardFooter', columns: '1111' },
    label: 'Footer',
    rows: [['ownerid', 'createdon', 'blank', 'blank']],
  },
};

const CARD: FormLayout = {
  key: 'card',
  type: 'card',
  description: 'A card form for this entity.',
  tab: { settings: { name: 'general', verticalLayout: 'true', userDefined: '0' }, label: '' },
  columns: [
    { width: '25%', sections: [CARD_STRIP] },
    { width: '75%', sections: [CARD_LAYOUTS.header, CARD_LAYOUTS.details, CARD_LAYOUTS.footer] },
  ],
  cell: { showLabel: 'true', lockLevel: '0' },
  control: { disabled: 'false' },
};

const MAIN: FormLayout = {
  key: 'main',
  type: 'main',
  description: 'A form for this entity.',
  tab: { settings: plainTab, label: 'General' },
  columns: [
    {
      width: '100%',
      sections: [
        { key: 'general', settings: plainSection, label: 'General', rows: [['columns'], ['ownerid']] },
      ],
    },
  ],
  cell: {},
  control: {},
};

const QUICK_VIEW: FormLayout = {
  key: 'quickView',
  type: 'quick',
  tab: { settings: plainTab, label: '' },
  columns: [
    {
      width: '100%',
      sections: [
        { key: 'general', settings: plainSection, label: 'GENERAL', rows: [['primary'], ['ownerid']] },
      ],
    },
  ],
  cell: {},
  control: {},
};

export const DEFAULT_LAYOUTS = { main: MAIN, card: CARD, quickView: QUICK_VIEW } as const;

export const FORM_NAME = 'Information';
