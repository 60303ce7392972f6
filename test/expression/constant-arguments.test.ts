/** Constants that a function cannot use whatever its other arguments are, and formats of dates that say something else than they are meant to. */
import { describe, expect, test } from 'vitest';
import { inferTemplate } from '../../src/expression/types/infer.ts';
import { parseTemplate } from '../../src/expression/syntax/template.ts';
import type { TypeScope } from '../../src/expression/types/type-scope.ts';
import { unionOf } from '../../src/expression/types/type-operations.ts';
import { ANY_ARRAY, INTEGER, NULL, STRING } from '../../src/expression/types/type.ts';

const TYPES = {
  text: STRING,
  count: INTEGER,
  list: ANY_ARRAY,
  made: unionOf(ANY_ARRAY, NULL),
  number: unionOf(INTEGER, NULL),
};

const SCOPE: TypeScope = {
  typeOf: (functionName, name) =>
    functionName === 'variables' ? Object.entries(TYPES).find(([key]) => key === name)?.[1] : undefined,
};

/** `code: what it points at`, and what the code is about. */
function findingsOf(text: string): readonly string[] {
  const { template, problems } = parseTemplate(text);
  expect(problems).toEqual([]);
  const found: string[] = [];
  inferTemplate(template, SCOPE, (code, at, args: unknown) => {
    found.push([code.replace('expression/', ''), text.slice(at.from, at.to), about(args)].join(' | '));
  });
  return found;
}

function about(args: unknown): string {
  if (typeof args !== 'object' || args === null) return '';
  if ('kind' in args) return String(args.kind);
  return 'instead' in args ? String(args.instead) : '';
}

const x = 'item()';

describe('a constant beside what is not known', () => {
  test.each([
    [`@div(${x}, 0)`, 'fails | 0 | division-by-zero'],
    [`@mod(${x}, 0.0)`, 'fails | 0.0 | division-by-zero'],
    [`@replace(${x}, '', 'b')`, "fails | '' | unusable"],
    [`@take(${x}, -1)`, 'fails | -1 | unusable'],
    [`@skip(${x}, -1)`, 'fails | -1 | unusable'],
    [`@chunk(${x}, 0)`, 'fails | 0 | unusable'],
    [`@substring(${x}, -1, 2)`, 'fails | -1 | unusable'],
    [`@substring(${x}, 0, -2)`, 'fails | -2 | unusable'],
    [`@nthIndexOf(${x}, 'a', 0)`, 'fails | 0 | unusable'],
    [`@range(${x}, -1)`, 'fails | -1 | unusable'],
    ['@rand(10, 1)', 'fails | 1 | unusable'],
    ["@guid('Q')", "fails | 'Q' | unusable"],
    [`@addToTime(${x}, 1, 'Months')`, "fails | 'Months' | unusable"],
    [`@subtractFromTime(${x}, 1, 'h')`, "fails | 'h' | unusable"],
    ["@getFutureTime(1, 'Days')", "fails | 'Days' | unusable"],
    [`@getPastTime(${x}, 'Quarter')`, "fails | 'Quarter' | unusable"],
    ["@convertFromUtc(utcNow(), 'Korean Standard Time')", "fails | 'Korean Standard Time' | unusable"],
    [`@convertTimeZone(${x}, 'UTC', 'Europe/Seoul')`, "fails | 'Europe/Seoul' | unusable"],
    ["@convertFromUtc('UTC', utcNow())", "fails | 'UTC' | unusable"],
    ["@formatDateTime('yyyy-MM-dd', utcNow())", "fails | 'yyyy-MM-dd' | unusable"],
    [`@formatDateTime(${x}, 'q')`, "fails | 'q' | unusable"],
    ["@utcNow('yyyy\"')", "fails | 'yyyy\"' | unusable"],
    [`@formatDateTime(${x}, 'd', 'english')`, "fails | 'english' | unusable"],
    [`@addDays('today', ${x})`, "fails | 'today' | unusable"],
    [`@dateDifference('x', ${x})`, "fails | 'x' | unusable"],
    [`@dateDifference(${x}, 'x')`, "fails | 'x' | unusable"],
    [`@formatTimeSpan('x', ${x})`, "fails | 'x' | unusable"],
    [`@xpath(${x}, '//a[')`, "fails | '//a[' | unreadable"],
    [`@formatNumber(${x}, 'N2', 'english')`, "fails | 'english' | unusable"],
    ["@variables('list')[-1]", 'fails | -1 | no-item'],
    ["@variables('made')[-1]", 'fails | -1 | no-item'],
    // Where it is looked at only at times, too.
    [`@if(${x}, div(${x}, 0), 1)`, 'fails | 0 | division-by-zero'],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual([expected]);
  });

  test.each([
    `@div(${x}, 2)`,
    `@div(0, ${x})`,
    `@replace(${x}, 'a', '')`,
    `@split(${x}, '')`,
    `@indexOf(${x}, '')`,
    `@take(${x}, 0)`,
    `@chunk(${x}, 1)`,
    `@substring(${x}, 0, 0)`,
    `@slice(${x}, -3)`,
    '@rand(1, 10)',
    "@guid('N')",
    "@guid('X')",
    `@addToTime(${x}, -1, 'month')`,
    "@getFutureTime(1, 'Week')",
    "@convertFromUtc(utcNow(), 'W. Europe Standard Time', 'g')",
    "@convertTimeZone(utcNow(), 'UTC', 'Europe/Berlin')",
    `@formatDateTime(${x}, 'dddd, d MMMM', 'de-DE')`,
    // The year is that of the run.
    `@dateDifference('1/5', ${x})`,
    `@addDays('2024-01-31', ${x})`,
    `@xpath(${x}, '//a')`,
    "@variables('list')?[-1]",
    "@empty(variables('made'))",
    '@empty(null)',
    `@${x}[-1]`,
    `@contains(${x}, 5)`,
    "@contains(variables('list'), 5)",
    "@utcNow(variables('text'))",
  ])('%s is fine', (text) => {
    expect(findingsOf(text)).toEqual([]);
  });
});

describe('arguments by the first one', () => {
  test.each([
    // Of a text and a number, the text is to blame.
    ["@greater(variables('text'), 5)", "argument-type | variables('text') | "],
    ["@less('qty', variables('count'))", "argument-type | 'qty' | "],
    ["@greater(variables('count'), '5')", "argument-type | '5' | "],
    ["@empty(variables('count'))", "argument-type | variables('count') | "],
    ["@empty(variables('number'))", "argument-type | variables('number') | "],
    ["@contains('a', variables('list'))", "argument-type | variables('list') | "],
    ["@contains(variables('text'), 5)", 'argument-type | 5 | '],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual([expected]);
  });
});

describe('letters of a date format', () => {
  test.each([
    ['YYYY-MM-DD', 'yyyy-MM-dd'],
    ['dd.MM.YYYY', 'dd.MM.yyyy'],
    ['D MMMM yyyy', 'd MMMM yyyy'],
    ['yyyy-mm-dd', 'yyyy-MM-dd'],
    ['dd/mm/yyyy HH:mm', 'dd/MM/yyyy HH:mm'],
    ['mm/dd/yyyy', 'MM/dd/yyyy'],
    ['yyyymmdd', 'yyyyMMdd'],
    ['yyyy-MM-dd HH:MM:ss', 'yyyy-MM-dd HH:mm:ss'],
    ['YYYY-mm-DD HH:mm:SS', 'yyyy-MM-dd HH:mm:ss'],
  ])('%s', (format, instead) => {
    expect(findingsOf(`@formatDateTime(${x}, '${format}')`)).toEqual([
      `format-letters | '${format}' | ${instead}`,
    ]);
  });

  test.each(['yyyy-MM-dd hh:mm:ss', 'h:mm', 'yyyy-MM-dd_hh_mm'])('%s has no AM and PM', (format) => {
    expect(findingsOf(`@utcNow('${format}')`)).toEqual([`twelve-hours | '${format}' | `]);
  });

  test.each([
    'D',
    'Y',
    'yyyy-MM-ddTHH:mm:ssZ',
    "yyyy-MM-dd''T''HH:mm:ss''DD''",
    'yyyyMMddHHmmss',
    'yyyyMMddmmss',
    'MMddmm',
    'dd HH:mm',
    'ddHHmm',
    'd. MMMM yyyy',
    'hh:mm tt',
    'h tt',
    'hh',
    'HH:mm:ss MM',
    'Day: d',
  ])('%s is fine', (format) => {
    expect(findingsOf(`@formatDateTime(${x}, '${format}')`)).toEqual([]);
  });
});
