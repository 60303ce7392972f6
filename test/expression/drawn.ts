/** Drawn expressions, texts and data. */
import fc from 'fast-check';
import type { Expression } from '../../src/expression/syntax/ast.ts';
import { FUNCTIONS } from '../../src/expression/functions/index.ts';
import { parameterAt } from '../../src/expression/types/signature.ts';
import { ANY, type Type } from '../../src/expression/types/type.ts';
import { typeOf, unionOf } from '../../src/expression/types/type-operations.ts';
import type { Kind, Value } from '../../src/expression/value.ts';

/** Characters that mean something to the language, among others. */
const LETTERS = [
  ...[
    'a',
    'b',
    'z',
    'A',
    '_',
    '0',
    '9',
    '.',
    ',',
    "'",
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '?',
    '@',
    '"',
    '+',
    '-',
    'e',
    'E',
  ],
  ...[
    '=',
    ' ',
    '\u00a0',
    '\n',
    '/',
    '#',
    '$',
    '€',
    '\u{1f600}',
    '\ud800',
    '\udc00',
    "''",
    '@{',
    '@@',
    'null',
  ],
];

export const drawnText = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 60 })
  .map((parts) => parts.join(''));

const NOWHERE = { from: 0, to: 0 };

const drawnName = fc
  .array(fc.constantFrom('a', 'b', 'z', 'X', 'Y', '_', '9', '#', '$', '-', ':', 'é'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** A name that a call can have: not a number, a keyword or an operator. */
const callName = fc.oneof(
  fc.constantFrom(...FUNCTIONS.map((one) => one.name)),
  drawnName.filter((name) => /^[a-z_]/i.test(name) && !/^(?:true|false|null)$/i.test(name)),
);

const drawnScalar: fc.Arbitrary<null | boolean | bigint | number | string> = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -3n, max: 12n }),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 8 }),
  drawnText,
);

/** Trees as the parser can make them; places are 0. */
export const drawnTree: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression; call: Expression }>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      drawnScalar.map((value) => ({ kind: 'literal', ...NOWHERE, value }) as const),
      tie('call'),
      fc
        .record({ of: tie('call'), key: tie('expression'), safe: fc.boolean() })
        .map((parts) => ({ kind: 'access', ...NOWHERE, ...parts }) as const),
    ),
    call: fc
      .record({ name: callName, args: fc.array(tie('expression'), { maxLength: 3 }) })
      .map(({ name, args }) => ({ kind: 'call', ...NOWHERE, name, nameAt: NOWHERE, args }) as const),
  }),
).expression;

/** Data as JSON has it. */
export const drawnValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    drawnScalar,
    fc.constantFrom('2026-01-31T10:20:30Z', 'abc', '12', '1.5', 'a,b,c', 'true', '<r><v>1</v></r>', 'UTC'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'A', '1', 'body', 'value', 'a/b'), tie('value')), {
        maxLength: 4,
      })
      .map((entries) => new Map(entries)),
  ),
})).value;

/** A type that holds the value: its own, a wider one, or anything. */
export function drawnTypeOf(value: Value): fc.Arbitrary<Type> {
  const own = typeOf(value);
  const wide = widened(own);
  return fc.constantFrom(own, wide, unionOf(wide, typeOf(null)), unionOf(own, typeOf(7n), typeOf('x')), ANY);
}

function widened(type: Type): Type {
  if (type.kind === 'string') return { kind: 'string' };
  if (type.kind === 'array') return { kind: 'array', items: widened(type.items) };
  if (type.kind !== 'object') return type;
  const properties = [...type.properties].map(
    ([name, { type: inner }]) => [name, { type: widened(inner), optional: true }] as const,
  );
  return { kind: 'object', properties: new Map(properties), others: ANY };
}

/** Texts that functions of dates, XML, addresses and formats can use. */
const USEFUL = [
  '',
  'a',
  'abc',
  'a,b',
  '1',
  '1.5',
  '-3',
  'true',
  'N',
  'yyyy-MM-dd',
  '2026-01-31T10:20:30Z',
  '2026-03-29',
  'Day',
  'Month',
  'UTC',
  'Pacific Standard Time',
  'de-DE',
  '<r a="1"><v>1</v><v>2</v></r>',
  '/r/v',
  'count(//v)',
  '{"a":[1,2.5]}',
  'YWJj',
  'data:text/plain;base64,YWJj',
  'https://example.com:8080/a/b?c=d',
  'a%20b',
  '1.02:03:04',
  'C2',
  'body',
  'value',
  'x',
];

export interface Drawn {
  /** An expression, in which `variables('0')` … name the data. */
  readonly text: string;
  readonly data: readonly Value[];
  readonly types: readonly Type[];
}

/** Expressions that mostly make sense: calls with arguments of the kinds that they take, from constants, other calls and data. */
export const drawnSensible: fc.Arbitrary<Drawn> = fc
  .array(
    drawnValue.chain((value) => drawnTypeOf(value).map((type) => ({ value, type }))),
    { minLength: 3, maxLength: 3 },
  )
  .chain((data) =>
    callText(3).map((text) => ({
      text,
      data: data.map((one) => one.value),
      types: data.map((one) => one.type),
    })),
  );

const LOCAL = FUNCTIONS.filter((one) => one.family !== 'workflow');

function callText(depth: number): fc.Arbitrary<string> {
  return fc.constantFrom(...LOCAL).chain((definition) => {
    const least = definition.parameters.filter((one) => one.repeat === 'once').length;
    const most = definition.parameters.length + (definition.parameters.at(-1)?.repeat === 'rest' ? 1 : 0);
    return fc
      .integer({ min: least, max: most })
      .chain((count) =>
        fc
          .tuple(
            ...Array.from({ length: count }, (_, index) =>
              argumentText(parameterAt(definition, index)?.kinds ?? ['any'], depth - 1),
            ),
          )
          .chain((args) => accessed(`${definition.name}(${args.join(', ')})`)),
      );
  });
}

function accessed(call: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(call) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("['a']", "?['a']", '[0]', '?[1]', "?['body/value']", '.value')
        .map((access) => call + access),
    },
  );
}

function argumentText(kinds: readonly Kind[], depth: number): fc.Arbitrary<string> {
  const choices: fc.WeightedArbitrary<string>[] = [
    { weight: 4, arbitrary: fc.constantFrom(...kinds).chain(constantText) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "variables('0')",
        "variables('1')",
        "variables('2')",
        "variables('2')?['a']",
      ),
    },
    { weight: 1, arbitrary: constantText('any') },
  ];
  if (depth > 0) choices.push({ weight: 4, arbitrary: callText(depth) });
  return fc.oneof(...choices);
}

function constantText(kind: Kind): fc.Arbitrary<string> {
  switch (kind) {
    case 'null':
      return fc.constant('null');
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'integer':
      return fc.integer({ min: -3, max: 12 }).map(String);
    case 'float':
      return fc.constantFrom('1.0', '-2.5', '1e300', '0.1');
    case 'decimal':
      return fc.constantFrom("decimal('1.50')", "decimal('0')");
    case 'number':
      return fc.constantFrom<Kind>('integer', 'integer', 'float', 'decimal').chain(constantText);
    case 'string':
      return fc.constantFrom(...USEFUL).map((text) => `'${text}'`);
    case 'array':
      return fc.constantFrom(
        'createArray(1, 2, 2)',
        "createArray('a', null, 1.5)",
        "json('[]')",
        'json(\'[{"a":1},{"a":2}]\')',
      );
    case 'object':
      return fc.constantFrom(
        'json(\'{"a":1,"b":"x"}\')',
        "json('{}')",
        "xml('<r><v>1</v></r>')",
        "binary('abc')",
      );
    case 'any':
      return fc
        .constantFrom<Kind>('null', 'boolean', 'number', 'string', 'array', 'object')
        .chain(constantText);
  }
}

/** Whether a tree has a part that could not be read. */
export function hasBroken(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return (node as { kind?: unknown }).kind === 'broken' || Object.values(node).some(hasBroken);
}
