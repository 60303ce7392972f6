/** The flows of an export. */
import type { FlowSource } from '../analysis/flow-program.ts';
import { factsOf } from '../flow/facts.ts';
import { flowDocument } from '../flow/flow-document.ts';
import { fromLegacyPackage } from '../flow/legacy-package.ts';
import { verbatim } from '../load/decode-flow.ts';
import { exportedName, stemOf } from '../load/names.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { documentPlace, fileStart } from '../source/place.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml.ts';
import { readJson, readXml, type ExportReader } from './export-reader.ts';

/** The flow in a file; undefined when it is none, which is reported. */
export function readFlow(reader: ExportReader, path: string, known: KnownFlow = {}): FlowSource | undefined {
  return flowIn(reader, path, readJson(reader, path), known);
}

/** The flow in a file that may be something else: then nothing is said. */
export function readFlowIfAny(reader: ExportReader, path: string): FlowSource | undefined {
  const data = readJson(reader, path, (text) => text.includes('"definition"'));
  return isFlow(data) ? flowIn(reader, path, data, {}) : undefined;
}

function flowIn(
  reader: ExportReader,
  path: string,
  data: JsonValue | undefined,
  known: KnownFlow,
): FlowSource | undefined {
  if (data === undefined) return undefined;
  const legacy = fromLegacyPackage(data);
  const document = legacy?.document ?? flowDocument(data, fileStart(path), reader.report);
  if (document === undefined) return undefined;
  const { title, id = '' } = exportedName(stemOf(path));
  return flowSource(path, document, { id, title: legacy?.title ?? title, ...known });
}

/** What is said of a flow elsewhere than in its document. */
interface KnownFlow {
  readonly id?: string;
  readonly title?: string;
}

function flowSource(path: string, document: JsonObject, { id, title }: Required<KnownFlow>): FlowSource {
  return {
    id,
    title,
    document,
    facts: factsOf(document),
    origins: verbatim(path),
    at: documentPlace(path),
  };
}

function isFlow(data: JsonValue | undefined): boolean {
  const properties = isObject(data) ? data['properties'] : undefined;
  return isObject(properties) && isObject(properties['definition']);
}

/** The cloud flows of a solution: `Workflow` elements with a JSON file, of `customizations.xml` or of files beside theirs. */
export function readSolutionFlows(
  reader: ExportReader,
  root: string,
  customizations: XmlElement,
): readonly FlowSource[] {
  const section = childOf(customizations, 'Workflows');
  const elements = section === undefined ? [] : childrenOf(section);
  const apart = reader.files.paths
    .filter((path) => path.startsWith(root) && /\/workflows\/[^/]+\.json\.data\.xml$/i.test(`/${path}`))
    .flatMap((path) => readXml(reader, path) ?? []);
  return [...elements, ...apart].flatMap((one) => readWorkflow(reader, root, one) ?? []);
}

function readWorkflow(reader: ExportReader, root: string, one: XmlElement): FlowSource | undefined {
  const name = textOf(one, 'JsonFileName')?.trim();
  // Other processes (classic workflows, business rules) have no JSON. Desktop flows have category 6.
  if (name === undefined || textOf(one, 'Category') !== '5') return undefined;
  const wanted = `${root}${name.replace(/^\//, '')}`;
  const path = reader.named(wanted);
  const title = one.attributes['Name'] ?? name;
  if (path === undefined) {
    reader.report('export/flow-missing', fileStart(wanted), { title, path: wanted });
    return undefined;
  }
  const id = /[0-9a-f-]{36}/i.exec(one.attributes['WorkflowId'] ?? '')?.[0].toLowerCase();
  return readFlow(reader, path, { title, ...(id === undefined ? {} : { id }) });
}
