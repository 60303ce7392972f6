/** `cosell eval` as a person, or a program, runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROGRAM, project, run, type Run } from './run.ts';

const DATA = `
now: 2026-01-31T08:00:00Z
seed: 7
trigger: { body: { name: Contoso, amount: 1200.50, lines: [{ count: 2 }, { count: 10 }] } }
actions: { Get_account: { status: Failed, statusCode: 404, body: { error: { code: NotFound } } } }
variables: { total: 12, 株式会社: 추천 }
`;

const folder = project({ 'run.yaml': DATA });

function evaluate(...args: readonly string[]): Run {
  return run(folder, ['eval', ...args]);
}

function withData(...args: readonly string[]): Run {
  return evaluate(...args, '--data', 'run.yaml');
}

describe('value and type', () => {
  test.each([
    ['@add(1, 2)', '3   integer'],
    ['@add(1, 2.0)', '3.0   float'],
    ["@decimal('5.00')", '5.00   decimal'],
    ['@9223372036854775807', '9223372036854775807   integer'],
    ['@null', 'null   null'],
    ['@equals(1, 1)', 'true   boolean'],
    ["@concat('a', 1)", '"a1"   string'],
    ['Total: @{add(1, 2)}', '"Total: 3"   string'],
    ['@@add(1, 2)', '"@add(1, 2)"   string'],
    ["@split('a,b', ',')", '["a", "b"]   array<string>'],
    ["@split('', ',')", '[""]   array<string>'],
    [
      "@setProperty(triggerBody(), 'lines', range(1, 2))",
      '{ "name": "Contoso", "amount": 1200.5, "lines": [1, 2] }   object',
    ],
    ["@variables('total')", '12   integer'],
    ["@if(equals(variables('total'), 12), 1, null)", '1   integer, in other runs maybe null'],
    ["@variables('株式会社')", '"추천"   string'],
    ["@triggerOutputs()?['body/lines'][1]['count']", '10   integer'],
    ["@concat('\u009b', uriComponentToString('%E2%80%AE'))", '"\\u009b\\u202e"   string'],
    ["@utcNow('yyyy-MM-dd')", '"2026-01-31"   string'],
    ["@if(true, 1, nope('x'))", '1   integer'],
  ])('%s', (text, expected) => {
    expect(withData(text)).toEqual({ code: 0, out: `${expected}\n`, error: '' });
  });

  test('a long value has one member a line', () => {
    expect(withData("@addProperty(triggerBody(), 'note', 'A text that makes the object too wide')").out)
      .toBe(`{
  "name": "Contoso",
  "amount": 1200.5,
  "lines": [{ "count": 2 }, { "count": 10 }],
  "note": "A text that makes the object too wide"
}   object
`);
  });

  test('short items stand side by side', () => {
    const lines = evaluate('@range(1, 100)').out.split('\n');
    expect(lines.length).toBeLessThan(10);
    expect(lines.every((line) => line.length <= 100)).toBe(true);
  });

  test('chance follows the seed', () => {
    expect(withData('@concat(guid(), rand(0, 100))')).toEqual(withData('@concat(guid(), rand(0, 100))'));
    expect(evaluate('@guid()').out).not.toBe(evaluate('@guid()').out);
  });

  test('without `now`, the clock is that of the machine', () => {
    const [before, now, after] = [
      new Date().toISOString(),
      evaluate('@utcNow()').out,
      new Date().toISOString(),
    ];
    expect([before.slice(0, 19), now.slice(1, 20), after.slice(0, 19)]).toEqual(
      [before.slice(0, 19), now.slice(1, 20), after.slice(0, 19)].sort(),
    );
  });
});

describe('what fails is shown in the expression', () => {
  test('a problem of the text', () => {
    expect(evaluate("@concat('a', 1")).toMatchObject({ code: 1, out: '' });
    expect(evaluate('@concat(\'a\', "b")').error)
      .toBe(`error[expression/syntax] A text stands in straight single quotes (') in an expression.
 --> expression:1:14
    |
  1 | @concat('a', "b")
    |              ^^^
  = help: Write '…' instead of "…".
`);
  });

  test('a failure', () => {
    expect(withData("@add(1, length(triggerBody()?['line']))")).toEqual({
      code: 1,
      out: '',
      error: `error[eval/failed] 'length' wants a string or an array as its 1st argument; this is null.
 --> expression:1:16
    |
  1 | @add(1, length(triggerBody()?['line']))
    |                ^^^^^^^^^^^^^^^^^^^^^^
`,
    });
  });

  test.each([
    ["@triggerBody()['nam']", "The object has no 'nam'.", "Did you mean 'name'?"],
    [
      "@triggerBody()['x']",
      "The object has no 'x'.",
      "With '?' before its bracket, what is not there is null.",
    ],
    ["@variables('totl')", "There is no variable 'totl' in the data.", "Did you mean 'total'?"],
    ['@item()', 'There is no item in the data.', 'Give it in the file of --data: item: …'],
    [
      "@items('Each')",
      "There is no loop 'Each' in the data.",
      'Give it in the file of --data: items: { Each: … }',
    ],
    [
      "@outputs('Get a row')",
      "There is no action 'Get a row' in the data.",
      'Give it in the file of --data: actions: { "Get a row": { body: … } }',
    ],
    ["@lenght('abc')", "There is no function 'lenght'.", "Did you mean 'length'?"],
    ["@toUpper('a', 'b')", "'toUpper' takes one argument; here are 2.", 'It is written toUpper(text)'],
    ["@if(true, substring('abc', 5), 1)", "'substring' cannot use 5", undefined],
    ["@strongEquals('x', 'x')", "'strongEquals' cannot be evaluated outside of the platform.", undefined],
    ["@appsetting('x')", "'appsetting' cannot be evaluated outside of the platform.", undefined],
    ['@range(0, 1000000000)', "'range' cannot use", undefined],
  ])('%s', (text, message, help) => {
    const { code, out, error } = withData(text);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(message);
    if (help !== undefined) expect(error).toContain(`  = help: ${help}\n`);
    expect(error).toContain(' --> expression:1:');
  });

  test('every problem of the text is said, in its line', () => {
    const { error } = evaluate("@concat(\n  'a' == 'b',\n  \"c\"\n)");
    expect(error).toContain(' --> expression:2:');
    expect(error).toContain(' --> expression:3:3');
  });
});

describe('text', () => {
  test('a note says how it becomes an expression', () => {
    expect(evaluate('add(1, 2)')).toEqual({
      code: 0,
      out: '"add(1, 2)"   string\n',
      error: `
info[eval/text] This is text: nothing in it is evaluated.
 --> expression:1:1
    |
  1 | add(1, 2)
    | ^^^^^^^^^
  = help: An expression begins with '@': @add(1, 2)
`,
    });
  });

  test.each(['hello', '', ' @add(1, 2)', 'a@b.com', '1'])('%j is no call', (text) => {
    const { code, out, error } = evaluate(text);
    expect({ code, out }).toEqual({ code: 0, out: `${JSON.stringify(text)}   string\n` });
    expect(error).toContain("An expression begins with '@', and within a text it stands in '@{…}'.");
  });
});

describe('--explain', () => {
  const explain = (text: string): string => {
    const { out } = withData(text, '--explain');
    expect(out.split('\n').every((line) => line.length <= 100)).toBe(true);
    return `\n${out}`;
  };

  test('each part, its value and its type', () => {
    expect(explain("@add(length(triggerBody()?['lines']), variables('total'))")).toMatchInlineSnapshot(`
      "
      add(length(triggerBody()?['lines']), variabl…   14                                           integer
        length(triggerBody()?['lines'])               2                                            integer
          triggerBody()?['lines']                     [{ "count": 2 }, { "count": 10 }]            array
            triggerBody()                             { "name": "Contoso", "amount": 1200.5, "l…   object
        variables('total')                            12                                           integer
      "
    `);
  });

  test('a branch that is not taken', () => {
    expect(explain("@if(greater(variables('total'), 10), toUpper(triggerBody()['name']), lower('x'))"))
      .toMatchInlineSnapshot(`
      "
      if(greater(variables('total'), 10), toUpper(…   "CONTOSO"                                    string
        greater(variables('total'), 10)               true                                         boolean
          variables('total')                          12                                           integer
        toUpper(triggerBody()['name'])                "CONTOSO"                                    string
          triggerBody()['name']                       "Contoso"                                    string
            triggerBody()                             { "name": "Contoso", "amount": 1200.5, "l…   object
        lower('x')                                    – not evaluated
      "
    `);
  });

  test('a part that fails', () => {
    const text = "@concat(toUpper(triggerBody()['name']), length(triggerBody()?['line']), string(1))";
    expect(explain(text)).toMatchInlineSnapshot(`
      "
      concat(toUpper(triggerBody()['name']), lengt…   ✗
        toUpper(triggerBody()['name'])                "CONTOSO"                                     string
          triggerBody()['name']                       "Contoso"                                     string
            triggerBody()                             { "name": "Contoso", "amount": 1200.5, "li…   object
        length(triggerBody()?['line'])                ✗ 'length' wants a string or an array as its 1st…
          triggerBody()?['line']                      null                                          null
            triggerBody()                             { "name": "Contoso", "amount": 1200.5, "li…   object
        string(1)                                     – not evaluated
      "
    `);
    expect(withData(text, '--explain').code).toBe(1);
  });

  test('a text with expressions in it', () => {
    expect(explain("Hello @{variables('株式会社')}, the sum of\n orders is @{mul(variables('total'), 1.5)}."))
      .toMatchInlineSnapshot(`
      "
      Hello @{variables('株式会社')}, the sum of o…   "Hello 추천, the sum of\\n orders is 18."   string
        variables('株式会社')                         "추천"                                     string
        mul(variables('total'), 1.5)                  18.0                                       float
          variables('total')                          12                                         integer
      "
    `);
  });

  test('long and deep', () => {
    const text = `@${'concat('.repeat(40)}variables('total'), '${'x'.repeat(300)}'${')'.repeat(40)}`;
    expect(explain(text).split('\n')).toHaveLength(43);
  });

  test('text, and what cannot be read', () => {
    expect(withData('hello', '--explain').out).toBe('hello   "hello"   string\n');
    expect(withData('@concat(', '--explain')).toMatchObject({ code: 1, out: '' });
  });
});

describe('--lines', () => {
  const lines = (input: string | Uint8Array, ...args: readonly string[]): Run =>
    run(folder, ['eval', '--lines', ...args], {}, input);
  const answers = (input: string | Uint8Array): readonly unknown[] => {
    const { code, out, error } = lines(input, '--data', 'run.yaml');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    return out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  };

  test('one answer a line, in order', () => {
    const input = ['@add(1, 2)', '@item()', "@variables('total')", 'text', '@concat(', ''];
    expect(answers(input.map((one) => `${JSON.stringify(one)}\n`).join(''))).toEqual([
      { value: 3 },
      { error: 'There is no item in the data.', at: [1, 7] },
      { value: 12 },
      { value: 'text' },
      { error: "The '(' of 'concat' is not closed.", at: [1, 8] },
      { value: '' },
    ]);
  });

  test('values are exact', () => {
    const texts = [
      "@int('-9223372036854775808')",
      '@float(5)',
      "@decimal('5.00')",
      "@json('[1.0, 1, 1e30, -0.0]')",
      "@json('123456789012345678901234567890')",
      '@json(\'{"b": 1, "1": 2}\')',
      "@substring('\ud83d\ude00', 0, 1)",
    ];
    expect(lines(texts.map((one) => `${JSON.stringify(one)}\n`).join('')).out).toBe(
      [
        '{"value":-9223372036854775808}',
        '{"value":5.0}',
        '{"value":5.00}',
        '{"value":[1.0,1,1E+30,-0.0]}',
        '{"value":123456789012345678901234567890}',
        '{"value":{"b":1,"1":2}}',
        '{"value":"\\ud83d"}',
        '',
      ].join('\n'),
    );
  });

  test('line ends, blank lines and a missing last line end', () => {
    expect(answers('"a"\r\n\r\n\n  \n"b"\n\n"c"')).toEqual([{ value: 'a' }, { value: 'b' }, { value: 'c' }]);
    expect(lines('').out).toBe('');
  });

  test('what is no JSON string is answered with an error', () => {
    const bad = [
      '{',
      '5',
      '"a" "b"',
      "'a'",
      '"\\x"',
      '["@add(1,2)"]',
      'null',
      '"open',
      '\u0000',
      '@add(1, 2)',
    ];
    const found = answers(`${bad.join('\n')}\n"a"`);
    expect(found.slice(0, -1)).toEqual(bad.map(() => ({ error: 'This line is not a JSON string.' })));
    expect(found.at(-1)).toEqual({ value: 'a' });
  });

  test('bytes that are no text, a byte order mark, lone surrogates', () => {
    const input = Buffer.concat([
      Buffer.from('\ufeff"a"\n'),
      Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]),
      Buffer.from('"\\ud800@{1}"\n"@concat(\'\\udc00\', \'\\ud800\')"\n'),
    ]);
    expect(answers(input)).toEqual([
      { value: 'a' },
      { error: 'This line is not UTF-8 text.' },
      { value: '\ud8001' },
      { value: '\udc00\ud800' },
    ]);
  });

  test('long lines, deep expressions and results without end', () => {
    const input = [
      `"${'x'.repeat(20_000_000)}"`,
      JSON.stringify(`@{1}${'y'.repeat(1_000_000)}@{2}`),
      JSON.stringify(`@${'not('.repeat(5000)}`),
      JSON.stringify(`@${'concat('.repeat(250)}'a'${')'.repeat(250)}`),
      JSON.stringify(`@${'concat(string(range(0, 100000)), '.repeat(200)}'a'${')'.repeat(200)}`),
      '"@add(1, 2)"',
    ];
    const [long, mixed, deep, nested, work, last] = answers(input.join('\n')) as {
      value?: unknown;
      error?: string;
    }[];
    expect(String(long?.value)).toHaveLength(20_000_000);
    expect(String(mixed?.value)).toHaveLength(1_000_002);
    expect(deep?.error).toContain('platform takes 8192');
    expect(nested).toEqual({ value: 'a' });
    expect(work?.error).toBe('The expression makes more text and items than can be evaluated here.');
    expect(last).toEqual({ value: 3 });
  });

  test('ends when nobody reads any more', () => {
    const shell = `yes '"@add(1, 2)"' | "$NODE" "$PROGRAM" eval --lines | head -n 2`;
    const env = { ...process.env, NODE: process.execPath, PROGRAM };
    const done = spawnSync('sh', ['-c', shell], { encoding: 'utf8', env, timeout: 30_000 });
    expect(done).toMatchObject({ status: 0, stdout: '{"value":3}\n{"value":3}\n', stderr: '' });
  });

  test('many lines', () => {
    const count = 30_000;
    const input = Array.from({ length: count }, (_, i) =>
      JSON.stringify(`@add(${i}, length('${'x'.repeat(i % 50)}'))`),
    );
    const found = answers(input.join('\n'));
    expect(found).toHaveLength(count);
    expect(found[12_345]).toEqual({ value: 12_345 + (12_345 % 50) });
  });
});

describe('wrong use', () => {
  test.each([
    [[], "Name an expression, e.g. '@add(1, 2)', or give --lines."],
    [['@add(1, 2)', '--lines'], 'the expressions come from standard input'],
    [['--lines', '--explain'], "cannot be used with option '--explain'"],
    [['@add(1, 2)', '@add(1, 2)'], 'too many arguments'],
    [['@add(1, 2)', '--data', 'nowhere.yaml'], "There is no file 'nowhere.yaml'."],
    [['@add(1, 2)', '--dta', 'run.yaml'], "unknown option '--dta'"],
  ])('%j', (args, words) => {
    const { code, out, error } = evaluate(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});

describe('data', () => {
  test.each([
    [
      'run.yaml',
      'trigger: { bodi: 1 }',
      `error[spec/unknown-key] 'bodi' is not a key that can stand here.
 --> run.yaml:1:12
    |
  1 | trigger: { bodi: 1 }
    |            ^^^^
  = help: Did you mean 'body'?
`,
    ],
    [
      'run.json',
      '{ "variables": [] }',
      `error[spec/wrong-type] This is a list; a map is expected.
 --> run.json:1:3
    |
  1 | { "variables": [] }
    |   ^^^^^^^^^^^
`,
    ],
    ['run.json', '{', 'error[json/syntax]'],
    ['run.yaml', 'now: @utcNow()', 'error[yaml/unquoted-expression]'],
    ['run.yaml', '', 'error[source/empty]'],
    ['folder/run.yaml', 'seed: x', ' --> folder/run.yaml:1:7'],
  ])('%s: %s', (name, text, expected) => {
    const { code, out, error } = run(project({ [name]: text }), ['eval', '@add(1, 2)', '--data', name]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(expected);
  });

  test('JSON, also as other tools write it', () => {
    const other = project({ 'run.json': `\ufeff${JSON.stringify({ variables: { a: 1 } })}\r\n` });
    expect(run(other, ['eval', "@variables('a')", '--data', 'run.json']).out).toBe('1   integer\n');
  });

  test('wrong data are said once, not a line', () => {
    const { code, out, error } = run(
      project({ 'run.yaml': 'x: 1' }),
      ['eval', '--lines', '--data', 'run.yaml'],
      {},
      '"a"\n"b"\n',
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error.match(/spec\/unknown-key/g)).toHaveLength(1);
  });

  test('a folder', () => {
    expect(run(project(), ['eval', '@add(1, 2)', '--data', 'flows']).error).toContain('source/folder');
  });
});

test('colours on request', () => {
  const { out } = run(folder, ['eval', '@add(1, 2)'], { FORCE_COLOR: '1' });
  expect(out).toBe('3   \u001b[2minteger\u001b[22m\n');
});

describe('docs/EXPRESSIONS.md and README.md', () => {
  const page = readFileSync(new URL('../../docs/EXPRESSIONS.md', import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const data = /```yaml run\.yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const place = project({ 'run.yaml': data });
  const blocks = [...`${page}\n${readme}`.matchAll(/^```console\n([\s\S]*?)^```/gm)].map(
    ([, text = '']) => text,
  );

  test.each(blocks)('%s', (block) => {
    const [first = '', ...rest] = block.split('\n');
    const shell = `cosell() { "$NODE" "$PROGRAM" "$@"; }; ${first.replace(/^\$ /, '')}`;
    const env = { ...process.env, NODE: process.execPath, PROGRAM, NO_COLOR: '1' };
    const done = spawnSync('sh', ['-c', shell], { cwd: place, encoding: 'utf8', env });
    expect(`${done.stdout}${done.stderr}`).toBe(rest.join('\n'));
  });
});
