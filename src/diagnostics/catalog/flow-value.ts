/** Messages about values that do not belong into a flow: secrets, and what is true of one environment only. */
import { entry } from '../entry.ts';

const SECRETS = {
  token: 'a token that signs somebody in',
  signature: 'the signature of an address, which opens it to everybody',
  key: 'the key of a service',
  'private key': 'a private key',
  'client secret': 'the secret of an app registration',
  'sign-in': 'a password or key that signs the flow in',
} as const;

const FIXED = {
  'e-mail': 'An e-mail address',
  environment: 'The address of an environment',
  site: 'The address of a SharePoint site',
  callback: 'The address of a flow',
  row: 'The id of a row',
  list: 'The id of a SharePoint list',
  team: 'The id of a team, group, channel or plan',
} as const;

export const flowValueMessages = {
  'flow/secret-value': entry<{ kind: keyof typeof SECRETS }>({
    severity: 'warning',
    isSecret: true,
    message: (a) => `This looks like ${SECRETS[a.kind]}.`,
    help: () =>
      'Everyone who can see the flow can read it. Make it invalid where it was issued, and put the new one into Azure Key Vault, with a variable of type secret that leads to it.',
  }),
  'flow/secret-in-history': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The secret that '${a.name}' reads stands in the history of each run.`,
    help: () =>
      "Add 'secure: [inputs, outputs]' to the step (Secure outputs in its settings); steps that use it then hide it too.",
  }),
  'flow/hard-coded': entry<{ kind: keyof typeof FIXED; value: string; others: number }>({
    severity: 'warning',
    atTimes: 'info',
    message: (a) => `${FIXED[a.kind]} is written into the flow${alsoIn(a.others)}: ${a.value}.`,
    help: (a) =>
      a.kind === 'row'
        ? 'Rows of another environment have other ids: find the row by a name or an alternate key, or keep its id in an environment variable.'
        : 'Another environment has another one: keep it in an environment variable and use its parameter here.',
  }),
} as const;

function alsoIn(others: number): string {
  if (others === 0) return '';
  return others === 1 ? ', here and in another step' : `, here and in ${others} other steps`;
}
