/** What `cosell connector export` finds beyond the checks of a build. */
import { entry } from '../entry.ts';

/** What each text of intro.md is about. */
const TEXTS: Readonly<Record<string, string>> = {
  prerequisites: 'prerequisites (plans, licences, roles)',
  credentials: 'credentials (how to get what a connection asks for)',
  knownIssues: 'knownIssues (known issues and limitations)',
};

export const connectorExportMessages = {
  'connector/no-value': entry<{ variable: string; connectors: readonly string[]; isSecret: boolean }>({
    severity: 'error',
    message: (a) =>
      `The variable '${a.variable}' has no value, and outside of a solution ${a.connectors.map((one) => `'${one}'`).join(' and ')} cannot do without.`,
    help: (a) =>
      a.isSecret
        ? 'A secret cannot be written into a file. Let the connector use a variable of another type.'
        : `Give one below 'values' in environments/<name>.yaml and use --env <name>, or give the variable a default.`,
  }),
  'connector/other-title': entry<{ title: string; name: string }>({
    severity: 'info',
    message: (a) => `Outside of a solution this connector is called '${a.title}', not '${a.name}'.`,
    help: () => 'The title of the document is the only name there. Give both the same text if that matters.',
  }),
  'connector/no-sample-flow': entry<{ key: string }>({
    severity: 'error',
    message: (a) => `No flow uses the connector '${a.key}' and no other custom connector.`,
    help: () =>
      'A certification package must hold a flow that shows the connector at work. Add one to the flows of this project.',
  }),
  'connector/certification-text': entry<{ missing: readonly string[] }>({
    severity: 'error',
    message: () => 'intro.md of the certification package would have empty parts.',
    help: (a) =>
      `Add below 'certification' in connector.yaml: ${a.missing.map((one) => TEXTS[one] ?? one).join('; ')}.`,
  }),
} as const;
