/** INSTALL.md of the shipped solution: the steps in the order in which they can be done. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { nodeHost } from '../../src/io/node-host.ts';
import type { LoadOptions } from '../../src/load/decode-solution.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Host } from '../../src/source/host.ts';
import { projectOf } from '../connector/helpers.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const shipped = nodeHost(ROOT, 1024 * 1024);

function guideOf(host: Host, options: LoadOptions = {}): string {
  const templates = (path: string): string => readFileSync(`${ROOT}templates/${path}`, 'utf8');
  const { files } = compile(host, 'solution.yaml', templates, options);
  return new TextDecoder().decode(files.find((one) => one.path === 'INSTALL.md')?.bytes);
}

const BEFORE = 'Check before the import';
const APP = 'Register the app that the connectors sign in with';
const SECRETS = 'Client secret and redirect URL of each connector';
const FLOWS = 'Turn the flows on, in this order';
const LAST = ['From test to production', 'Upgrade', 'Remove'];

describe('the steps', () => {
  test.each([
    // Connections need the secret, and the import of what uses them needs the connections.
    [
      'split',
      { packaging: 'split' },
      [BEFORE, APP, 'Import the connectors', SECRETS, 'Connections', 'Import the rest', FLOWS, ...LAST],
    ],
    ['single', { packaging: 'single' }, [BEFORE, APP, 'Import', SECRETS, 'Connections', FLOWS, ...LAST]],
    ['certified', { binding: 'certified' }, [BEFORE, 'Import', 'Connections', FLOWS, ...LAST]],
  ] as const)('%s', (_, options, titles) => {
    const found = [...guideOf(shipped, options).matchAll(/^## (\d+)\. (.+)$/gm)];
    expect(found.map(([, , title]) => title)).toEqual(titles);
    expect(found.map(([, number]) => Number(number))).toEqual(titles.map((_title, index) => index + 1));
  });

  test.each([
    ['split', { packaging: 'split' }, 2],
    ['single', { packaging: 'single' }, 1],
  ] as const)('%s: each import asks for the variables of its own solution', (_, options, imports) => {
    const guide = guideOf(shipped, options);
    expect(guide.split('| Variable | Name |').length - 1).toBe(imports);
    expect(guide.split('`cosell_ClientId`').length - 1).toBe(1);
    expect(guide.split('`cosell_ShowCheckMark`').length - 1).toBe(1);
  });
});

/** Azure API Connections, which signs in on behalf of the users. */
const PLATFORM = 'fe053c5f-3692-4f14-aef2-ee34fc081cae';

test.each([
  [true, true],
  [false, false],
])('onBehalfOf: %s', (onBehalfOf, isSaid) => {
  const auth = `{ kind: entra, clientId: a, tenant: common, resource: https://a.com, onBehalfOf: ${String(onBehalfOf)} }`;
  expect(guideOf(memoryHost(projectOf({ auth }))).includes(PLATFORM)).toBe(isSaid);
});
