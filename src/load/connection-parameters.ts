/** `auth` of connector.yaml → connectionparameters.json. The client secret is never here. */
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at as into, keyOf } from '../source/place.ts';
import type { Auth, Owner } from './connection-parameters/kind.ts';
import { KINDS } from './connection-parameters/kinds.ts';
import { settingValue } from './connection-parameters/setting-value.ts';
import type { ConnectorContext } from './decode-connector.ts';

export function connectionParameters(auth: Auth, owner: Owner, context: ConnectorContext): JsonValue {
  reportForeign(auth, owner, context);
  return KINDS[auth.kind].parameters(auth, owner, (name) => settingValue(auth, name, owner, context));
}

function reportForeign(auth: Auth, { place }: Owner, { reader }: ConnectorContext): void {
  const { kind } = auth;
  for (const setting of Object.keys(auth)) {
    const owners = ownersOf(setting);
    if (owners.length === 0 || owners.includes(kind)) continue;
    reader.report('connector/auth-foreign', keyOf(into(place, setting)), { setting, kind, owners });
  }
}

/** The kinds that take a setting; none for `kind` itself. */
function ownersOf(setting: string): readonly string[] {
  return Object.entries(KINDS).flatMap(([kind, { settings }]) =>
    settings.some((one) => one === setting) ? [kind] : [],
  );
}

/** The settings that the kind takes. */
export function ownSettings(auth: Auth): JsonObject {
  return Object.fromEntries(KINDS[auth.kind].settings.flatMap((name) => settingOf(auth, name)));
}

function settingOf(auth: Auth, name: keyof Auth): [string, JsonValue][] {
  const setting = auth[name];
  return setting === undefined ? [] : [[name, setting]];
}

/** Keys of the environment variables that the settings name. */
export function variablesOf(auth: Auth): string[] {
  return Object.values(ownSettings(auth)).flatMap((setting) =>
    isObject(setting) && typeof setting['variable'] === 'string' ? [setting['variable']] : [],
  );
}
