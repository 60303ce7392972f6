/** The JSON Schemas that ship in `schema/`, by the name of the file. */
import { flowSchema, sharedStepsSchema } from './flow/dialect/schema.ts';
import { connectorSchema } from './spec/connector-schema.ts';
import { ENTRY_FILES, entryFileSchema, type EntrySection } from './spec/entry-files.ts';
import { environmentSchema } from './spec/environment-schema.ts';
import { labelsSchema } from './spec/labels-schema.ts';
import { reportSchema } from './spec/report-schema.ts';
import { runDataSchema } from './spec/run-data-schema.ts';
import { solutionSchema } from './spec/solution-schema.ts';

export function publishedSchemas(): Readonly<Record<string, object>> {
  const entries = Object.entries(ENTRY_FILES).map(([section, name]): [string, object] => [
    name,
    // The sections are the keys of the table.
    entryFileSchema(section as EntrySection),
  ]);
  return {
    solution: solutionSchema,
    ...Object.fromEntries(entries),
    labels: labelsSchema,
    connector: connectorSchema,
    environment: environmentSchema,
    flow: flowSchema(),
    steps: sharedStepsSchema(),
    'run-data': runDataSchema,
    report: reportSchema,
  };
}
