/** Messages about documents of connectors as text. */
import type { JsonRepair } from '../../source/json-repair.ts';
import { entry } from '../entry.ts';

const REPAIRS: Readonly<Record<JsonRepair['kind'], string>> = {
  comment: 'a comment',
  'comma-too-many': 'a comma with nothing behind it',
  'comma-missing': 'no comma between two entries',
  'bracket-missing': 'no closing bracket at the end',
  'odd-blank': 'a blank of another kind than JSON has',
  'line-break': 'a line break or control character inside a text',
  'bad-escape': 'a backslash before a character that JSON does not escape',
};

export const connectorDocumentMessages = {
  'connector/encoding': entry<{ path: string }>({
    severity: 'warning',
    message: (a) => `'${a.path}' is not UTF-8; it was read as Windows-1252.`,
    help: () => 'Save the file as UTF-8. Other tools may show odd characters in its texts.',
  }),
  'connector/not-strict-json': entry<{ kind: JsonRepair['kind']; count: number }>({
    severity: 'warning',
    message: (a) =>
      `This is not strict JSON: there is ${REPAIRS[a.kind]}${a.count > 1 ? `, ${a.count} times` : ''}.`,
    help: () => 'It was read as it is meant. Other tools refuse the file, so mend it.',
  }),
  'connector/key-twice': entry<{ key: string }>({
    severity: 'warning',
    message: (a) => `'${a.key}' stands twice here; the last one counts.`,
    help: () => 'Remove one of the two.',
  }),
  'connector/no-properties': entry({
    severity: 'warning',
    message: () => "There is no 'properties' object in this file, so it holds no settings of a connector.",
    help: () => "The settings stand in one object: { 'properties': { 'connectionParameters': … } }",
  }),
  'connector/secret-in-file': entry<{ key: string }>({
    isSecret: true,
    severity: 'warning',
    message: (a) => `'${a.key}' looks like a secret.`,
    help: () => 'Whoever can read the file can use it. Leave it out and enter it when the connector is made.',
  }),
} as const;
