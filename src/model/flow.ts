import type { JsonObject } from '../source/json-value.ts';
import type { Labels } from './labels.ts';

/** A cloud flow (component type 29, category 5). */
export interface Flow {
  readonly key: string;
  /** WorkflowId: GUID, lower case, without braces. */
  readonly id: string;
  readonly names: Labels;
  readonly description?: string;
  readonly state: 'draft' | 'on';
  readonly introducedVersion: string;
  /** The whole flow document: `{ properties: { connectionReferences, definition, templateName? }, schemaVersion }`. */
  readonly document: JsonObject;
}
