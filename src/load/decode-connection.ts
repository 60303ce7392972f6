import type { Head } from './decode-solution.ts';
import type { SourcedConnection, SourcedConnector } from '../model/solution.ts';
import type { SolutionSpec } from '../spec/solution-schema.ts';
import type { Place } from '../source/place.ts';
import { internalIdOf, schemaNameOf } from './names.ts';
import { xmlText } from './xml-text.ts';

type ConnectionSpec = NonNullable<SolutionSpec['connections']>[string];

interface ConnectionContext {
  readonly head: Head;
  readonly connectors: readonly SourcedConnector[];
  /** Internal ids of connectors in the chosen environment, by key. */
  readonly internalIds: Readonly<Record<string, string>>;
}

/** A connection reference; one on a connector of this project is bound to that connector or to the certified one in its place. */
export function decodeConnection(
  key: string,
  spec: ConnectionSpec,
  at: Place,
  context: ConnectionContext,
): SourcedConnection {
  const connector = context.connectors.find((one) => one.model.key === spec.connector);
  const custom = context.head.binding === 'custom' ? connector : undefined;
  const base = {
    key,
    logicalName: spec.logicalName ?? schemaNameOf(context.head.publisher.prefix, key),
    name: xmlText(spec.name),
  };
  const model =
    custom === undefined
      ? { ...base, apiName: connector?.certified ?? spec.api ?? 'shared_unknown' }
      : {
          ...base,
          apiName:
            context.internalIds[custom.model.key] ?? internalIdOf(custom.model.logicalName, custom.model.id),
          customConnector: { id: custom.model.id, logicalName: custom.model.logicalName },
        };
  return { model, at, ...(spec.connector === undefined ? {} : { connector: spec.connector }) };
}
