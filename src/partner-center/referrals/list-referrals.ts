/** GET of the list: matching referrals in order, a page at a time. */
import type { JsonObject } from '../../source/json-value.ts';
import type { Call, Handled } from '../protocol.ts';
import { readListQuery, type ListQuery, type Order } from '../query/list-query.ts';
import { optionsOf, skipToken } from '../query/skip-token.ts';
import { invalid, isRefusal, type Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { presented, type Referral } from './referral.ts';

/** Collections with more than 100 items are paged. */
const PAGE = 100;

export function listReferrals(state: State, { query: options, request }: Call): Handled {
  const query = queryOf(options);
  if (isRefusal(query)) return { state, reply: query };
  const found = sorted(state.referrals.filter(query.matches), query.order);
  return { state, reply: { kind: 'success', status: 200, body: pageOf(found, query, request.origin) } };
}

/** A token holds all options; others beside it are passed over. */
function queryOf(options: URLSearchParams): ListQuery | Refusal {
  const token = options.get('$skiptoken') ?? '';
  if (token !== '') {
    const kept = optionsOf(token);
    return kept === undefined
      ? invalid({ path: '$skiptoken', text: 'The option $skiptoken is not valid.' })
      : readListQuery(kept);
  }
  options.delete('$skiptoken');
  return readListQuery(options);
}

/** Without an order, that of their creation. */
function sorted(referrals: readonly Referral[], orders: readonly Order[]): readonly Referral[] {
  return referrals.toSorted((a, b) => {
    for (const { field, isDescending } of orders) {
      // The times have one form, so that their texts are in the order of time.
      if (a[field] !== b[field]) return a[field] < b[field] === isDescending ? 1 : -1;
    }
    return 0;
  });
}

function pageOf(found: readonly Referral[], query: ListQuery, origin: string): JsonObject {
  const size = Math.min(PAGE, query.top);
  const page = found.slice(query.skip, query.skip + size);
  const wanted = Math.min(found.length - query.skip, query.top);
  const host = origin.replace(/^https?:\/\//, '');
  return {
    '@odata.context': `http://${host}/v1.0/$metadata#Referrals`,
    ...(query.withCount ? { '@odata.count': found.length } : {}),
    value: page.map((one) => selected(presented(one, origin), query.fields)),
    ...(wanted > size ? { '@odata.nextLink': nextLink(query, size, host) } : {}),
  };
}

function selected(referral: JsonObject, fields: readonly string[]): JsonObject {
  if (fields.length === 0) return referral;
  return Object.fromEntries(Object.entries(referral).filter(([name]) => fields.includes(name)));
}

/** As in the documented sample: `http`, and without `/engagements`. Nothing answers there; the token is what counts. */
function nextLink({ options, skip, top }: ListQuery, size: number, host: string): string {
  const rest = options.has('$top') ? top - size : undefined;
  return `http://${host}/v1.0/referrals?$skiptoken=${skipToken(options, skip + size, rest)}`;
}
