/** Order, selection, counting and pages of the list. */
import { describe, expect, test } from 'vitest';
import { DAY, ORIGIN, REFERRALS, created, deal, fake, part, patch, replace, type Fake } from './fake.ts';

/** Deals `0`, `1`… on consecutive days, the first of them changed last. */
function withDeals(count: number): Fake {
  const one = fake();
  for (let index = 0; index < count; index += 1) {
    created(one, deal({ name: String(index) }));
    one.now += DAY;
  }
  const [first] = one.state.referrals;
  if (first !== undefined) patch(one, first.id, [replace('/details/notes', 'changed')]);
  return one;
}

function namesOf(one: Fake, query: string): unknown {
  const answer = one.send('GET', `${REFERRALS}?${query}`);
  if (answer.status !== 200) return answer.status;
  return (part(answer, 'value') as readonly { name: string }[]).map(({ name }) => name);
}

describe('options', () => {
  const one = withDeals(5);
  test.each([
    ['', ['0', '1', '2', '3', '4']],
    ['$orderby=createdDateTime desc', ['4', '3', '2', '1', '0']],
    ['$orderby=createdDateTime', ['0', '1', '2', '3', '4']],
    ['$orderby=updatedDateTime asc', ['1', '2', '3', '4', '0']],
    ['$orderby=updatedDateTime desc,createdDateTime', ['0', '4', '3', '2', '1']],
    ['$orderby=name', 400],
    ['$orderby=createdDateTime up', 400],
    ['$orderby=createdDateTime,', 400],
    ['$top=2', ['0', '1']],
    ['$top=0', []],
    ['$skip=3', ['3', '4']],
    ['$skip=9', []],
    ['$skip=1&$top=2&$orderby=createdDateTime desc', ['3', '2']],
    ["$filter=name ge '2'&$top=1", ['2']],
    ['$top=-1', 400],
    ['$top=1.5', 400],
    ['$top=x', 400],
    ['$skip=99999999999', 400],
    ['$count=maybe', 400],
    ['$select=name,nothing', 400],
    ['$select=details/notes', 400],
    // Offered by the certified connector, described nowhere for the service.
    ['$expand=team', 400],
    ['$search=x', 400],
    ['$skiptoken=made-up', 400],
    ['$skiptoken=%21', 400],
    ['api-version=1', ['0', '1', '2', '3', '4']],
  ])('%s', (query, expected) => {
    expect(namesOf(one, query)).toEqual(expected);
  });

  test('$select leaves the chosen fields, links too', () => {
    const value = part(one.send('GET', `${REFERRALS}?$select=name,links,status&$top=1`), 'value', 0);
    expect(Object.keys(value as object).sort()).toEqual(['links', 'name', 'status']);
  });

  test('$count gives the number of all that match, and only when it is asked for', () => {
    const counted = one.send('GET', `${REFERRALS}?$count=true&$top=1&$filter=name gt '1'`);
    expect(part(counted, '@odata.count')).toBe(3);
    expect(one.send('GET', `${REFERRALS}?$count=false`).body).not.toHaveProperty('@odata.count');
  });
});

describe('pages', () => {
  /** Every page by its token, as a caller that does not trust the link. */
  function pagesOf(one: Fake, query: string): readonly (readonly string[])[] {
    const pages: string[][] = [];
    for (let next: string | undefined = query; next !== undefined;) {
      const answer = one.send('GET', `${REFERRALS}?${next}`);
      pages.push((part(answer, 'value') as { name: string }[]).map(({ name }) => name));
      const link = part(answer, '@odata.nextLink') as string | undefined;
      next = link === undefined ? undefined : link.slice(link.indexOf('?') + 1);
    }
    return pages;
  }

  const one = withDeals(230);
  test.each([
    ['', [100, 100, 30]],
    ['$top=100', [100]],
    ['$top=150', [100, 50]],
    ['$top=200', [100, 100]],
    ['$skip=130', [100]],
    ['$skip=129', [100, 1]],
    ['$skip=20&$top=120', [100, 20]],
    ["$filter=name ne '0'&$orderby=createdDateTime desc&$count=true", [100, 100, 29]],
  ])('%s', (query, sizes) => {
    expect(pagesOf(one, query).map((page) => page.length)).toEqual(sizes);
  });

  test('a token keeps filter, order and selection', () => {
    const query = "$filter=name ne '229'&$orderby=createdDateTime desc&$select=name";
    const all = pagesOf(one, query).flat();
    expect(all).toEqual(Array.from({ length: 229 }, (_, index) => String(228 - index)));
  });

  test('the link has the two faults of the documented sample', () => {
    const link = part(one.send('GET', REFERRALS), '@odata.nextLink') as string;
    expect(link).toMatch(/^http:\/\/api\.partner\.microsoft\.com\/v1\.0\/referrals\?\$skiptoken=[\w-]+$/);
    expect(one.send('GET', link.slice('http://api.partner.microsoft.com'.length)).status).toBe(404);
  });

  test('links of a referral begin with the host that the caller used', () => {
    const links = part(one.send('GET', `${REFERRALS}?$top=1`), 'value', 0, 'links') as {
      self: { uri: string };
      relatedReferrals: { uri: string };
    };
    expect(links.self.uri.startsWith(`${ORIGIN}/v1.0/engagements/referrals/`)).toBe(true);
    const related = one.send('GET', encodeURI(links.relatedReferrals.uri.slice(ORIGIN.length)));
    expect(part(related, 'value')).toHaveLength(1);
  });
});
