/** The document of an exported flow → the data of a flow file. Total: what has no other form is taken over as it is. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject, sameJson, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { NO_CONTEXT } from '../context.ts';
import { walkActions } from '../walk.ts';
import { apiIdOf } from './connections.ts';
import type { Around } from './field.ts';
import { authenticationOf, authenticationWord } from './forms/authentication.ts';
import { own } from './json-path.ts';
import { lowerFlow } from './lower.ts';
import { gather } from './raise-designer.ts';
import { raiseSteps, type Raising } from './raise-steps.ts';
import { DEFINITION, FORMAT, SCHEMA_VERSION, STANDARD_PARAMETERS } from './standard.ts';
import { raiseTrigger } from './trigger.ts';

export function raiseFlow(document: JsonObject, title: string): JsonObject {
  const shape = shapeOf(document);
  const raised = shape === undefined ? undefined : raiseShape(shape, title);
  if (raised !== undefined) {
    if (saysTheSame(raised, document)) return raised;
  }
  return { format: FORMAT, title, raw: document };
}

/** Lowers to the document again, and no finding comes of it. */
function saysTheSame(raised: JsonObject, document: JsonObject): boolean {
  let sound = true;
  const report: Report = (code) => {
    // A character that no file of a solution can hold is wrong in every form.
    if (code !== 'spec/character') sound = false;
  };
  return sameJson(lowerFlow(raised, '', NO_CONTEXT, report)?.document, document) && sound;
}

interface Shape {
  readonly document: JsonObject;
  readonly references: JsonObject;
  readonly parameters: JsonObject;
  readonly trigger: readonly [name: string, json: JsonValue];
  readonly actions: JsonObject;
  readonly rest: {
    readonly definition: JsonObject;
    readonly properties: JsonObject;
    readonly document: JsonObject;
  };
}

/** The parts of a document that has the parts of a flow. */
function shapeOf(document: JsonObject): Shape | undefined {
  const { properties, ...restOfDocument } = document;
  if (!isObject(properties)) return undefined;
  const { connectionReferences, definition, ...restOfProperties } = properties;
  if (!isObject(connectionReferences) || !isObject(definition)) return undefined;
  const { parameters, triggers, actions, ...restOfDefinition } = definition;
  if (!isObject(parameters) || !isObject(triggers) || !isObject(actions)) return undefined;
  const [trigger, second] = Object.entries(triggers);
  if (trigger === undefined || second !== undefined) return undefined;
  const rest = { definition: restOfDefinition, properties: restOfProperties, document: restOfDocument };
  return { document, references: connectionReferences, parameters, trigger, actions, rest };
}

function raiseShape(shape: Shape, title: string): JsonObject {
  const word = usualAuthentication(shape.document);
  const around: Around = {
    context: NO_CONTEXT,
    aliases: new Map(Object.keys(shape.references).map((key) => [key, key])),
    apiIds: new Map(
      Object.entries(shape.references).map(([key, entry]) => [key, isObject(entry) ? apiIdOf(entry) : '']),
    ),
    authentication: word === 'none' ? undefined : authenticationOf(word),
    triggerKind: textOf(own(shape.trigger[1], 'kind')),
  };
  const flow: Raising = { around, gathered: gather(), names: new Set() };
  const trigger = raiseTrigger(...shape.trigger, flow);
  const steps = raiseSteps(shape.actions, flow);
  return {
    format: FORMAT,
    title,
    ...optional('connections', shape.references),
    ...optional('parameters', differences(shape.parameters, STANDARD_PARAMETERS)),
    ...(word === 'embedded' ? {} : { authentication: word }),
    trigger,
    steps,
    designer: { ...flow.gathered.block(), ...restOf(shape) },
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The word that most connector steps agree with. */
function usualAuthentication(document: JsonObject): 'embedded' | 'invoker' | 'none' {
  const counts = { embedded: 0, invoker: 0, none: 0 };
  walkActions(document, (action) => {
    const inputs = action['inputs'];
    const host = own(inputs, 'host');
    if (own(host, 'connectionName') === undefined && own(host, 'connection') === undefined) return;
    const value = own(inputs, 'authentication');
    const word = value === undefined ? 'none' : authenticationWord(value);
    if (word === 'embedded' || word === 'invoker' || word === 'none') counts[word] += 1;
  });
  if (counts.invoker > counts.embedded && counts.invoker >= counts.none) return 'invoker';
  return counts.none > counts.embedded ? 'none' : 'embedded';
}

function restOf({ rest, parameters }: Shape): JsonObject {
  const { templateName, ...properties } = rest.properties;
  const absent = Object.keys(STANDARD_PARAMETERS).filter((name) => !Object.hasOwn(parameters, name));
  return {
    ...(absent.length === 0 ? {} : { withoutParameters: absent }),
    ...(templateName === undefined ? {} : { templateName }),
    ...optional('definition', differences(rest.definition, DEFINITION)),
    ...optional('properties', properties),
    ...optional('document', differences(rest.document, { schemaVersion: SCHEMA_VERSION })),
  };
}

function optional(key: string, value: JsonObject): JsonObject {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** The members that the standard does not have, or has with another value. */
function differences(value: JsonObject, standard: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key, item]) => !sameJson(item, own(standard, key))),
  );
}
