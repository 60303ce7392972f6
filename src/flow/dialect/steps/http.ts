/** Http and HttpWebhook: calls an address on the web. */
import { httpFields, webhookFields } from '../forms/http.ts';
import { plainCallSettings } from '../settings.ts';
import { stepKind } from './step.ts';

export const http = stepKind({
  keyword: 'http',
  summary: 'Calls an address on the web (premium).',
  type: 'Http',
  fields: httpFields('http'),
  settings: plainCallSettings,
});

export const httpWebhook = stepKind({
  keyword: 'httpWebhook',
  summary: 'Subscribes at an address on the web and waits to be called back.',
  type: 'HttpWebhook',
  fields: webhookFields('httpWebhook'),
  settings: plainCallSettings,
});
