/** The fields of the connection dialog, among them the sign-in by OAuth 2.0. */
import type { SignInKind } from '../../diagnostics/catalog/changed-connector.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { compareOauth } from './oauth.ts';
import { own } from './schema-node.ts';
import type { SignIn } from './sign-in.ts';

interface Field {
  readonly name: string;
  readonly value: JsonObject;
  readonly at: Place;
  /** In small letters. */
  readonly type: string;
  readonly isRequired: boolean;
}

const OAUTH = 'oauthsetting';

export function compareConnectionFields(before: SignIn, after: SignIn, report: Report): void {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  if (kindOf(was) !== kindOf(is) && [was, is].some((fields) => kindOf(fields) === 'oauth2')) {
    const kinds = { signInBefore: kindOf(was), signInAfter: kindOf(is) };
    report('change/sign-in-kind', after.at, kinds, { at: before.at, note: 'before' });
    return;
  }
  for (const one of was) {
    if (!is.some((other) => other.name === one.name))
      report('change/connection-field-removed', one.at, { name: one.name });
  }
  for (const one of is)
    compareField(
      was.find((other) => other.name === one.name),
      one,
      report,
    );
}

export function kindOfFields(signIn: SignIn): SignInKind {
  return kindOf(fieldsOf(signIn));
}

function kindOf(fields: readonly Field[]): SignInKind {
  if (fields.some((one) => one.type === OAUTH)) return 'oauth2';
  return fields.length === 0 ? 'none' : 'fields';
}

/** What the dialog does not show is no field. */
function fieldsOf({ fields, at: place }: SignIn): readonly Field[] {
  return Object.entries(fields).flatMap(([name, value]): Field[] => {
    if (!isObject(value)) return [];
    const constraints = memberOf(memberOf(value, 'uiDefinition'), 'constraints');
    if (isTrue(memberOf(constraints, 'hidden'))) return [];
    const type = own(value, 'type');
    const small = typeof type === 'string' ? type.toLowerCase() : '';
    const isRequired = small === OAUTH || isTrue(memberOf(constraints, 'required'));
    return [{ name, value, at: at(place, name), type: small, isRequired }];
  });
}

function compareField(before: Field | undefined, after: Field, report: Report): void {
  const { name } = after;
  if (before === undefined) {
    if (after.isRequired) report('change/required-connection-field', after.at, { name });
    else report('change/connection-field-added', after.at, { name });
    return;
  }
  const related = { at: before.at, note: 'before' };
  if (before.type !== after.type) {
    const args = { name, before: before.type, after: after.type };
    report('change/connection-field-type', at(after.at, 'type'), args, related);
    return;
  }
  if (!before.isRequired && after.isRequired)
    report('change/required-connection-field', after.at, { name }, related);
  if (before.isRequired && !after.isRequired)
    report('change/connection-field-optional', after.at, { name }, related);
  if (after.type === OAUTH)
    compareOauth(
      { value: own(before.value, 'oAuthSettings'), at: at(before.at, 'oAuthSettings') },
      { value: own(after.value, 'oAuthSettings'), at: at(after.at, 'oAuthSettings') },
      report,
    );
}

/** Published files write yes and no in both ways. */
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === 'true';
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) ? own(value, key) : undefined;
}
