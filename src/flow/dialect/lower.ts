/** A flow file (YAML data) → the document of an exported flow, with everything filled in that the sources leave out. */
import { watch, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, documentPlace, keyOf, type Path, type Place } from '../../source/place.ts';
import { hasKnownFormat } from '../../spec/format-version.ts';
import { validate } from '../../spec/validate.ts';
import type { FlowContext } from '../context.ts';
import { flowDocument } from '../flow-document.ts';
import type { Origins } from '../../model/origins.ts';
import type { SharedUse } from '../../model/shared-use.ts';
import { lowerConnections, reportUnused, type Connections } from './connections.ts';
import { readDesigner, reportStrangers, textsOf } from './designer.ts';
import type { Around } from './field.ts';
import { authenticationOf } from './forms/authentication.ts';
import { own, type Draft } from './json-path.ts';
import { rawRootSchema, rootSchema } from './root.ts';
import { DEFINITION, SCHEMA_VERSION, STANDARD_PARAMETERS } from './standard.ts';
import { emptySetIn, type SetIn } from './set-in.ts';
import { lowerSteps, type Lowering } from './steps.ts';
import { startTrace, type Trace } from './trace.ts';
import { lowerTrigger } from './trigger.ts';

export interface LoweredFlow {
  /** `{ properties: { connectionReferences, definition, … }, schemaVersion }` */
  readonly document: JsonObject;
  readonly origins: Origins;
  readonly title?: JsonValue;
  readonly description?: string;
  readonly state?: 'draft' | 'on';
  readonly id?: string;
  /** Where shared steps were set in. */
  readonly uses?: readonly SharedUse[];
  /** Names of the steps that use shared steps which could not be read: of theirs nothing is known. */
  readonly unknownUses?: readonly string[];
}

/**
 * Never throws. Undefined when the file has no trigger and no steps to speak of, or `raw` is no flow; in all other cases the document is as good as the
 * source, and what is wrong has been reported.
 */
export function lowerFlow(
  source: JsonObject,
  file: string,
  context: FlowContext,
  report: Report,
): LoweredFlow | undefined {
  const place = documentPlace(file);
  if (!hasKnownFormat(source, place, report)) return undefined;
  const raw = own(source, 'raw');
  validate(raw === undefined ? rootSchema : rawRootSchema, source, place, report);
  const trace = startTrace(file);
  const head = headOf(source, trace.origins);
  if (raw !== undefined) {
    const document = isObject(raw) ? flowDocument(raw, at(place, 'raw'), report) : undefined;
    if (document === undefined) return undefined;
    trace.node(document, ['raw']);
    return { ...head, document };
  }
  const trigger = own(source, 'trigger');
  const steps = own(source, 'steps');
  if (!isObject(trigger) || !isObject(steps)) return undefined;
  const shared = emptySetIn();
  const document = lowerDocument({ source, trigger, steps, place, context, report, trace, shared });
  return {
    ...head,
    document,
    ...(shared.uses.length === 0 ? {} : { uses: shared.uses }),
    ...(shared.unknown.length === 0 ? {} : { unknownUses: shared.unknown }),
  };
}

function headOf(source: JsonObject, origins: Origins): Omit<LoweredFlow, 'document'> {
  const title = own(source, 'title');
  const description = own(source, 'description');
  const state = own(source, 'state');
  const id = own(source, 'id');
  return {
    origins,
    ...(title === undefined ? {} : { title }),
    ...(typeof description === 'string' ? { description } : {}),
    ...(state === 'on' || state === 'draft' ? { state } : {}),
    ...(typeof id === 'string' ? { id } : {}),
  };
}

interface Parts {
  readonly source: JsonObject;
  readonly trigger: JsonObject;
  readonly steps: JsonObject;
  readonly place: Place;
  readonly context: FlowContext;
  readonly report: Report;
  readonly trace: Trace;
  readonly shared: SetIn;
}

function lowerDocument(parts: Parts): JsonObject {
  const { source, trigger, steps, place, context, trace, shared } = parts;
  const { report, isSilent } = watch(parts.report);
  const connections = lowerConnections(
    own(source, 'connections'),
    at(place, 'connections'),
    context,
    report,
    trace,
  );
  const around = aroundOf(parts, connections);
  const designer = isObject(own(source, 'designer')) ? (own(source, 'designer') as JsonObject) : {};
  const flow: Lowering = {
    around,
    report,
    trace,
    designer: readDesigner(designer, context.idSeed),
    names: new Map(),
    allNames: new Set(),
    depth: 0,
    isPresent: true,
    shared,
    tooDeep: once(report),
  };
  const definition: Draft = { ...DEFINITION, parameters: lowerParameters(parts, designer) };
  definition['triggers'] = lowerTrigger(trigger, at(place, 'trigger'), flow);
  definition['actions'] = lowerSteps(steps, at(place, 'steps'), flow);
  trace.member(definition, 'triggers', ['trigger']);
  trace.member(definition, 'actions', ['steps']);
  // A step that could not be read may hold the one that seems missing, and use the connection that seems unused.
  if (isSilent() && shared.unknown.length === 0) {
    const used = [trigger, steps, own(source, 'parameters'), ...shared.steps];
    reportUnused(connections.short, used, report);
    reportStrangers(designer, at(place, 'designer'), flow.allNames, report);
  }
  const extras: Extras = { designer, place: at(place, 'designer'), report, trace };
  addExtras(definition, 'definition', ['parameters', 'triggers', 'actions'], extras);
  return wrap(definition, connections.references, extras);
}

/** Reports a step that is too deep; the first one only, for there will be many. */
function once(report: Report): Lowering['tooDeep'] {
  let done = false;
  return (place, facts) => {
    if (!done) report('flow/too-deep', keyOf(place), facts);
    done = true;
  };
}

/** The `designer` block and what it takes to copy parts of it. */
interface Extras {
  readonly designer: JsonObject;
  readonly place: Place;
  readonly report: Report;
  readonly trace: Trace;
}

function wrap(definition: JsonObject, references: JsonObject, extras: Extras): JsonObject {
  const { designer, trace } = extras;
  const properties: Draft = { connectionReferences: references, definition };
  trace.node(properties, []);
  trace.node(definition, []);
  trace.node(references, ['connections']);
  const templateName = own(designer, 'templateName');
  if (templateName !== undefined) {
    properties['templateName'] = templateName;
    trace.member(properties, 'templateName', ['designer', 'templateName']);
  }
  addExtras(properties, 'properties', ['connectionReferences', 'definition'], extras);
  const document: Draft = { properties: properties, schemaVersion: SCHEMA_VERSION };
  addExtras(document, 'document', ['properties'], extras);
  return document;
}

/** Copies a part of the `designer` block, without what the file says elsewhere. */
function addExtras(target: Draft, part: string, elsewhere: readonly string[], extras: Extras): void {
  const { designer, place, report, trace } = extras;
  const members = own(designer, part);
  for (const key of elsewhere) {
    if (own(members, key) === undefined) continue;
    report('spec/unknown-key', keyOf(at(place, part, key)), { key, allowed: [] });
  }
  if (!isObject(members)) return;
  const others = Object.entries(members).filter(([key]) => !elsewhere.includes(key));
  addMembers(target, Object.fromEntries(others), ['designer', part], trace);
}

function addMembers(target: Draft, members: JsonValue | undefined, path: Path, trace: Trace): void {
  if (!isObject(members)) return;
  for (const [key, value] of Object.entries(members)) {
    target[key] = value;
    trace.member(target, key, [...path, key]);
  }
}

function aroundOf({ source, trigger, context }: Parts, connections: Connections): Around {
  const word = own(source, 'authentication') ?? 'embedded';
  // A trigger in verbatim form has the kind of the JSON.
  const kind = own(trigger, 'request') ?? own(trigger, 'kind') ?? own(own(trigger, 'raw'), 'kind');
  return {
    context,
    aliases: connections.aliases,
    apiIds: connections.apiIds,
    authentication: word === 'none' ? undefined : authenticationOf(word),
    triggerKind: typeof kind === 'string' ? kind : undefined,
  };
}

function lowerParameters({ source, place, context, report, trace }: Parts, designer: JsonObject): JsonObject {
  const absent = textsOf(designer, 'withoutParameters');
  const made: Draft = Object.fromEntries(
    Object.entries(STANDARD_PARAMETERS).filter(([name]) => !absent.includes(name)),
  );
  for (const [index, key] of textsOf(source, 'environment').entries()) {
    const found = context.variable(key);
    const where = at(place, 'environment', index);
    if (found === undefined) {
      const known = context.variableKeys;
      report('solution/unknown-name', where, {
        kind: 'environment variable',
        name: key,
        nearest: suggest(key, known),
        known,
      });
      continue;
    }
    made[found.name] = found.declaration;
    trace.member(made, found.name, where.path);
  }
  addMembers(made, own(source, 'parameters'), ['parameters'], trace);
  return made;
}
