// How much text of expressions is read and typed in a second, and how long one evaluation takes. COSELL_CORPUS names a folder of exported flows
// whose expressions are read; without it those of the shipped flows are, and a few typical ones.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_RUN, evaluateTemplate, inferTemplate, parseTemplate, valueFromJson } from '../lib/index.js';

const TYPICAL = [
  "@outputs('Get_row')?['body/name']",
  "@concat('Deal of ', coalesce(outputs('Get_row')?['body/name'], 'nobody'))",
  "@if(equals(triggerBody()?['status'], 'Active'), first(outputs('List')?['body/value'])?['id'], null)",
  "@{formatDateTime(triggerBody()?['date'], 'yyyy-MM-dd')} at @{addDays(triggerBody()?['date'], 7)}",
  "@and(not(empty(outputs('List')?['body/value'])), greater(length(outputs('List')?['body/value']), 1))",
  "@setProperty(outputs('Get_row')?['body'], 'value', mul(float('12.5'), 3))",
  "@union(split('a,b,c', ','), createArray('c', toLower('D')))",
];

const RUN = {
  ...EMPTY_RUN,
  trigger: valueFromJson({ outputs: { body: { status: 'Active', date: '2026-01-31T10:20:30Z' } } }),
  actions: new Map([
    ['Get_row', valueFromJson({ outputs: { body: { name: 'Contoso', value: 1 } } })],
    ['List', valueFromJson({ outputs: { body: { value: [{ id: 'a' }, { id: 'b' }] } } })],
  ]),
};

/** Every distinct string below a JSON value that holds an expression. */
function expressionsIn(value, found = new Set()) {
  if (typeof value === 'string') {
    if (value.includes('@')) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) expressionsIn(inner, found);
  }
  return found;
}

function texts() {
  const folder = process.env.COSELL_CORPUS;
  if (folder === undefined) return TYPICAL;
  const found = new Set();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')))
    expressionsIn(JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')), found);
  return [...found];
}

/** Seconds of the fastest of some rounds. */
function fastest(rounds, run) {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

export function benchExpressions() {
  const all = texts();
  const size = all.reduce((sum, text) => sum + text.length, 0);
  const open = { typeOf: () => undefined };
  const silent = () => undefined;
  const seconds = fastest(10, () => {
    for (const text of all) inferTemplate(parseTemplate(text).template, open, silent);
  });
  const speed = size / seconds / 1e6;
  console.log(
    `${`${all.length} strings read and typed`.padEnd(34)}${speed.toFixed(1).padStart(8)} MB/s   aim: 1 MB/s`,
  );
  for (const text of TYPICAL) {
    const { template } = parseTemplate(text);
    const result = evaluateTemplate(template, RUN);
    if ('failure' in result) throw new Error(`${text} fails: ${JSON.stringify(result.failure)}`);
    const time = fastest(5, () => {
      for (let i = 0; i < 2000; i += 1) evaluateTemplate(template, RUN);
    });
    console.log(
      `${text.slice(0, 70).padEnd(72)}${((time / 2000) * 1e6).toFixed(1).padStart(6)} µs   aim: 20 µs`,
    );
  }
}
