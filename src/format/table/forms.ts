/** The three forms of a new table, as layouts: where the main form differs from the platform's own, it shows all columns. */

/** `columns` stands for one row for each column of the model, `blank` for an empty cell. */
export type FormField = 'primary' | 'columns' | 'ownerid' | 'createdon' | 'statuscode' | 'blank';

export interface SectionLayout {
  /** Names the section in ids. */
  readonly key: string;
  /** Attributes in export order; `id` holds the place of the id. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly label: string;
  /** None: the section has no `rows` element. */
  readonly rows?: readonly (readonly FormField[])[];
}

export interface FormLayout {
  readonly type: 'card' | 'main' | 'quick';
  readonly description?: string;
  readonly tab: { readonly attributes: Readonly<Record<string, string>>; readonly label: string };
  readonly columns: readonly { readonly width: string; readonly sections: readonly SectionLayout[] }[];
  readonly cellAttributes: Readonly<Record<string, string>>;
  readonly controlAttributes: Readonly<Record<string, string>>;
}

const plainTab = { verticallayout: 'true', id: '', IsUserDefined: '1' };
const plainSection = { showlabel: 'false', showbar: 'false', IsUserDefined: '0', id: '' };

const CARD: FormLayout = {
  type: 'card',
  description: 'A card form for this entity.',
  tab: { attributes: { name: 'general', verticallayout: 'true', id: '', IsUserDefined: '0' }, label: '' },
  columns: [
    {
      width: '25%',
      sections: [
        {
          key: 'color-strip',
          attributes: {
            name: 'ColorStrip',
            showlabel: 'false',
            showbar: 'false',
            columns: '1',
            IsUserDefined: '0',
            id: '',
          },
          label: 'ColorStrip',
        },
      ],
    },
    {
      width: '75%',
      sections: [
        {
          key: 'header',
          attributes: {
            name: 'CardHeader',
            showlabel: 'false',
            showbar: 'false',
            columns: '111',
            id: '',
            IsUserDefined: '0',
          },
          label: 'Header',
          rows: [['statuscode', 'blank', 'blank']],
        },
        {
          key: 'details',
          attributes: {
            name: 'CardDetails',
            showlabel: 'false',
            showbar: 'false',
            columns: '1',
            id: '',
            IsUserDefined: '0',
          },
          label: 'Details',
          rows: [['primary']],
        },
        {
          key: 'footer',
          attributes: {
            name: 'CardFooter',
            showlabel: 'false',
            columns: '1111',
            showbar: 'false',
            id: '',
            IsUserDefined: '0',
          },
          label: 'Footer',
          rows: [['ownerid', 'createdon', 'blank', 'blank']],
        },
      ],
    },
  ],
  cellAttributes: { showlabel: 'true', locklevel: '0' },
  controlAttributes: { disabled: 'false' },
};

const MAIN: FormLayout = {
  type: 'main',
  description: 'A form for this entity.',
  tab: { attributes: plainTab, label: 'General' },
  columns: [
    {
      width: '100%',
      sections: [
        { key: 'general', attributes: plainSection, label: 'General', rows: [['columns'], ['ownerid']] },
      ],
    },
  ],
  cellAttributes: {},
  controlAttributes: {},
};

const QUICK: FormLayout = {
  type: 'quick',
  tab: { attributes: plainTab, label: '' },
  columns: [
    {
      width: '100%',
      sections: [
        { key: 'general', attributes: plainSection, label: 'GENERAL', rows: [['primary'], ['ownerid']] },
      ],
    },
  ],
  cellAttributes: {},
  controlAttributes: {},
};

export const FORMS: readonly FormLayout[] = [CARD, MAIN, QUICK];

export const FORM_NAME = 'Information';
