/**
 * `$skiptoken`: the options of the next page, so that a link needs nothing else, as in the documented sample. Opaque to
 * callers; the fake keeps no pages. So pages move when referrals come in between, as they do with `$skip`; how the service
 * does it is not documented.
 */

const START = '%24skip=';

export function skipToken(options: URLSearchParams, skip: number, top: number | undefined): string {
  const next = new URLSearchParams({ $skip: String(skip) });
  if (top !== undefined) next.set('$top', String(top));
  for (const [name, value] of options) if (name !== '$skip' && name !== '$top') next.append(name, value);
  return btoa(next.toString()).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Undefined for a text that is no token. */
export function optionsOf(token: string): URLSearchParams | undefined {
  try {
    const text = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    return text.startsWith(START) ? new URLSearchParams(text) : undefined;
  } catch {
    return undefined;
  }
}
