/** The settings of a sign-in by OAuth 2.0, in the form of `apiProperties.json`. */
import type { SignInAddress, SignInSetting } from '../../diagnostics/catalog/changed-connector.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Path } from '../../source/place.ts';
import { reportScopes } from './scopes.ts';
import type { Facet } from './schema-node.ts';
import { shownValue } from './shown-value.ts';

/** Where each setting stands; the first place that says something counts. Names are compared without regard to case. */
const SETTINGS: Readonly<Record<SignInSetting, readonly Path[]>> = {
  identityProvider: [['identityProvider']],
  clientId: [['clientId']],
  redirectMode: [['redirectMode']],
  resource: [
    ['customParameters', 'resourceUri', 'value'],
    ['properties', 'AzureActiveDirectoryResourceId'],
  ],
  tenant: [['customParameters', 'tenantId', 'value']],
  flow: [],
};

const ADDRESSES: Readonly<Record<SignInAddress, readonly Path[]>> = {
  login: [['customParameters', 'loginUri', 'value']],
  authorization: [
    ['customParameters', 'authorizationUrl', 'value'],
    ['customParameters', 'authorizationUrlTemplate', 'value'],
  ],
  token: [
    ['customParameters', 'tokenUrl', 'value'],
    ['customParameters', 'tokenUrlTemplate', 'value'],
  ],
  refresh: [
    ['customParameters', 'refreshUrl', 'value'],
    ['customParameters', 'refreshUrlTemplate', 'value'],
  ],
};

/** What holds where nothing is written. */
const DEFAULTS: Partial<Record<SignInSetting, string>> = { redirectMode: 'Global' };

export function compareOauth(before: Facet, after: Facet, report: Report): void {
  for (const [signInSetting, paths] of entries(SETTINGS)) {
    const change = changeOf(before, after, paths, DEFAULTS[signInSetting]);
    if (change !== undefined)
      report('change/sign-in-setting', change.at, { signInSetting, ...change.was }, change.related);
  }
  for (const [signInAddress, paths] of entries(ADDRESSES)) {
    const change = changeOf(before, after, paths);
    if (change !== undefined)
      report('change/sign-in-address', change.at, { signInAddress, ...change.was }, change.related);
  }
  const [was, is] = [valueAt(before, ['scopes']), valueAt(after, ['scopes'])];
  reportScopes({ ...was, scopes: textsOf(was.value) }, { ...is, scopes: textsOf(is.value) }, report);
}

function entries<Key extends string, Value>(map: Readonly<Record<Key, Value>>): [Key, Value][] {
  // The keys of a literal are just those of its type.
  return Object.entries(map) as [Key, Value][];
}

function changeOf(before: Facet, after: Facet, paths: readonly Path[], missing?: string) {
  const [was, is] = [firstOf(before, paths), firstOf(after, paths)];
  const [old, now] = [shownValue(was.value) ?? missing, shownValue(is.value) ?? missing];
  if (old?.toLowerCase() === now?.toLowerCase()) return undefined;
  return { at: is.at, related: { at: was.at, note: 'before' }, was: { before: old, after: now } };
}

function firstOf(settings: Facet, paths: readonly Path[]): Facet {
  const all = paths.map((path) => valueAt(settings, path));
  return (
    all.find((one) => one.value !== undefined && one.value !== '') ??
    all[0] ?? { ...settings, value: undefined }
  );
}

function valueAt(start: Facet, path: Path): Facet {
  return path.reduce<Facet>((here, step) => {
    const key = keyLike(here.value, String(step));
    return {
      value: isObject(here.value) && key !== undefined ? here.value[key] : undefined,
      at: at(here.at, key ?? step),
    };
  }, start);
}

function keyLike(value: JsonValue | undefined, wanted: string): string | undefined {
  return isObject(value)
    ? Object.keys(value).find((key) => key.toLowerCase() === wanted.toLowerCase())
    : undefined;
}

function textsOf(list: JsonValue | undefined): readonly string[] {
  return isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
