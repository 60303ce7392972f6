/** The JSON Schemas that ship in `schema/`, by the name of the file. */
import { flowSchema } from './flow/dialect/schema.ts';
import type { JsonValue } from './source/json-value.ts';
import { connectorSchema } from './spec/connector-schema.ts';
import { environmentSchema } from './spec/environment-schema.ts';
import { solutionSchema } from './spec/solution-schema.ts';

export function publishedSchemas(): Readonly<Record<string, JsonValue>> {
  return {
    solution: solutionSchema,
    connector: connectorSchema,
    environment: environmentSchema,
    flow: flowSchema(),
  };
}
