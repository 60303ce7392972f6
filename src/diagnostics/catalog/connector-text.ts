/** Messages about what makers read of a connector in the designer. */
import { entry } from '../entry.ts';

export interface SummaryFault {
  readonly summary: string;
  readonly fault: 'long' | 'slash' | 'end';
  readonly length?: number;
}

export interface TitleFault {
  readonly fault: 'missing' | 'long' | 'word';
  readonly length?: number;
  readonly word?: string;
}

export const connectorTextMessages = {
  'connector/no-summary': entry<{ operationId: string }>({
    severity: 'warning',
    message: (a) =>
      `The operation '${a.operationId}' has no summary, so the designer shows its operationId as its name.`,
    help: () => "Say in a few words what it does: summary: 'Get an order'",
  }),
  'connector/summary-form': entry<SummaryFault>({
    severity: 'warning',
    message: (a) => SUMMARY_FAULTS[a.fault](a),
    help: (a) => SUMMARY_HELP[a.fault],
  }),
  'connector/same-summary': entry<{ summary: string }>({
    severity: 'warning',
    message: (a) => `Another operation is called '${a.summary}' as well, so makers cannot tell them apart.`,
    help: () => 'Say in the summary what is different.',
  }),
  'connector/no-description': entry<{ operationId: string }>({
    severity: 'warning',
    message: (a) => `The operation '${a.operationId}' has no description.`,
    help: () => 'Add a sentence that says what the operation does.',
  }),
  'connector/description-period': entry({
    severity: 'warning',
    message: () => 'The description does not end as a sentence does.',
    help: () => 'End it with a period.',
  }),
  'connector/same-description': entry<{ what: 'summary' | 'x-ms-summary' | 'title' }>({
    severity: 'warning',
    message: (a) => `The description says the same as '${a.what}'.`,
    help: () => 'Say what the name does not say: what goes in, in which form, or what comes back.',
  }),
  'connector/parameter-summary': entry<{ name: string }>({
    severity: 'warning',
    message: (a) =>
      `The parameter '${a.name}' has no 'x-ms-summary', so the designer shows its technical name.`,
    help: () => "Add the name that makers see: x-ms-summary: 'Order Number'",
  }),
  'connector/parameter-description': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The parameter '${a.name}' has no description.`,
    help: () => 'Add a sentence; the designer shows it as a hint in the field.',
  }),
  'connector/property-title': entry<{ name: string }>({
    severity: 'warning',
    message: (a) =>
      `The property '${a.name}' has neither 'title' nor 'x-ms-summary', so the designer shows its technical name.`,
    help: () => "Add the name that makers see: title: 'Order Number'",
  }),
  'connector/property-description': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The property '${a.name}' has no description.`,
    help: () => 'Add a sentence; the designer shows it beside the field.',
  }),
  'connector/title': entry<TitleFault>({
    severity: 'warning',
    message: (a) => TITLE_FAULTS[a.fault](a),
    help: () => 'The title is the name of the service, in 30 characters at most.',
  }),
  'connector/description-length': entry<{ length: number; from: number; to: number }>({
    severity: 'warning',
    message: (a) =>
      a.length === 0
        ? 'The connector has no description.'
        : `The description of the connector has ${a.length} characters.`,
    help: (a) => `Say in ${a.from} to ${a.to} characters what the service is and what makers can do with it.`,
  }),
  'connector/no-contact': entry({
    severity: 'warning',
    message: () => 'The connector names nobody to ask for help.',
    help: () => "Add 'contact' with name, url and email below 'info'. Certification asks for it.",
  }),
  'connector/no-metadata': entry({
    severity: 'warning',
    message: () => "There is no 'x-ms-connector-metadata'.",
    help: () => 'It holds website, privacy policy and categories of the service. Certification asks for it.',
  }),
  'connector/metadata': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `'x-ms-connector-metadata' has no entry '${a.name}'.`,
    help: (a) => `Add { propertyName: ${a.name}, propertyValue: … }. Certification asks for it.`,
  }),
  'connector/category': entry<{ name: string; nearest: string | undefined; allowed: readonly string[] }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is none of the categories of connectors.`,
    help: (a) =>
      a.nearest === undefined ? `The categories: ${a.allowed.join(', ')}.` : `Did you mean '${a.nearest}'?`,
  }),
  'connector/deprecated': entry({
    severity: 'warning',
    message: () => "The summary calls the operation deprecated, but it is not marked 'deprecated: true'.",
    help: () => 'Mark it: then the designer hides it from new flows, and flows that have it go on.',
  }),
} as const;

const SUMMARY_FAULTS: Readonly<Record<SummaryFault['fault'], (a: SummaryFault) => string>> = {
  long: (a) => `The summary has ${a.length ?? 0} characters, more than 80.`,
  slash: () => "The summary has a '/' in it.",
  end: () => 'The summary ends with a punctuation mark or a blank.',
};

const SUMMARY_HELP: Readonly<Record<SummaryFault['fault'], string>> = {
  long: 'Move the details into the description. Certification asks for 80 at most.',
  slash: "Write 'or' or 'and' instead. Certification refuses it.",
  end: 'It is a name, not a sentence: leave the mark out.',
};

const TITLE_FAULTS: Readonly<Record<TitleFault['fault'], (a: TitleFault) => string>> = {
  missing: () => 'The connector has no title.',
  long: (a) => `The title of the connector has ${a.length ?? 0} characters.`,
  word: (a) => `The title of the connector has the word '${a.word ?? ''}' in it. Certification refuses that.`,
};
