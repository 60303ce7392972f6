/**
 * Findings as a test report: a suite for each file that was read, a case for each finding. Errors are failures; warnings and remarks
 * pass and say so in their output, unless there are more warnings than are allowed. A file without findings is one case that passes.
 */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { locate } from '../../source/locate.ts';
import { element, leaf, printXml, type XmlElement } from '../../xml/xml.ts';
import { placeWords } from './place-words.ts';
import type { Report } from './report.ts';

export function renderJunit(report: Report): string {
  const files = new Map<string, Diagnostic[]>([...report.sources.keys()].map((file) => [file, []]));
  for (const one of report.diagnostics) {
    const found = files.get(one.at.file);
    if (found === undefined) files.set(one.at.file, [one]);
    else found.push(one);
  }
  const groups = [...files.values()];
  const suites = [...files].map(([file, found]) => suite(file, found, report));
  const root = element('testsuites', { name: 'cosell', ...counts(groups, report) }, ...suites);
  // Line ends of texts are escaped, so only those of the file are changed.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root).replaceAll('\r\n', '\n')}\n`;
}

function suite(file: string, found: readonly Diagnostic[], report: Report): XmlElement {
  const name = allowed(file);
  const clean = element('testcase', { name: 'no findings', classname: name, time: '0' });
  const cases = found.length === 0 ? [clean] : found.map((one) => testCase(one, report));
  return element('testsuite', { name, ...counts([found], report) }, ...cases);
}

function counts(files: readonly (readonly Diagnostic[])[], report: Report): Readonly<Record<string, string>> {
  const tests = files.reduce((sum, found) => sum + Math.max(1, found.length), 0);
  const failures = files.flat().filter((one) => isFailure(one, report)).length;
  return { tests: String(tests), failures: String(failures), errors: '0', time: '0' };
}

function testCase(diagnostic: Diagnostic, report: Report): XmlElement {
  const { severity, message, help } = words(diagnostic);
  const { code, at, related } = diagnostic;
  const line = locate(at, report.sources)?.start.line;
  const text = [
    `${severity}[${code}] ${message}`,
    placeWords(at, report.sources),
    ...(help === undefined ? [] : [`help: ${help}`]),
    ...(related === undefined ? [] : [`${related.note}: ${placeWords(related.at, report.sources)}`]),
  ].join('\n');
  const outcome = isFailure(diagnostic, report)
    ? element('failure', { message: allowed(message), type: code }, allowed(text))
    : leaf('system-out', allowed(text));
  return element(
    'testcase',
    {
      // Without the line, so that the history of a case goes on when others are written above it.
      name: allowed(`${code}: ${message}`),
      classname: allowed(at.file),
      file: allowed(at.file),
      ...(line === undefined ? {} : { line: String(line) }),
      time: '0',
    },
    outcome,
  );
}

function isFailure(diagnostic: Diagnostic, { warningsFail = false }: Report): boolean {
  const { severity } = words(diagnostic);
  return severity === 'error' || (severity === 'warning' && warningsFail);
}

/** XML 1.0 has no form for these characters, not even escaped. */
function allowed(text: string): string {
  // eslint-disable-next-line no-control-regex -- Those are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
