/** `cosell labels`: the report, files for translators, and reading them back; findings of what comes back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, run } from './run.ts';

const BASE = readFileSync(new URL('base/solution.yaml', import.meta.url), 'utf8');
const TABLES = `languages: [1033, 1042]
tables:
  order:
    name: { 1033: Order, 1042: 주문 }
    plural: Orders
    primary: { name: Number }
    columns:
      total: { name: '=Total', type: decimal, description: "In \\"won\\",\\nwith tax." }
`;

function translated(files: Readonly<Record<string, string>> = {}): string {
  return project({ 'solution.yaml': BASE + TABLES, ...files });
}

const KOREAN = ['labels', '--language', '1042'];

describe('the report', () => {
  test('counts by section and lists what is missing', () => {
    const done = run(translated({ 'labels/1042.yaml': 'format: 1\nsolution: { name: 주문 관리 }\n' }), [
      'labels',
    ]);
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(done.out).toMatch(/^Korean \(1042\) +2 of +\d+ +\d+ %\n/);
    expect(done.out).toMatch(/\n {2}solution +1 of +1 +100 %\n/);
    expect(done.out).toMatch(/\n {2}tables +1 of +5 +20 %\n/);
    expect(done.out).toContain('Without a text\n');
    expect(done.out).toContain('\n  tables/order/columns/total/description\n');
  });

  test('twenty missing labels, all with --all', () => {
    const columns = Array.from(
      { length: 40 },
      (_, index) => `      c${index}: { name: C${index}, type: text }\n`,
    );
    const folder = project({ 'solution.yaml': BASE + TABLES + columns.join('') });
    const short = run(folder, ['labels']).out;
    expect(short.match(/^ {2}\S+\/\S+$/gm)).toHaveLength(20);
    expect(short).toMatch(/… and \d+ more \(--all lists them\)/);
    expect(run(folder, ['labels', '--all']).out).toContain('\n  tables/order/columns/c39/name\n');
  });

  test('one language', () => {
    expect(run(project(), ['labels']).out).toContain('The solution has one language.');
  });

  test('errors of the sources come first', () => {
    const done = run(translated({ 'labels/1042.yaml': 'format: 1\nsolution: { name: 5 }\n' }), ['labels']);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.error).toContain('spec/number-for-text');
  });
});

describe.each(['korean.csv', 'korean.xlf'])('%s', (name) => {
  test('goes out and comes back', () => {
    const folder = translated();
    expect(run(folder, [...KOREAN, '--write', name])).toMatchObject({ code: 0, error: '' });
    const sent = readFileSync(join(folder, name), 'utf8');
    const filled = name.endsWith('csv')
      ? sent.replace('Orders,,', 'Orders,주문 목록,')
      : sent.replace(
          /(<source>Orders<\/source>\s*<target state=")needs-translation">/,
          '$1translated">주문 목록',
        );
    expect(filled).not.toBe(sent);
    writeFileSync(join(folder, name), filled);
    const done = run(folder, [...KOREAN, '--read', name]);
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(done.out).toMatch(/^Wrote labels\/1042.yaml: 2 of \d+ labels have a text in Korean \(1042\)\.\n$/);
    const written = readFileSync(join(folder, 'labels/1042.yaml'), 'utf8');
    // What stands inline stays there.
    expect(written).toContain('주문 목록');
    expect(written).not.toContain('order: { name');
    expect(run(folder, ['check']).out).not.toContain('error');
    // Sent again, it says the same.
    run(folder, [...KOREAN, '--write', name]);
    run(folder, [...KOREAN, '--read', name]);
    expect(readFileSync(join(folder, 'labels/1042.yaml'), 'utf8')).toBe(written);
  });
});

test('Excel opens the table as UTF-8, and a text is no formula in it', () => {
  const folder = translated();
  run(folder, [...KOREAN, '--write', 'korean.csv']);
  const bytes = readFileSync(join(folder, 'korean.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain("\r\ntables/order/columns/total/name,'=Total,,");
});

describe('what comes back', () => {
  const read = (text: string, name = 'back.csv') => {
    const folder = translated({ [name]: text });
    const done = run(folder, [...KOREAN, '--read', name]);
    return { ...done, written: existsSync(join(folder, 'labels/1042.yaml')) };
  };
  const HEADER = 'id,English (1033),Korean (1042)\n';

  test('label/other-base, label/inline and label/stale: with their places, and the rest is written', () => {
    const text = `${HEADER}tables/order/plural,Order list,주문 목록\ntables/order/name,Order,오더\ntables/order/plurl,x,y\n`;
    const done = read(text);
    expect(done).toMatchObject({ code: 0, written: true });
    expect(done.error).toMatch(
      /warning\[label\/other-base\][^\n]*'Order list'[^\n]*'Orders'[^\n]*\n --> back.csv:2:32\n/,
    );
    expect(done.error).toMatch(/warning\[label\/inline\][^\n]*\n --> back.csv:3:25\n/);
    expect(done.error).toMatch(
      /warning\[label\/stale\][^\n]*\n --> back.csv:4:1\n[\s\S]*'tables\/order\/plural'/,
    );
  });

  test.each([
    ['label/translator-file', 'id,German (1031)\n', 'back.csv'],
    ['label/translator-file', '<xliff version="2.0"/>', 'back.xlf'],
    ['label/twice', `${HEADER}tables/order/plural,Orders,가\ntables/order/plural,Orders,나\n`, 'back.csv'],
    ['spec/bad-form', `${HEADER}tables/order/plural,Orders,${'가'.repeat(501)}\n`, 'back.csv'],
  ])('%s: nothing is written', (code, text, name) => {
    const done = read(text, name);
    expect(done).toMatchObject({ code: 1, out: '', written: false });
    expect(done.error).toContain(code);
    expect(done.error).toContain('Nothing was written');
  });

  test('source/not-text: a table in the code page of the country', () => {
    const folder = translated();
    writeFileSync(join(folder, 'back.csv'), Buffer.from([0xb0, 0xa1, 0x0a]));
    expect(run(folder, [...KOREAN, '--read', 'back.csv'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('wrong use', () => {
  test.each([
    [['labels', '--write', 'x.csv'], '--language is missing. Use one of: 1042.'],
    [['labels', '--language', '1033', '--write', 'x.csv'], '1033 is the base language.'],
    [['labels', '--language', '1031', '--read', 'x.csv'], 'The solution has no language 1031.'],
    [['labels', '--language', 'ko'], 'A language is its LCID'],
    [[...KOREAN, '--write', 'x.xlsx'], "'x.xlsx' ends in neither .csv nor .xlf."],
    [[...KOREAN, '--read', 'x.csv'], "There is no file 'x.csv'."],
    [[...KOREAN, '--read', 'x.csv', '--write', 'x.csv'], 'cannot be used with'],
    [[...KOREAN, '--write', 'no/x.csv'], 'Nothing was written'],
  ] as const)('%j', (args, message) => {
    const done = run(translated(), args);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.error).toContain(message);
  });

  test('a solution with one language', () => {
    expect(run(project(), [...KOREAN, '--write', 'x.csv'])).toMatchObject({ code: 2 });
  });
});
