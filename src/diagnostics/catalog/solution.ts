/** Messages about solution.yaml as a whole: identities, references between its parts, environments. */
import { didYouMean, entry } from '../entry.ts';

export const solutionMessages = {
  'solution/unknown-name': entry<{
    kind: string;
    name: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    message: (a) => `There is no ${a.kind} '${a.name}'.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'solution/same-key': entry<{ kind: string; key: string; other: string }>({
    severity: 'error',
    message: (a) => `The ${a.kind} '${a.key}' has the same key as '${a.other}'; case does not count.`,
    help: () => 'Rename one of the two. Identities are made from keys.',
  }),
  'solution/same-identity': entry<{ kind: string; identity: string }>({
    severity: 'error',
    message: (a) => `Another ${a.kind} is known as '${a.identity}' as well.`,
    help: () => 'Give one of the two another name, id or value.',
  }),
  'solution/reserved-name': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `A solution cannot be called '${a.name}'.`,
    help: () =>
      'Active, Default and Basic belong to the platform, and a name that ends in _Upgrade is used while an upgrade runs.',
  }),
  'solution/prefix': entry<{ name: string; prefix: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' does not begin with the publisher's prefix '${a.prefix}_'.`,
    help: (a) => `Write '${a.prefix}_…': the import refuses other prefixes.`,
  }),
  'solution/foreign-prefix': entry<{ name: string; prefix: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}' does not begin with the publisher's prefix '${a.prefix}_'.`,
    help: () => 'That imports, but it looks like a component of another publisher.',
  }),
  'solution/one-of': entry<{ first: string; second: string }>({
    severity: 'error',
    message: (a) => `Exactly one of '${a.first}' and '${a.second}' is needed here.`,
  }),
  'solution/no-certified-connector': entry<{ connector: string }>({
    severity: 'error',
    message: (a) => `The binding is 'certified', and the connector '${a.connector}' names no certified one.`,
    help: () => "Add 'certified: shared_…' to it, or use the custom binding.",
  }),
  'solution/unused': entry<{ kind: string; key: string; by?: string }>({
    severity: 'warning',
    message: (a) => `The ${a.kind} '${a.key}' is not used by ${a.by ?? 'any flow or connector'}.`,
    help: () => 'Remove it, or accept this finding under `checks` with the reason.',
  }),
  'solution/empty-extension': entry<{ table: string }>({
    severity: 'info',
    message: (a) => `Nothing of the table ${a.table} is added or changed here.`,
    help: () => 'Give it columns, views, forms or charts, or remove the entry.',
  }),
  'solution/file-not-listed': entry<{ path: string; section: string }>({
    severity: 'warning',
    message: (a) => `'${a.path}' is not listed under '${a.section}'.`,
    help: () => 'List it, or move the file elsewhere: what is not listed is not in the zip.',
  }),
  'solution/language': entry<{ language: string; known: readonly string[] }>({
    severity: 'error',
    message: (a) => `This label has a text for language ${a.language}, which 'languages' does not name.`,
    help: (a) => `Add it to 'languages' (now: ${a.known.join(', ')}), or remove the text.`,
  }),
  'solution/base-language': entry<{ language: number }>({
    severity: 'error',
    message: (a) => `This label has no text for the base language ${a.language}.`,
    help: () => "The first of 'languages' is the base language; every label needs a text in it.",
  }),
  'solution/secret': entry<{ key: string; of?: 'variable' | 'exported flow' }>({
    severity: 'error',
    atTimes: 'warning',
    isSecret: true,
    message: (a) =>
      a.of === 'variable'
        ? `'${a.key}' is a secret: its value here is where it lies in Azure Key Vault, not the secret itself.`
        : a.of === 'exported flow'
          ? `'${a.key}' looks like a secret, and everyone who can see the flow can read it.`
          : `'${a.key}' looks like a secret, and no secret belongs in these files.`,
    help: (a) =>
      a.of === 'variable'
        ? 'Write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.KeyVault/vaults/<vault>/secrets/<name>'
        : a.of === 'exported flow'
          ? 'Make it invalid where it was issued, and put the new one into Azure Key Vault, with an environment variable of type secret that leads to it.'
          : 'Client secrets are entered in the portal after the import (INSTALL.md); other secrets belong in Azure Key Vault, in a variable of type secret.',
  }),
  'solution/variable-default': entry<{ type: string; value: string }>({
    severity: 'error',
    message: (a) => `'${a.value}' is not a value for a variable of type ${a.type}.`,
    help: (a) => VARIABLE_VALUES[a.type],
  }),
  'solution/name-length': entry<{ kind: string; length: number; limit: number }>({
    severity: 'error',
    message: (a) => `This ${a.kind} has ${a.length} characters; the platform takes ${a.limit}.`,
  }),
  'solution/unknown-code': entry<{ code: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `There is no finding with the code '${a.code}'.`,
    help: (a) => didYouMean(a.nearest),
  }),
  'solution/accepted-error': entry<{ code: string }>({
    severity: 'error',
    message: (a) => `'${a.code}' is an error: what it finds will not work, so it cannot be accepted.`,
    help: () => 'Mend what it finds. Only warnings and remarks can be accepted.',
  }),
  'solution/unused-acceptance': entry<{ code: string }>({
    severity: 'warning',
    message: (a) => `Nothing of the kind '${a.code}' was found here, so there is nothing to accept.`,
    help: () => 'Remove this entry.',
  }),
  'solution/unknown-language': entry<{ language: number }>({
    severity: 'warning',
    message: (a) => `${a.language} is no language of Dataverse.`,
    help: () =>
      'The import leaves its texts out. English is 1033, Korean 1042, German 1031, French 1036, Japanese 1041.',
  }),
  'solution/long-label': entry<{ length: number; limit: number }>({
    severity: 'warning',
    message: (a) => `This text has ${a.length} characters; translations are exchanged up to ${a.limit}.`,
    help: () => 'Shorten it: an environment refuses a file of translations with a longer one in it.',
  }),
  'solution/untranslated': entry<{
    language: number;
    missing: number;
    total: number;
    first: readonly string[];
  }>({
    severity: 'warning',
    message: (a) =>
      `${a.missing} of ${a.total} labels have no text in the language ${a.language}: ${a.first.join(', ')}${a.missing > a.first.length ? ', …' : ''}.`,
    help: () =>
      'They are shown in the base language. `cosell labels` lists them and makes files for translators.',
  }),
  'solution/acceptance-reason': entry({
    severity: 'error',
    message: () => 'An accepted finding needs a reason.',
    help: () => 'Write: # cosell accept <code>: <reason>',
  }),
} as const;

const VARIABLE_VALUES: Readonly<Record<string, string>> = {
  text: 'A text of at most 2,000 characters; a number needs quotes.',
  number: 'A number, e.g. 5.',
  yesNo: 'true or false.',
  json: 'A text that is valid JSON, of at most 2,000 characters.',
  secret: 'A secret has no default: its value is a reference to Azure Key Vault, set in each environment.',
};
