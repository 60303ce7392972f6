/** A flow source: our YAML form, or an exported JSON document as it is. */
import type { FlowContext } from '../flow/context.ts';
import { lowerFlow } from '../flow/dialect/lower.ts';
import { factsOf } from '../flow/facts.ts';
import { flowDocument } from '../flow/flow-document.ts';
import type { Origins } from '../model/origins.ts';
import type { Flow } from '../model/flow.ts';
import { guidOf } from '../model/guid.ts';
import type { SourcedFlow } from '../model/solution.ts';
import { isObject, type JsonValue } from '../source/json-value.ts';
import { fileStart, type Place } from '../source/place.ts';
import type { LabelSpec } from '../spec/solution-schema.ts';
import { decodeLabels } from './decode-labels.ts';
import type { Head } from './decode-solution.ts';
import { INTRODUCED } from './decode-variable.ts';
import { label } from '../spec/parts.ts';
import { exportedName, stemOf } from './names.ts';
import { isValid } from './valid.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { describe } from '../spec/validate.ts';

/** What solution.yaml says of a flow. */
export interface FlowEntry {
  readonly file: string;
  readonly at: Place;
  readonly name?: LabelSpec;
  /** Where `name` stands. */
  readonly nameAt?: Place;
  readonly id?: string;
  readonly state?: Flow['state'];
}

export function flowId(entry: FlowEntry, head: Head, own?: string): string {
  const key = stemOf(entry.file);
  return entry.id ?? own ?? exportedName(key).id ?? guidOf(head.publisher.uniqueName, 'flow', key);
}

export function decodeYamlFlow(
  entry: FlowEntry,
  data: JsonValue,
  head: Head,
  context: FlowContext,
  report: Report,
): SourcedFlow | undefined {
  if (!isObject(data)) {
    report('spec/wrong-type', fileStart(entry.file), {
      found: describe(data),
      expected: 'a map with `format`, `trigger` and `steps`',
    });
    return undefined;
  }
  const lowered = lowerFlow(data, entry.file, context, report);
  if (lowered === undefined) return undefined;
  const key = stemOf(entry.file);
  // The schema is checked here, so the title has the type that the schema describes.
  const own = isValid(label, lowered.title) ? (lowered.title as LabelSpec) : undefined;
  const title = entry.name ?? own ?? key;
  const state = entry.state ?? (lowered.state === 'on' ? 'on' : 'draft');
  const description = typeof lowered.description === 'string' ? { description: lowered.description } : {};
  const id = flowId(entry, head, lowered.id);
  const model: Flow = {
    key,
    id,
    names: decodeLabels(title, head.languages[0]),
    ...description,
    state,
    introducedVersion: INTRODUCED,
    document: lowered.document,
  };
  return {
    model,
    at: fileStart(entry.file),
    nameAt: entry.nameAt ?? { file: entry.file, path: ['title'], part: 'value' },
    facts: factsOf(lowered.document),
    origins: lowered.origins,
    ...(lowered.uses === undefined ? {} : { uses: lowered.uses }),
    ...(lowered.unknownUses === undefined ? {} : { unknownUses: lowered.unknownUses }),
  };
}

export function decodeJsonFlow(
  entry: FlowEntry,
  data: JsonValue,
  head: Head,
  report: Report,
): SourcedFlow | undefined {
  const document = flowDocument(data, { file: entry.file, path: [], part: 'value' }, report);
  if (document === undefined) return undefined;
  const key = stemOf(entry.file);
  const id = flowId(entry, head);
  const exported = exportedName(key);
  // Another GUID than the flow's own is a part of its title.
  const title = entry.name ?? (exported.id === id ? exported.title : key);
  const model: Flow = {
    key,
    id,
    names: decodeLabels(title, head.languages[0]),
    state: entry.state ?? 'draft',
    introducedVersion: INTRODUCED,
    document,
  };
  return {
    model,
    at: fileStart(entry.file),
    nameAt: entry.nameAt ?? entry.at,
    facts: factsOf(document),
    origins: verbatim(entry.file),
  };
}

/** A document that is its own source. */
export function verbatim(file: string): Origins {
  return { file, isVerbatim: true, nodes: new WeakMap(), members: new WeakMap() };
}
