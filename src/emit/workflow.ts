/** A cloud flow: its element in customizations.xml and its JSON document. */
import { flowPath } from '../format/part-paths.ts';
import type { Flow } from '../model/flow.ts';
import { labelIn } from '../model/labels.ts';
import type { Artifact } from '../model/package.ts';
import { printJson } from '../source/json-text.ts';
import { element, leaf, list, type XmlElement } from '../xml/xml.ts';
import { utf8 } from './utf8.ts';

/** What every flow of every export says, in its order (391 of 391). */
const BEFORE_STATE = [
  ['Type', '1'], ['Subprocess', '0'], ['Category', '5'], ['Mode', '0'], ['Scope', '4'], ['OnDemand', '0'], ['TriggerOnCreate', '0'],
  ['TriggerOnDelete', '0'], ['AsyncAutodelete', '0'], ['SyncWorkflowLogOnFailure', '0'],
] as const; // prettier-ignore

/** StateCode and StatusCode: 0/1 is a draft, 1/2 is on. No other pair exists in exports. */
export const STATES = { draft: ['0', '1'], on: ['1', '2'] } as const;

export function workflowXml(flow: Flow, language: number): XmlElement {
  const [stateCode, statusCode] = STATES[flow.state];
  const labels = Object.entries(flow.names).map(([languagecode, description]) =>
    element('LocalizedName', { languagecode, description }),
  );
  const attributes = {
    WorkflowId: `{${flow.id}}`,
    Name: labelIn(flow.names, language),
    ...(flow.description === undefined ? {} : { Description: flow.description }),
  };
  return element(
    'Workflow',
    attributes,
    leaf('JsonFileName', `/${flowPath(flow, language)}`),
    ...BEFORE_STATE.map(([child, value]) => leaf(child, value)),
    leaf('StateCode', stateCode),
    leaf('StatusCode', statusCode),
    leaf('RunAs', '1'),
    leaf('IsTransacted', '1'),
    leaf('IntroducedVersion', flow.introducedVersion),
    leaf('IsCustomizable', '1'),
    leaf('BusinessProcessType', '0'),
    leaf('IsCustomProcessingStepAllowedForOtherPublishers', '1'),
    leaf('ModernFlowType', '0'),
    leaf('PrimaryEntity', 'none'),
    list('LocalizedNames', labels),
  );
}

export function workflowJson(flow: Flow, language: number): Artifact {
  return {
    path: flowPath(flow, language),
    bytes: utf8(printJson(flow.document, { indent: '  ', newline: '\r\n' })),
  };
}
