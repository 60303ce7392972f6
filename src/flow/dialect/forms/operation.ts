/** `referrals.GetReferralById`: a connection of the flow and an operation of its connector ↔ `inputs.host`. */
import { suggest } from '../../../diagnostics/suggest.ts';
import { isObject, type JsonValue } from '../../../source/json-value.ts';
import type { Field, Form } from '../field.ts';
import { own } from '../json-path.ts';

/** The longest alias that the text begins with, or the text up to its first dot. */
function aliasOf(text: string, aliases: Iterable<string>): string | undefined {
  let best: string | undefined;
  for (const alias of aliases) {
    if (text.startsWith(`${alias}.`) && alias.length > (best?.length ?? -1)) best = alias;
  }
  const dot = text.indexOf('.');
  return best ?? (dot === -1 ? undefined : text.slice(0, dot));
}

const operationForm: Form = {
  lower: (value, { around, report, place }) => {
    const text = value as string;
    const alias = aliasOf(text, around.aliases.keys());
    const operationId = alias === undefined ? '' : text.slice(alias.length + 1);
    if (alias === undefined || alias === '' || operationId === '') {
      report('flow/no-operation', place, { text });
      return undefined;
    }
    const connectionName = around.aliases.get(alias);
    if (connectionName === undefined) {
      report('flow/alias-unknown', place, { alias, nearest: suggest(alias, around.aliases.keys()) });
      return undefined;
    }
    return { connectionName, operationId };
  },
  raise: (host) => {
    if (!isObject(host) || Object.keys(host).length !== 2) return undefined;
    const [alias, operation] = [own(host, 'connectionName'), own(host, 'operationId')];
    return typeof alias === 'string' && typeof operation === 'string' ? `${alias}.${operation}` : undefined;
  },
};

/** The keyword field of a connector step or trigger. */
export function operationField(key: string, description: string): Field {
  return {
    key,
    path: ['inputs', 'host'],
    form: operationForm,
    required: true,
    schema: { type: 'string', minLength: 1, description },
  };
}

/** Only written when it is not the one of the connection. */
export const apiIdField: Field = {
  key: 'apiId',
  path: ['inputs', 'host', 'apiId'],
  schema: {
    type: 'string',
    description: 'The `apiId` of the host, when it is not the one of the connection.',
  },
  implied: (around, made): JsonValue | undefined => {
    const key = own(own(own(made, 'inputs'), 'host'), 'connectionName');
    return typeof key === 'string' ? around.apiIds.get(key) : undefined;
  },
};
