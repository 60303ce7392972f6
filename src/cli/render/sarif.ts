/**
 * Findings as SARIF 2.1.0 (OASIS), as far as GitHub code scanning, Azure DevOps and editors read it
 * (GitHub documentation: "SARIF support for code scanning").
 */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { jsonPointer } from '../../source/json-pointer.ts';
import { locate } from '../../source/locate.ts';
import type { Place } from '../../source/place.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Report, Tool } from './report.ts';
import { fingerprints } from './sarif-fingerprint.ts';
import { LEVELS } from './sarif-level.ts';
import { sarifRule } from './sarif-rule.ts';

/** GitHub refuses a run with more results; of these it shows the 5,000 gravest. */
const MAX_RESULTS = 25_000;

/** The name of the folder that paths begin at: that of the call, which a job runs in the root of the repository. */
const ROOT = '%SRCROOT%';

export function renderSarif({ diagnostics, sources }: Report, tool: Tool, max = MAX_RESULTS): string {
  const shown = gravest(diagnostics, max);
  const codes = [...new Set(shown.map((one) => one.code))].sort();
  const marks = fingerprints(shown, sources);
  const run = {
    tool: {
      driver: {
        name: 'cosell',
        semanticVersion: tool.version,
        ...(tool.repository === undefined ? {} : { informationUri: tool.repository }),
        rules: codes.map((code) => sarifRule(code, tool)),
      },
    },
    invocations: [{ executionSuccessful: true, ...cutNote(diagnostics.length, shown.length) }],
    originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that cosell was called in.' } } },
    columnKind: 'utf16CodeUnits',
    results: shown.map((one, index) => ({
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      ...sarifResult(one, sources),
      partialFingerprints: marks[index],
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** At most `max` of them, errors before warnings before remarks, each in the order they came. */
function gravest(diagnostics: readonly Diagnostic[], max: number): readonly Diagnostic[] {
  if (diagnostics.length <= max) return diagnostics;
  const of = (severity: Severity): readonly Diagnostic[] =>
    diagnostics.filter((one) => words(one).severity === severity);
  const kept = new Set([...of('error'), ...of('warning'), ...of('info')].slice(0, max));
  return diagnostics.filter((one) => kept.has(one));
}

function cutNote(found: number, shown: number): object {
  if (found === shown) return {};
  const text = `${found} findings; the ${shown} gravest are listed, because a run with more is refused by GitHub.`;
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

function sarifResult(diagnostic: Diagnostic, sources: Sources): object {
  const { severity, message, help } = words(diagnostic);
  const { at, related } = diagnostic;
  // GitHub shows a related place where the message links to it (SARIF 2.1.0, 3.11.6: embedded links).
  const link = related && `See [${related.note.replace(/[\\[\]]/g, '\\$&')}](0).`;
  const text = wellFormed([message, help, link].filter((part) => part !== undefined).join(' '));
  const note = related && [
    { id: 0, message: { text: wellFormed(related.note) }, ...location(related.at, sources) },
  ];
  return {
    level: LEVELS[severity],
    message: { text },
    locations: [location(at, sources)],
    ...(note === undefined ? {} : { relatedLocations: note }),
  };
}

function location(at: Place, sources: Sources): object {
  const span = locate(at, sources);
  const region = span && {
    startLine: span.start.line,
    startColumn: span.start.column,
    endLine: span.end.line,
    endColumn: span.end.column,
  };
  const name = at.offsets === undefined && { fullyQualifiedName: wellFormed(jsonPointer(at.path)) };
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(at.file), uriBaseId: ROOT },
      ...(region === undefined ? {} : { region }),
    },
    ...(name === false || name.fullyQualifiedName === '' ? {} : { logicalLocations: [name] }),
  };
}

function relativeUri(path: string): string {
  return path
    .split('/')
    .map((step) => encodeURIComponent(wellFormed(step)))
    .join('/');
}

/** Half of a surrogate pair is no text: what reads the file may refuse it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
