/** Expressions in conditions of OData that lack their sign. */
import { describe, expect, test } from 'vitest';
import { lostInQuery } from '../../src/check/flow-rules/lost-in-query.ts';

describe('meant as an expression', () => {
  test.each([
    ["name eq '{variables('x')}'", "{variables('x')}", "@{variables('x')}"],
    ["name eq {triggerBody()?['name']}", "{triggerBody()?['name']}", "@{triggerBody()?['name']}"],
    ["name eq variables('x')", "variables('x')", "@{variables('x')}"],
    [
      "_id_value eq triggerOutputs()?['body/id'] and a eq @{item()}",
      "triggerOutputs()?['body/id']",
      "@{triggerOutputs()?['body/id']}",
    ],
    [
      "a eq @{item()} and b eq outputs('Get')?['body/id']",
      "outputs('Get')?['body/id']",
      "@{outputs('Get')?['body/id']}",
    ],
  ])('%s', (text, at, meant) => {
    const found = lostInQuery(text);
    expect([found === undefined ? '' : text.slice(found.at.from, found.at.to), found?.meant]).toEqual([
      at,
      meant,
    ]);
  });
});

test.each([
  "name eq 'x'",
  "contains(name, 'x') and startswith(name, 'body')",
  "name eq '@{variables('x')}' and a eq @{coalesce(item()?['a'], outputs('b'))}",
  "@concat('name eq ', variables('x'))",
  'Microsoft.Dynamics.CRM.LastXDays(PropertyName=@p1,PropertyValue=7)',
  'tags/any(t:t eq 5)',
  '(a eq 1) or (b eq 2)',
])('%s is as it should be', (text) => {
  expect(lostInQuery(text)).toBeUndefined();
});
