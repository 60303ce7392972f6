/**
 * What each type of action takes. Sources: the manifests of the platform's designer (inputs, and which it asks for), the reference of the workflow
 * definition language, and 774 published flows, in which whatever is `certainly` needed here is always there.
 */
import {
  any,
  callInputs,
  httpInputs,
  map,
  needed,
  oldCallInputs,
  oneOf,
  retryPolicy,
  text,
  unit,
  usual,
  webhookInputs,
} from './inputs.ts';
import type { StepInputs, StepShape } from './step-input.ts';

// Whether it is a list is looked at with its type.
const list = needed(any);
const setting: StepShape = { inputs: { name: needed(text), value: needed(any) } };
const counting: StepShape = { inputs: { name: needed(text), value: any } };
const span: StepInputs = { interval: needed({ takes: 'wholeNumber' }), timeUnit: needed(unit) };

export const STEP_SHAPES: Readonly<Record<string, StepShape>> = {
  OpenApiConnection: { inputs: callInputs },
  OpenApiConnectionWebhook: { inputs: callInputs },
  OpenApiConnectionNotification: { inputs: callInputs },
  ApiConnection: { inputs: oldCallInputs },
  ApiConnectionWebhook: { inputs: oldCallInputs },
  ApiConnectionNotification: { inputs: oldCallInputs },
  Http: { inputs: httpInputs },
  HttpWebhook: { inputs: webhookInputs },
  Workflow: {
    inputs: {
      host: needed({ takes: 'map', members: { workflowReferenceName: needed(text) } }),
      body: any,
      headers: map,
      retryPolicy,
    },
  },
  Compose: {},
  InitializeVariable: { inputs: { variables: needed({ takes: 'list' }) } },
  SetVariable: setting,
  AppendToArrayVariable: setting,
  AppendToStringVariable: setting,
  IncrementVariable: counting,
  DecrementVariable: counting,
  ParseJson: { inputs: { content: needed(any), schema: needed(map) } },
  Query: { inputs: { from: list, where: needed({ takes: 'expression' }) } },
  Select: { inputs: { from: list, select: needed({ takes: 'textOrMap' }) } },
  Join: { inputs: { from: list, joinWith: usual(text) } },
  Table: {
    inputs: {
      from: list,
      format: needed(oneOf('HTML', 'CSV')),
      columns: { takes: 'list', items: { takes: 'map', members: { header: usual(any), value: usual(any) } } },
    },
  },
  If: { members: { expression: needed({ takes: 'condition' }), else: map } },
  Switch: { members: { expression: needed(any), cases: map, default: map } },
  // What it goes over is looked at with its type.
  Foreach: { members: { foreach: needed(any) } },
  /** "Until: maximum 5,000 iterations" (limits of Power Automate). */
  Until: {
    members: {
      expression: needed({ takes: 'expression' }),
      limit: {
        takes: 'map',
        members: { count: { takes: 'wholeNumber', range: [1, 5000] }, timeout: { takes: 'duration' } },
      },
    },
  },
  Scope: {},
  Terminate: {
    inputs: {
      runStatus: needed(oneOf('Failed', 'Cancelled', 'Succeeded')),
      runError: { takes: 'map', members: { code: any, message: any } },
    },
  },
  Response: {
    inputs: { statusCode: needed({ takes: 'wholeNumber' }), headers: map, body: any, schema: map },
  },
  Wait: {
    inputs: {
      interval: {
        takes: 'map',
        // No longer than a run can take (30 days).
        members: {
          count: needed({ takes: 'wholeNumber', range: [1, 2_592_000], isLoose: true }),
          unit: needed(unit),
        },
      },
      until: { takes: 'map', members: { timestamp: needed(text) } },
    },
  },
  Expression: {
    kinds: {
      CurrentTime: {},
      AddToTime: { baseTime: needed(text), ...span },
      SubtractFromTime: { baseTime: needed(text), ...span },
      GetFutureTime: span,
      GetPastTime: span,
      ConvertTimeZone: {
        baseTime: needed(text),
        sourceTimeZone: needed(text),
        destinationTimeZone: needed(text),
        formatString: text,
      },
      FormatNumber: { number: usual(any), format: usual(text), locale: text },
      IndexOf: { text: usual(any), searchText: usual(any) },
      Substring: { text: usual(any), startIndex: usual(any), length: any },
    },
  },
};

/** `kind` of a Response (774 published flows: Http, PowerApp, Skills, VirtualAgent, PowerPages). */
export const RESPONSE_KINDS: readonly string[] = ['Http', 'PowerApp', 'Skills', 'VirtualAgent', 'PowerPages'];

/** Types of Azure Logic Apps that Power Automate has not (manifests of the designer, which both share). */
export const LOGIC_APPS_TYPES: readonly string[] = [
  'AddIntegrationAccountArtifact',
  'Agent',
  'ApiManagement',
  'Batch',
  'CSharpScriptCode',
  'FlatFileDecoding',
  'FlatFileEncoding',
  'Function',
  'Handoff',
  'IntegrationAccountArtifactLookup',
  'InvokeFunction',
  'JavaScriptCode',
  'Liquid',
  'PowerShellCode',
  'SendToBatch',
  'ServiceProvider',
  'SlidingWindow',
  'SwiftDecode',
  'SwiftEncode',
  'XmlCompose',
  'XmlParse',
  'XmlValidation',
  'Xslt',
];
