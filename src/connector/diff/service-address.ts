/** Where the service is: scheme, host and basePath together. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import { own, type Root } from './schema-node.ts';

export function compareServiceAddress(before: Root, after: Root, report: Report): void {
  const [was, is] = [addressOf(before), addressOf(after)];
  if (was.text === is.text) return;
  const key = (['host', 'basePath'] as const).find((one) => was[one] !== is[one]) ?? 'schemes';
  report(
    'change/service-address',
    at(after.at, key),
    { before: was.text, after: is.text },
    { at: at(before.at, key), note: 'before' },
  );
}

function addressOf({ document }: Root) {
  const textAt = (key: string): string => {
    const value = own(document, key);
    return typeof value === 'string' ? value : '';
  };
  const schemes = own(document, 'schemes');
  const list = isArray(schemes) ? schemes.filter((one) => typeof one === 'string') : [];
  // The platform uses the safe one when it may.
  const scheme = list.length === 0 || list.includes('https') ? 'https' : (list[0] ?? '');
  const host = textAt('host');
  const basePath = textAt('basePath').replace(/\/+$/, '');
  const text = host === '' ? basePath : `${scheme}://${host}${basePath}`;
  return { host, basePath, text: text === '' ? undefined : text };
}
