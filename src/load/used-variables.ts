/** Environment variables that a connector uses: in its settings by key, in all other texts as the platform writes them. */
import { variableUses, type VariableUse } from '../connector/variable-expressions.ts';
import type { JsonValue } from '../source/json-value.ts';
import { at as into, type Place } from '../source/place.ts';
import type { ConnectorSpec } from '../spec/connector-schema.ts';
import { ownSettings, variablesOf } from './connection-parameters.ts';
import type { ConnectorContext } from './decode-connector.ts';
import { checkKey } from './known-key.ts';

/** The texts of a connector and where they stand. */
interface ConnectorTexts {
  readonly spec: ConnectorSpec;
  readonly place: Place;
  readonly openApi: JsonValue;
  readonly openApiFile: string;
}

/** Keys of the variables; an expression that names none of them is reported where it stands. */
export function usedVariables(texts: ConnectorTexts, context: ConnectorContext): readonly string[] {
  const { spec, place, openApi, openApiFile } = texts;
  const uses = [
    ...variableUses(ownSettings(spec.auth), into(place, 'auth')),
    // The schema was checked; the parameters of a policy are data as it was read.
    ...variableUses((spec.policies ?? []) as JsonValue, into(place, 'policies')),
    ...variableUses(openApi, { file: openApiFile, path: [], part: 'value' }),
  ];
  const keys = new Map([...context.schemaNames].map(([key, schemaName]) => [schemaName, key]));
  for (const use of uses) if (!keys.has(use.schemaName)) reportUnknown(use, context);
  return [...new Set([...variablesOf(spec.auth), ...uses.flatMap((use) => keys.get(use.schemaName) ?? [])])];
}

function reportUnknown({ schemaName, at }: VariableUse, context: ConnectorContext): void {
  // A variable that could not be read may be the one.
  if (context.variableKeys.some((key) => !context.schemaNames.has(key))) return;
  const known = [...context.schemaNames.values()];
  checkKey('environment variable', schemaName, known, { place: at, report: context.reader.report });
}
