/** A file of shared steps, before it is known what the steps that it uses are. */
import type { JsonObject } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { SharedSteps } from './shared-steps.ts';

export interface SharedFile extends SharedSteps {
  /** The file as a whole. */
  readonly data: JsonObject;
  /** Of its own steps only. */
  readonly names: ReadonlySet<string>;
  readonly uses: readonly InnerUse[];
  /** Whether every text can be read. */
  readonly isReadable: boolean;
}

/** A step that uses the shared steps of another file. */
export interface InnerUse {
  readonly name: string;
  readonly key: string;
  /** Where the step stands in the file. */
  readonly path: Path;
}
