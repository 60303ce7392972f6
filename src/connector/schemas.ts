/** Every schema of a document, once, with its place and what it is for. References are not followed: their target is a schema of its own. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';

export interface SchemaView {
  readonly value: JsonObject;
  readonly at: Place;
  /** Its key when it is a property. */
  readonly property?: string;
  /** A definition, or the schema of a parameter or response: it is not part of another one. */
  readonly isRoot: boolean;
}

export function schemasOf(document: JsonObject, root: Place): readonly SchemaView[] {
  const found: SchemaView[] = [];
  membersOf(document['definitions'], at(root, 'definitions'), (value, place) => {
    visit({ value, at: place, isRoot: true }, found);
  });
  membersOf(document['parameters'], at(root, 'parameters'), (value, place) => {
    visitSchemaOf(value, place, found);
  });
  membersOf(document['responses'], at(root, 'responses'), (value, place) => {
    visitSchemaOf(value, place, found);
  });
  membersOf(document['paths'], at(root, 'paths'), (item, place) => {
    visitList(item['parameters'], at(place, 'parameters'), found);
    visitSchemaOf(item['x-ms-notification-content'], at(place, 'x-ms-notification-content'), found);
    membersOf(item, place, (operation, here) => {
      visitList(operation['parameters'], at(here, 'parameters'), found);
      membersOf(operation['responses'], at(here, 'responses'), (response, there) => {
        visitSchemaOf(response, there, found);
      });
    });
  });
  return found;
}

function membersOf(
  value: JsonValue | undefined,
  place: Place,
  visitMember: (value: JsonObject, place: Place) => void,
): void {
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) if (isObject(item)) visitMember(item, at(place, key));
}

function visitList(list: JsonValue | undefined, place: Place, found: SchemaView[]): void {
  if (!isArray(list)) return;
  for (const [index, item] of list.entries()) visitSchemaOf(item, at(place, index), found);
}

/** The schema of a parameter, a response or a notification. */
function visitSchemaOf(holder: JsonValue | undefined, place: Place, found: SchemaView[]): void {
  const value = isObject(holder) ? holder['schema'] : undefined;
  if (isObject(value)) visit({ value, at: at(place, 'schema'), isRoot: true }, found);
}

function visit(schema: SchemaView, found: SchemaView[]): void {
  found.push(schema);
  const { value, at: place } = schema;
  membersOf(value['properties'], at(place, 'properties'), (item, here) => {
    visit({ value: item, at: here, property: String(here.path.at(-1)), isRoot: false }, found);
  });
  for (const key of ['items', 'additionalProperties']) {
    const item = value[key];
    if (isObject(item)) visit({ value: item, at: at(place, key), isRoot: false }, found);
  }
  const all = value['allOf'];
  if (!isArray(all)) return;
  for (const [index, item] of all.entries()) {
    if (isObject(item)) visit({ value: item, at: at(place, 'allOf', index), isRoot: false }, found);
  }
}
