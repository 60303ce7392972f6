/** The one walk over a flow document: its trigger and its actions, containers before what they hold. */
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';

/** Where the definition stands in a document. */
export const DEFINITION: Path = ['properties', 'definition'];

export function definitionOf(document: JsonObject): JsonObject | undefined {
  const properties = document['properties'];
  const definition = isObject(properties) ? properties['definition'] : undefined;
  return isObject(definition) ? definition : undefined;
}

/** Called for each trigger and action with its path in the document and its name. */
export type VisitAction = (action: JsonObject, path: Path, name: string) => void;

export function walkActions(document: JsonObject, visit: VisitAction): void {
  const definition = definitionOf(document);
  if (definition === undefined) return;
  visitAll(definition['triggers'], [...DEFINITION, 'triggers'], visit);
  walkBranch(definition['actions'], [...DEFINITION, 'actions'], visit);
}

interface InnerBranch {
  readonly actions: JsonValue | undefined;
  readonly path: Path;
}

/** Most actions hold no others. */
const HOLDERS = ['actions', 'else', 'default', 'cases'] as const;
const NO_BRANCHES: readonly InnerBranch[] = [];

export function innerBranches(action: JsonObject): readonly InnerBranch[] {
  if (!HOLDERS.some((key) => action[key] !== undefined)) return NO_BRANCHES;
  const cases = isObject(action['cases']) ? action['cases'] : {};
  return [
    { actions: action['actions'], path: ['actions'] },
    ...['else', 'default'].map((key) => ({
      actions: member(action[key], 'actions'),
      path: [key, 'actions'],
    })),
    ...Object.entries(cases).map(([name, one]) => ({
      actions: member(one, 'actions'),
      path: ['cases', name, 'actions'],
    })),
  ];
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) ? value[key] : undefined;
}

function visitAll(actions: JsonValue | undefined, path: Path, visit: VisitAction): void {
  if (!isObject(actions)) return;
  for (const [name, action] of Object.entries(actions)) {
    if (isObject(action)) visit(action, [...path, name], name);
  }
}

function walkBranch(actions: JsonValue | undefined, path: Path, visit: VisitAction): void {
  if (!isObject(actions)) return;
  for (const [name, action] of Object.entries(actions)) {
    if (!isObject(action)) continue;
    const here = [...path, name];
    visit(action, here, name);
    for (const inner of innerBranches(action)) walkBranch(inner.actions, [...here, ...inner.path], visit);
  }
}
