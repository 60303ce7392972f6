/**
 * How connections are made. The connection parameters decide; where one of the versions has none at hand, what the OpenAPI documents
 * say of it stands in.
 */
import type { SignInKind } from '../../diagnostics/catalog/changed-connector.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { ConnectorSettings } from '../connector-source.ts';
import type { ConnectorView } from '../view.ts';
import { compareConnectionFields, kindOfFields } from './connection-fields.ts';
import { own } from './schema-node.ts';
import { compareSecurity } from './security.ts';

/** One way to sign in and the fields of its dialog. */
export interface SignIn {
  readonly name: string;
  readonly fields: JsonObject;
  readonly at: Place;
}

export function compareSignIn(before: ConnectorView, after: ConnectorView, report: Report): void {
  const [was, is] = [signInsOf(before.settings), signInsOf(after.settings)];
  if (was === undefined || is === undefined) compareSecurity(before, after, report);
  else compareWays(was, is, report);
}

/** The one way without a name, or those of a choice; undefined when the settings are not at hand. */
function signInsOf(settings: ConnectorSettings | undefined): readonly SignIn[] | undefined {
  const { connectionParameterSets: sets, connectionParameters: one } = settings ?? {};
  const list = sets !== undefined && isObject(sets.value) ? own(sets.value, 'values') : undefined;
  if (sets !== undefined && isArray(list))
    return list.flatMap((value, index) => setOf(value, at(sets.at, 'values', index)));
  return one === undefined ? undefined : [{ name: '', fields: objectOf(one.value), at: one.at }];
}

function setOf(value: JsonValue, place: Place): readonly SignIn[] {
  const name = isObject(value) ? own(value, 'name') : undefined;
  if (!isObject(value) || typeof name !== 'string') return [];
  return [{ name, fields: objectOf(own(value, 'parameters')), at: at(place, 'parameters') }];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function compareWays(before: readonly SignIn[], after: readonly SignIn[], report: Report): void {
  const [first] = after;
  if (first !== undefined && isSingle(before) !== isSingle(after)) {
    const kinds = { signInBefore: kindOf(before), signInAfter: kindOf(after) };
    report('change/sign-in-kind', first.at, kinds, { at: before[0]?.at ?? first.at, note: 'before' });
    return;
  }
  for (const was of before) {
    const is = after.find((one) => one.name === was.name);
    if (is !== undefined) compareConnectionFields(was, is, report);
    else report('change/sign-in-removed', was.at, { name: was.name });
  }
  for (const is of after) {
    if (!before.some((one) => one.name === is.name)) report('change/sign-in-added', is.at, { name: is.name });
  }
}

function isSingle(ways: readonly SignIn[]): boolean {
  return ways.every((one) => one.name === '');
}

function kindOf(ways: readonly SignIn[]): SignInKind {
  const [first] = ways;
  return first === undefined || !isSingle(ways) ? 'several' : kindOfFields(first);
}
