/** What is known of the values that a flow brings. */
import type { Type } from './type.ts';

export interface TypeScope {
  /**
   * The type of the result of a workflow function (`outputs`, `variables`, `triggerBody`…; in the spelling of the function table) for the name in its
   * first argument; undefined when it is not known.
   */
  readonly typeOf: (functionName: string, name: string | undefined) => Type | undefined;
}

/** Nothing is known. */
export const OPEN_SCOPE: TypeScope = { typeOf: () => undefined };
