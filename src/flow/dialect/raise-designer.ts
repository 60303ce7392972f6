/** Gathers, while a flow is raised, what goes into its `designer` block. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';

export interface Gathered {
  readonly add: (name: string, metadata: JsonValue | undefined, lacksRunAfter: boolean) => void;
  readonly block: () => JsonObject;
}

export function gather(): Gathered {
  const ids: [string, JsonValue][] = [];
  const rest: [string, JsonValue][] = [];
  const withoutRunAfter: string[] = [];
  return {
    add: (name, metadata, lacksRunAfter) => {
      if (lacksRunAfter) withoutRunAfter.push(name);
      const split = splitMetadata(metadata);
      if (split?.id !== undefined) ids.push([name, split.id]);
      if (split?.rest !== undefined) rest.push([name, split.rest]);
    },
    block: () => ({
      ids: Object.fromEntries(ids),
      ...(rest.length === 0 ? {} : { metadata: Object.fromEntries(rest) }),
      ...(withoutRunAfter.length === 0 ? {} : { withoutRunAfter }),
    }),
  };
}

interface Split {
  readonly id?: string;
  readonly rest?: JsonObject;
}

/** The id and what else there is; undefined when the metadata has another shape. */
export function splitMetadata(metadata: JsonValue | undefined): Split | undefined {
  if (metadata === undefined) return {};
  if (!isObject(metadata)) return undefined;
  const { operationMetadataId: id, ...rest } = metadata;
  if (id === undefined) return { rest };
  if (typeof id !== 'string') return undefined;
  return Object.keys(rest).length === 0 ? { id } : { id, rest };
}
