/** How the OpenAPI documents say that connections sign in (`securityDefinitions`). */
import type { SignInKind } from '../../diagnostics/catalog/changed-connector.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { Part } from '../view.ts';
import { reportScopes } from './scopes.ts';
import { own, type Root } from './schema-node.ts';
import { shownValue } from './shown-value.ts';

interface Scheme extends Part {
  readonly name: string;
  readonly kind: SignInKind;
}

export function compareSecurity(before: Root, after: Root, report: Report): void {
  const [was, is] = [schemesOf(before), schemesOf(after)];
  const related = { at: placeOf(before, was), note: 'before' };
  const kinds = { signInBefore: kindOf(was), signInAfter: kindOf(is) };
  if (kinds.signInBefore !== kinds.signInAfter) {
    report('change/sign-in-kind', placeOf(after, is), kinds, related);
    return;
  }
  if (kinds.signInBefore === 'several') compareNames(was, is, report);
  const [one, other] = [oauthOf(was), oauthOf(is)];
  if (one !== undefined && other !== undefined) compareOauthScheme(one, other, report);
}

function schemesOf({ document, at: place }: Root): readonly Scheme[] {
  const map = own(document, 'securityDefinitions');
  if (!isObject(map)) return [];
  return Object.entries(map).flatMap(([name, value]): Scheme[] => {
    if (!isObject(value)) return [];
    const type = own(value, 'type');
    const kind = type === 'basic' || type === 'apiKey' || type === 'oauth2' ? type : 'other';
    return [{ name, value, kind, at: at(place, 'securityDefinitions', name) }];
  });
}

function placeOf(root: Root, schemes: readonly Scheme[]): Place {
  return schemes[0]?.at ?? at(root.at, 'securityDefinitions');
}

function kindOf(schemes: readonly Scheme[]): SignInKind {
  return schemes.length > 1 ? 'several' : (schemes[0]?.kind ?? 'none');
}

function compareNames(before: readonly Scheme[], after: readonly Scheme[], report: Report): void {
  for (const { name, at: place } of before) {
    if (!after.some((one) => one.name === name)) report('change/sign-in-removed', place, { name });
  }
  for (const { name, at: place } of after) {
    if (!before.some((one) => one.name === name)) report('change/sign-in-added', place, { name });
  }
}

/** The one sign-in by OAuth 2.0 that there is. */
function oauthOf(schemes: readonly Scheme[]): Scheme | undefined {
  const found = schemes.filter((one) => one.kind === 'oauth2');
  return found.length === 1 ? found[0] : undefined;
}

function compareOauthScheme(before: Scheme, after: Scheme, report: Report): void {
  const difference = (key: string) => {
    const [was, is] = [before, after].map(({ value }) => shownValue(own(value, key)));
    if (was === is) return undefined;
    return {
      at: at(after.at, key),
      was: { before: was, after: is },
      related: { at: at(before.at, key), note: 'before' },
    };
  };
  const flow = difference('flow');
  if (flow !== undefined)
    report('change/sign-in-setting', flow.at, { signInSetting: 'flow', ...flow.was }, flow.related);
  for (const [signInAddress, key] of [
    ['authorization', 'authorizationUrl'],
    ['token', 'tokenUrl'],
  ] as const) {
    const address = difference(key);
    if (address !== undefined)
      report('change/sign-in-address', address.at, { signInAddress, ...address.was }, address.related);
  }
  reportScopes(scopesOf(before), scopesOf(after), report);
}

function scopesOf({ value, at: place }: Scheme) {
  const scopes = own(value, 'scopes');
  return { scopes: isObject(scopes) ? Object.keys(scopes) : [], at: at(place, 'scopes') };
}
