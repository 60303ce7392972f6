/** What can be wrong in a flow file: each finding has its code, its exact place and words with a hint. */
import { describe, expect, it } from 'vitest';
import { words } from '../../src/diagnostics/diagnostic.ts';
import { locate } from '../../src/source/locate.ts';
import { parseYaml } from '../../src/load/yaml-source.ts';
import { fromYaml } from './helpers.ts';

const HEAD = 'format: 1\nconnections: { referrals: referrals }\ntrigger: { request: Button }\nsteps:\n';
const USE = '  Use: { call: referrals.Op }\n';

/** Code, line and column of each finding. */
function found(text: string): readonly string[] {
  const { source } = parseYaml('flow.yaml', text, () => undefined);
  return fromYaml(text).diagnostics.map((one) => {
    const start = locate(one.at, new Map([['flow.yaml', source]]))?.start;
    return `${one.code} ${start?.line ?? 0}:${start?.column ?? 0}`;
  });
}

const inSteps = (steps: string): readonly string[] => found(HEAD + USE + steps);

describe('findings in steps', () => {
  it.each([
    ['a step without a keyword', '  A: { composee: 1 }', ['flow/no-keyword 6:8']],
    ['two keywords', '  A: { compose: 1, set: x, value: 1 }', ['flow/two-keywords 6:20']],
    ['an unknown key', '  A: { compose: 1, descripion: x }', ['spec/unknown-key 6:20']],
    ['a wrong type', '  A: { compose: 1, track: x }', ['spec/wrong-type 6:27']],
    ['a missing key', '  A: { filter: "@x" }', ['spec/missing-key 6:3']],
    ['no map', '  A: compose', ['spec/wrong-type 6:6']],
    ['an unknown connection', '  A: { call: referals.Op }', ['flow/alias-unknown 6:14']],
    ['no operation', '  A: { call: referrals }', ['flow/no-operation 6:14']],
    ['an empty operation', '  A: { call: referrals. }', ['flow/no-operation 6:14']],
    ['after a step elsewhere', '  A: { compose: 1, after: Us }', ['flow/run-after-unknown 6:27']],
    ['after a list', '  A: { compose: 1, after: [Use, Us] }', ['flow/run-after-unknown 6:33']],
    ['after a map', '  A: { compose: 1, after: { Us: Failed } }', ['flow/run-after-unknown 6:29']],
    ['after a number', '  A: { compose: 1, after: 1 }', ['spec/wrong-type 6:27']],
    ['an unknown status', '  A: { compose: 1, after: { Use: [Faild] } }', ['flow/unknown-status 6:35']],
    ['a circle', '  A: { compose: 1, after: B }\n  B: { compose: 1 }', ['flow/run-after-cycle 6:27']],
    ['the same name in another case', '  A: { scope: { USE: { compose: 1 } } }', ['flow/same-name 6:17']],
    ['white space in a name', '  "A b": { compose: 1 }', ['flow/bad-name 6:3']],
    ['a refused character', '  A/b: { compose: 1 }', ['flow/bad-name 6:3']],
    ['a long name', `  ${'x'.repeat(81)}: { compose: 1 }`, ['flow/bad-name 6:3']],
    ['a whole number as a name', '  First: { compose: 1 }\n  "2": { compose: 1 }', ['flow/bad-name 7:3']],
    ['an unknown flow', '  A: { runFlow: chld }', ['solution/unknown-name 6:17']],
    ['a bad binding', '  A: { compose: 1, only: certifed }', ['spec/not-allowed 6:26']],
    ['an unknown key in a case', '  A: { switch: 1, cases: { X: { whn: 1 } } }', ['spec/unknown-key 6:33']],
    [
      'a failure that cannot be',
      '  A: { compose: 1, only: certified }\n  B: { catch: {} }',
      ['flow/after-other-binding 7:3'],
    ],
    [
      'two ways to wait for one step',
      '  A: { compose: 1, only: certified }\n  B: { compose: 1, only: certified, after: { Use: Failed } }\n  C: { compose: 1, after: [A, B] }',
      ['flow/after-other-binding 8:31'],
    ],
    ['a bad type of a variable', '  A: { variable: a, type: strng }', ['spec/not-allowed 6:27']],
    ['a bad unit of a delay', '  A: { delay: 5 Minutes }', ['spec/not-allowed 6:15']],
    ['a delay in words', '  A: { delay: five minutes }', ['spec/bad-form 6:15']],
    ['a bad unit in a map', '  A: { delay: { count: "@x", unit: Minuts } }', ['spec/not-allowed 6:36']],
    [
      'a bad unit of a time',
      '  A: { getPastTime: { interval: 1, timeUnit: Days } }',
      ['spec/not-allowed 6:46'],
    ],
  ])('%s', (_, steps, expected) => {
    expect(inSteps(steps)).toEqual(expected);
  });

  it('are all reported, in branches too', () => {
    expect(inSteps('  A: { if: true, then: { B: {} }, else: { C: { call: x.y } } }')).toEqual([
      'flow/no-keyword 6:26',
      'flow/alias-unknown 6:54',
    ]);
  });

  it('name the first of two', () => {
    const { diagnostics } = fromYaml(`${HEAD + USE}  use: { compose: 1 }\n`);
    expect(diagnostics[0]?.related?.at.path).toEqual(['steps', 'Use']);
  });

  it('have a hint', () => {
    const hint = (steps: string): string | undefined => {
      const [first] = fromYaml(HEAD + USE + steps).diagnostics;
      return first === undefined ? undefined : words(first).help;
    };
    expect(hint('  A: { compse: 1 }')).toBe("Did you mean 'compose'?");
    expect(hint('  A: { call: referals.Op }')).toBe("Did you mean 'referrals'?");
    expect(hint('  A: { compose: 1, after: { Use: Faild } }')).toBe("Did you mean 'Failed'?");
    expect(hint('  A: { runFlow: chld }')).toBe("Did you mean 'child'?");
    expect(hint('  "A b": { compose: 1 }')).toContain("'A_b'");
    expect(hint('  "7": { compose: 1 }')).toContain("'Step_7'");
    expect(hint('  A: { variable: a, type: strng }')).toBe("Did you mean 'string'?");
    expect(hint('  A: { delay: 5 Minutes }')).toBe("Did you mean 'Minute'?");
    expect(hint('  A: { call: referrals }')).toContain('referrals.OperationId');
  });
});

describe('steps in steps', () => {
  /** Scopes around a step: S0 > S1 > … > Inner. */
  const nested = (count: number): string => {
    const open = Array.from({ length: count }, (_, index) => `S${index}: { scope: { `).join('');
    return `  ${open}Inner: { compose: 1 }${' } }'.repeat(count)}`;
  };

  it('may be in 8 containers', () => {
    expect(inSteps(nested(8))).toEqual([]);
  });

  it('may not be in 9, nor in far more', () => {
    expect(fromYaml(HEAD + USE + nested(9)).diagnostics.map((one) => one.at.path.at(-1))).toEqual(['Inner']);
    for (const count of [9, 200]) {
      expect(inSteps(nested(count)).map((one) => one.split(' ')[0])).toEqual(['flow/too-deep']);
    }
  });

  it('are reported once', () => {
    const inner = 'A: { compose: 1 }, B: { scope: { C: { compose: 1 } } }';
    const both = nested(8).replace(
      'Inner: { compose: 1 }',
      `X: { if: true, then: { ${inner} }, else: { D: { compose: 1 } } }`,
    );
    expect(inSteps(both).map((one) => one.split(' ')[0])).toEqual(['flow/too-deep']);
  });
});

describe('findings at the top', () => {
  it.each([
    ['another format', HEAD.replace('1', '2') + USE, ['spec/format-version 1:9']],
    ['an unknown key', `${HEAD + USE}trigers: {}\n`, ['spec/unknown-key 6:1']],
    ['no trigger', 'format: 1\nsteps: {}\n', ['spec/missing-key 1:1']],
    ['no steps', 'format: 1\ntrigger: { request: Button }\n', ['spec/missing-key 1:1']],
    [
      'an unknown short name',
      'format: 1\nconnections: [referals]\ntrigger: { when: referals.X }\nsteps: {}\n',
      ['solution/unknown-name 2:15'],
    ],
    ['an unused connection', `${HEAD}  A: { compose: 1 }\n`, ['flow/unused-connection 2:27']],
    ['an unknown variable', `${HEAD + USE}environment: [dealFeld]\n`, ['solution/unknown-name 6:15']],
    [
      'a bad kind of request',
      'format: 1\ntrigger: { request: Buton }\nsteps: {}\n',
      ['spec/not-allowed 2:21'],
    ],
    ['a bad unit', 'format: 1\ntrigger: { recurrence: 1 Dy }\nsteps: {}\n', ['spec/not-allowed 2:24']],
    [
      'a bad unit in a map',
      'format: 1\ntrigger: { recurrence: { every: 1 Dy } }\nsteps: {}\n',
      ['spec/not-allowed 2:33'],
    ],
    [
      'a bad frequency',
      'format: 1\ntrigger: { recurrence: { frequency: Dayly, interval: "@x" } }\nsteps: {}\n',
      ['spec/not-allowed 2:37'],
    ],
    [
      'raw beside other keys',
      'format: 1\nraw: { properties: { connectionReferences: {}, definition: {} }, schemaVersion: x }\nconnections: [a]\nsteps: {}\n',
      ['spec/unknown-key 3:1', 'spec/unknown-key 4:1'],
    ],
    ['raw that is no flow', 'format: 1\nraw: { properties: { definition: {} } }\n', ['flow/not-a-flow 2:1']],
    [
      'raw of another type',
      'format: 1\nraw: 1\ntrigger: { request: Button }\nsteps: {}\n',
      ['spec/wrong-type 2:6', 'spec/unknown-key 3:1', 'spec/unknown-key 4:1'],
    ],
    [
      'what the file says elsewhere in the designer block',
      `${HEAD + USE}designer:\n  definition: { actions: {}, parameters: null, outputs: {} }\n  properties: { definition: {}, connectionReferences: {} }\n  document: { properties: {} }\n`,
      [
        'spec/unknown-key 7:30',
        'spec/unknown-key 7:17',
        'spec/unknown-key 8:33',
        'spec/unknown-key 8:17',
        'spec/unknown-key 9:15',
      ],
    ],
    [
      'a step that is not there in the designer block',
      `${HEAD + USE}designer:\n  ids: { Use: a, manual: b, Us: c }\n  metadata: { Zzz: {} }\n  withoutRunAfter: [Qqq]\n`,
      ['solution/unknown-name 7:29', 'solution/unknown-name 8:15', 'solution/unknown-name 9:21'],
    ],
    [
      'a parameter that is not standard',
      `${HEAD + USE}designer: { withoutParameters: [nope] }\n`,
      ['spec/not-allowed 6:33'],
    ],
    [
      'two triggers',
      'format: 1\ntrigger: { request: Button, recurrence: 1 Day }\nsteps: {}\n',
      ['flow/two-keywords 2:29'],
    ],
    [
      'no keyword in the trigger',
      'format: 1\ntrigger: { requst: Button }\nsteps: {}\n',
      ['flow/no-keyword 2:12'],
    ],
    ['a bad recurrence', 'format: 1\ntrigger: { recurrence: daily }\nsteps: {}\n', ['spec/bad-form 2:24']],
    [
      'a catch first',
      'format: 1\ntrigger: { request: Button }\nsteps:\n  A: { catch: {} }\n',
      ['flow/nothing-before 4:8'],
    ],
    [
      'a name for the trigger that a step has',
      'format: 1\ntrigger: { request: Button }\nsteps:\n  Manual: { compose: 1 }\n',
      ['flow/same-name 4:3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
