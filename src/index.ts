/**
 * The library. What the command line does, an editor or a watch mode does with these: no global state, no process exit, the
 * world handed in as a host.
 */
export { compile, inspect, type Compiled, type InspectOptions, type Zip } from './compile.ts';
export { check, type CheckedSolution } from './check/check.ts';
export { decode, type Decoded } from './decode/decode.ts';
export { catalog, type Code } from './diagnostics/catalog.ts';
export { isError, words, type Diagnostic, type Outcome } from './diagnostics/diagnostic.ts';
export { emit } from './emit/emit.ts';
export { exportConnectors, type Exported, type ExportRequest } from './export/export-connectors.ts';
export type { Expression, Template } from './expression/syntax/ast.ts';
export { evaluateTemplate, type Evaluation } from './expression/evaluate.ts';
export { FUNCTIONS } from './expression/functions/index.ts';
export { inferTemplate } from './expression/types/infer.ts';
export { jsonText } from './expression/json/json-print.ts';
export { printTemplate } from './expression/syntax/print.ts';
export { EMPTY_RUN, type RunData } from './expression/run/run-data.ts';
export { parseTemplate } from './expression/syntax/template.ts';
export type { Type } from './expression/types/type.ts';
export type { Value } from './expression/value.ts';
export { valueFromJson } from './expression/run/value-from-json.ts';
export { lowerFlow } from './flow/dialect/lower.ts';
export { printFlow } from './flow/dialect/print-flow.ts';
export { raiseFlow } from './flow/dialect/raise.ts';
export { memoryHost } from './io/memory-host.ts';
export { nodeHost } from './io/node-host.ts';
export { load, type Loaded } from './load/load.ts';
export type { LoadOptions } from './load/decode-solution.ts';
export { newMemory, type Memory } from './load/memory.ts';
export type { Artifact, Management, Package } from './model/package.ts';
export type { Solution } from './model/solution.ts';
export { pack } from './pack/pack.ts';
export { unpack } from './pack/unpack.ts';
export { plan } from './plan/plan.ts';
export { prove, type Difference } from './prove/prove.ts';
export type { Host, Reading } from './source/host.ts';
export { locate, type Span } from './source/locate.ts';
export type { Place } from './source/place.ts';
export type { SourceFile, Sources } from './source/source-file.ts';
export { publishedSchemas } from './published-schemas.ts';
