/** Terminate and Response: how a flow ends and what it answers. */
import { outputsForm, outputsSchema } from '../forms/app-inputs.ts';
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

export const terminate = stepKind({
  keyword: 'terminate',
  summary: 'Ends the flow.',
  type: 'Terminate',
  fields: [
    required(anyValue('terminate', ['inputs', 'runStatus'], 'Succeeded, Failed or Cancelled.')),
    anyValue('code', ['inputs', 'runError', 'code'], 'An error code, with Failed.'),
    anyValue('message', ['inputs', 'runError', 'message'], 'An error message, with Failed.'),
  ],
  settings: basicSettings,
});

const KIND_OF_TRIGGER: Readonly<Record<string, string>> = {
  Button: 'PowerApp',
  PowerApp: 'PowerApp',
  PowerAppV2: 'PowerApp',
  Skills: 'Skills',
  VirtualAgent: 'VirtualAgent',
  PowerPages: 'PowerPages',
};

export const response = stepKind({
  keyword: 'response',
  summary: 'Answers the caller of the flow.',
  type: 'Response',
  fields: [
    required(anyValue('response', ['inputs', 'statusCode'], 'The status code, e.g. 200.')),
    {
      key: 'kind',
      path: ['kind'],
      schema: {
        type: 'string',
        description:
          'Http, PowerApp, Skills, VirtualAgent, PowerPages; made from the trigger when it is not said. `none`: not said.',
      },
      implied: ({ triggerKind }) => KIND_OF_TRIGGER[triggerKind ?? ''] ?? 'Http',
      none: true,
    },
    anyValue('headers', ['inputs', 'headers'], 'The headers by name.'),
    anyValue('body', ['inputs', 'body'], 'The body: a map, {expression}, a text.'),
    { key: 'returns', path: ['inputs', 'schema'], form: outputsForm, schema: outputsSchema },
    anyValue(
      'schema',
      ['inputs', 'schema'],
      'The JSON schema of the body; a parent flow or an app sees its properties.',
    ),
  ],
  settings: basicSettings,
});
