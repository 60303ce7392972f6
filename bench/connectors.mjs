// Checking connectors: one document beside `redocly lint`, and a folder of many in one call.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Fetched for the bench only: it is no dependency of ours. */
const REDOCLY = '@redocly/cli@2.77.0';

export function benchConnectors({ root, program, folder, measure, row }) {
  const { COSELL_OFFICIAL_CONNECTOR: official, COSELL_CORPUS_CONNECTORS: corpus } = process.env;
  const document = official ?? shippedDocument(root, folder);
  row(
    'connector check, one document',
    measure([program, 'connector', 'check', '-q', document], 10),
    'aim: redocly',
  );
  const redocly = fetchRedocly(folder);
  // It ends with 1 when it has findings.
  if (redocly !== undefined)
    row('redocly lint, the same document', measure([redocly, 'lint', document], 5, [0, 1]), '');
  if (corpus === undefined) return;
  row(
    'connector check, a folder of many',
    measure([program, 'connector', 'check', '-q', corpus], 3, [0, 1]),
    'aim: 60x',
  );
}

/** The largest document that we ship, as JSON. */
function shippedDocument(root, folder) {
  const path = join(folder, 'referrals.swagger.json');
  const document = parse(readFileSync(join(root, 'connector/referrals/openapi.yaml'), 'utf8'));
  writeFileSync(path, JSON.stringify(document, null, 2));
  return path;
}

function fetchRedocly(folder) {
  const home = join(folder, 'redocly');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  try {
    execFileSync('npm', ['install', '--silent', '--no-save', REDOCLY], { cwd: home, stdio: 'ignore' });
  } catch {
    console.log('redocly could not be fetched');
    return undefined;
  }
  return join(home, 'node_modules/@redocly/cli/bin/cli.js');
}
