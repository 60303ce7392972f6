/** Every diagnostic that cosell can give. The words of a message live in one of these files, once. */
import { appMessages } from './catalog/app.ts';
import { changeMessages } from './catalog/change.ts';
import { connectorCallMessages } from './catalog/connector-call.ts';
import { connectorDocumentMessages } from './catalog/connector-document.ts';
import { connectorExportMessages } from './catalog/connector-export.ts';
import { connectorOperationMessages } from './catalog/connector-operation.ts';
import { connectorSchemaMessages } from './catalog/connector-schema.ts';
import { connectorSettingMessages } from './catalog/connector-setting.ts';
import { connectorTextMessages } from './catalog/connector-text.ts';
import { connectorMessages } from './catalog/connector.ts';
import { dataverseMessages } from './catalog/dataverse.ts';
import { evalMessages } from './catalog/eval.ts';
import { exportMessages } from './catalog/export.ts';
import { expressionMessages } from './catalog/expression.ts';
import { flowGraphMessages } from './catalog/flow-graph.ts';
import { flowAdviceMessages } from './catalog/flow-advice.ts';
import { flowChildMessages } from './catalog/flow-child.ts';
import { flowReadMessages } from './catalog/flow-read.ts';
import { flowSharedMessages } from './catalog/flow-shared.ts';
import { flowStepMessages } from './catalog/flow-step.ts';
import { flowSyncMessages } from './catalog/flow-sync.ts';
import { flowTypeMessages } from './catalog/flow-type.ts';
import { flowValueMessages } from './catalog/flow-value.ts';
import { flowMessages } from './catalog/flow.ts';
import { formMessages } from './catalog/form.ts';
import { labelMessages } from './catalog/label.ts';
import { packageMessages } from './catalog/package.ts';
import { securityMessages } from './catalog/security.ts';
import { solutionMessages } from './catalog/solution.ts';
import { sourceMessages } from './catalog/source.ts';
import { specMessages } from './catalog/spec.ts';
import { tableLimitMessages } from './catalog/table-limits.ts';
import { tableMessages } from './catalog/table.ts';
import { chartMessages, dashboardMessages, viewMessages } from './catalog/view.ts';
import { workflowMessages } from './catalog/workflow.ts';
import type { Entry } from './entry.ts';

export const catalog = {
  ...sourceMessages,
  ...specMessages,
  ...solutionMessages,
  ...labelMessages,
  ...tableMessages,
  ...tableLimitMessages,
  ...viewMessages,
  ...chartMessages,
  ...dashboardMessages,
  ...securityMessages,
  ...appMessages,
  ...formMessages,
  ...connectorMessages,
  ...connectorDocumentMessages,
  ...connectorTextMessages,
  ...connectorOperationMessages,
  ...connectorSchemaMessages,
  ...connectorSettingMessages,
  ...connectorExportMessages,
  ...changeMessages,
  ...flowMessages,
  ...flowSyncMessages,
  ...flowTypeMessages,
  ...flowValueMessages,
  ...connectorCallMessages,
  ...flowReadMessages,
  ...flowStepMessages,
  ...flowSharedMessages,
  ...flowChildMessages,
  ...flowAdviceMessages,
  ...flowGraphMessages,
  ...expressionMessages,
  ...dataverseMessages,
  ...evalMessages,
  ...workflowMessages,
  ...packageMessages,
  ...exportMessages,
} as const;

export type Code = keyof typeof catalog;

/** The facts of a code; of several codes, the facts of one of them. */
export type ArgsOf<C extends Code> = {
  [K in C]: (typeof catalog)[K] extends Entry<infer A> ? A : never;
}[C];

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalog, text);
}
