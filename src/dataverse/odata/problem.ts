/** Why a text of OData cannot be read. */
import type { ODataFacts } from '../../diagnostics/catalog/dataverse.ts';
import type { Extent } from './tree.ts';

export interface ODataProblem extends Extent {
  readonly facts: Omit<ODataFacts, 'what'>;
  /** False when a computed part that stands before it could make it right. */
  readonly sure: boolean;
}
