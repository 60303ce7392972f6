/** A flow file (YAML data) → the document of an exported flow, with everything filled in that the sources leave out. */
import { watch, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { hasKnownFormat } from '../../spec/format-version.ts';
import { validate } from '../../spec/validate.ts';
import type { FlowContext } from '../context.ts';
import type { Origins } from '../../model/origins.ts';
import { lowerConnections, reportUnused, type Connections } from './connections.ts';
import { readDesigner, textsOf } from './designer.ts';
import type { Around } from './field.ts';
import { authenticationOf } from './forms/authentication.ts';
import { own, type Draft } from './json-path.ts';
import { DEFINITION, SCHEMA_VERSION, STANDARD_PARAMETERS, rawRootSchema, rootSchema } from './root.ts';
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
}

/**
 * Never throws. Undefined when the file has no trigger and no steps to speak of; in all other cases the document is as good as the
 * source, and what is wrong has been reported.
 */
export function lowerFlow(
  source: JsonObject,
  file: string,
  context: FlowContext,
  report: Report,
): LoweredFlow | undefined {
  const place: Place = { file, path: [], part: 'value' };
  if (!hasKnownFormat(source, place, report)) return undefined;
  const raw = own(source, 'raw');
  validate(raw === undefined ? rootSchema : rawRootSchema, source, place, report);
  const trace = startTrace(file);
  const head = headOf(source, trace.origins);
  if (isObject(raw)) {
    trace.node(raw, ['raw']);
    return { ...head, document: raw };
  }
  const trigger = own(source, 'trigger');
  const steps = own(source, 'steps');
  if (!isObject(trigger) || !isObject(steps)) return undefined;
  return { ...head, document: lowerDocument({ source, trigger, steps, place, context, report, trace }) };
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
}

function lowerDocument(parts: Parts): JsonObject {
  const { source, trigger, steps, place, context, trace } = parts;
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
  };
  const definition: Draft = { ...DEFINITION, parameters: lowerParameters(parts, designer) };
  definition['triggers'] = lowerTrigger(trigger, at(place, 'trigger'), flow);
  definition['actions'] = lowerSteps(steps, at(place, 'steps'), flow);
  trace.member(definition, 'triggers', ['trigger']);
  trace.member(definition, 'actions', ['steps']);
  const known = ['parameters', 'triggers', 'actions'];
  addMembers(definition, own(designer, 'definition'), known, ['designer', 'definition'], trace);
  // A step that could not be read may use the connection that seems unused.
  if (isSilent()) reportUnused(connections.short, [trigger, steps, own(source, 'parameters')], report);
  return wrap(definition, connections.references, designer, trace);
}

function wrap(
  definition: JsonObject,
  references: JsonObject,
  designer: JsonObject,
  trace: Trace,
): JsonObject {
  const properties: Draft = { connectionReferences: references, definition };
  trace.node(properties, []);
  trace.node(definition, []);
  trace.node(references, ['connections']);
  const templateName = own(designer, 'templateName');
  if (templateName !== undefined) {
    properties['templateName'] = templateName;
    trace.member(properties, 'templateName', ['designer', 'templateName']);
  }
  addMembers(
    properties,
    own(designer, 'properties'),
    ['connectionReferences', 'definition'],
    ['designer', 'properties'],
    trace,
  );
  const document: Draft = { properties: properties, schemaVersion: SCHEMA_VERSION };
  addMembers(document, own(designer, 'document'), ['properties'], ['designer', 'document'], trace);
  return document;
}

function addMembers(
  target: Draft,
  members: JsonValue | undefined,
  except: readonly string[],
  path: readonly string[],
  trace: Trace,
): void {
  if (!isObject(members)) return;
  for (const [key, value] of Object.entries(members)) {
    if (except.includes(key)) continue;
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
  addMembers(made, own(source, 'parameters'), [], ['parameters'], trace);
  return made;
}
