/** cases.yaml: what expressions of a flow are. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isClaimed } from '../../../src/analysis/types/claimed-type.ts';
import { parseTemplate } from '../../../src/expression/syntax/template.ts';
import { inferTemplate } from '../../../src/expression/types/infer.ts';
import { alternatives, isAny } from '../../../src/expression/types/type-operations.ts';
import { typeText } from '../../../src/expression/types/type-words.ts';
import type { Type } from '../../../src/expression/types/type.ts';
import { madeFlow, type MadeFlow } from './made-flow.ts';

interface Case {
  readonly name: string;
  readonly trigger?: unknown;
  readonly steps?: object;
  readonly at?: readonly [string, ...string[]];
  readonly types: Readonly<Record<string, string>>;
}

const LAST = 'Behind_all';

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as readonly Case[];

describe.each(cases)('$name', ({ trigger, steps, at, types }) => {
  const flow = madeFlow({
    ...(trigger === undefined ? {} : { trigger }),
    steps: { ...steps, [LAST]: { compose: 'x' } },
  });

  test.each(Object.entries(types))('%s', (text, wanted) => {
    expect(told(text, flow, at ?? [LAST, 'inputs'])).toBe(wanted);
  });
});

function told(
  text: string,
  { program, world }: MadeFlow,
  [name, ...members]: readonly [string, ...string[]],
): string {
  const step = program.graph().stepNamed(name);
  if (step === undefined) throw new Error(`no step ${name}`);
  const scope = world.typesOf(program).scopeAt(step, [...step.path, ...members]);
  const { template, problems } = parseTemplate(text);
  expect(problems).toEqual([]);
  const codes: string[] = [];
  const type = inferTemplate(template, scope, (code) => {
    codes.push(code);
  });
  return [words(type), ...codes.map((code) => `! ${code}`)].join(' ');
}

/** Of null alone, a claim says no more than that it is declared. */
function words(type: Type): string {
  const isToldOfAll =
    !isAny(type) && alternatives(type)?.some((one) => one.kind !== 'null' && isClaimed(one));
  return `${isToldOfAll === true ? '~' : ''}${typeText(type)}`;
}
