/** What is known of operations of standard connectors beyond their contracts. By `<api>/<operationId>`, in lower case. */
import { isObject, type JsonObject } from '../source/json-value.ts';

export interface Successor {
  readonly operation: string;
  /** What else has to be changed. */
  readonly change?: string;
}

const CARD: Successor = { operation: 'PostCardToConversation' };
const MESSAGE: Successor = { operation: 'PostMessageToConversation' };
const CARD_AND_WAIT: Successor = { operation: 'PostCardAndWaitForResponse' };
const APPROVAL: Successor = {
  operation: 'StartAndWaitForAnApproval',
  change: "Its parameters begin with 'WebhookApprovalCreationInput/'.",
};

/** Deprecated operations and what follows them (Microsoft's own check of flows, microsoft/power-platform-skills). */
export const SUCCESSORS: ReadonlyMap<string, Successor> = new Map([
  ['shared_teams/postusernotification', MESSAGE],
  ['shared_teams/postchannelnotification', MESSAGE],
  ['shared_teams/postmessagetochannel', MESSAGE],
  ['shared_teams/postmessagetochannelv2', MESSAGE],
  ['shared_teams/postmessagetochannelv3', MESSAGE],
  ['shared_teams/postuseradaptivecard', CARD],
  ['shared_teams/postchanneladaptivecard', CARD],
  ['shared_teams/subscribeuserflowcontinuation', CARD_AND_WAIT],
  ['shared_teams/subscribechannelflowcontinuation', CARD_AND_WAIT],
  ['shared_office365/sendemail', { operation: 'SendEmailV2' }],
  ['shared_office365/onnewemail', { operation: 'OnNewEmailV3' }],
  ['shared_office365/onnewemailv2', { operation: 'OnNewEmailV3' }],
  ['shared_planner/createtask', { operation: 'CreateTask_V3' }],
  ['shared_planner/createtask_v2', { operation: 'CreateTask_V3' }],
  ['shared_approvals/approvalsubscribe', APPROVAL],
  ['shared_approvals/approvalsubscribev2', APPROVAL],
]);

/**
 * Operations that give no more than so many rows when neither a number of rows nor pagination is asked for: Dataverse 5,000, SharePoint 100, Excel 256
 * (documents of the connectors).
 */
export const FIRST_ROWS: ReadonlyMap<string, number> = new Map([
  ['shared_commondataserviceforapps/listrecords', 5000],
  ['shared_commondataserviceforapps/listrecordswithorganization', 5000],
  ['shared_sharepointonline/getitems', 100],
  ['shared_sharepointonline/getfileitems', 100],
  ['shared_excelonlinebusiness/getitems', 256],
]);

/** `<api>/<operationId>` of a call, in lower case; undefined for anything else. */
export function operationOf(action: JsonObject): string | undefined {
  const { inputs } = action;
  const host = isObject(inputs) ? inputs['host'] : undefined;
  if (!isObject(host)) return undefined;
  const { apiId, operationId } = host;
  if (typeof apiId !== 'string' || typeof operationId !== 'string') return undefined;
  return `${apiId.slice(apiId.lastIndexOf('/') + 1)}/${operationId}`.toLowerCase();
}
