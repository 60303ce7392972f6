/** Messages about operations that changed from one version of a connector to the next. */
import { entry } from '../entry.ts';

export interface ChangedOperation {
  readonly operationId: string;
}

export interface OperationWas extends ChangedOperation {
  readonly before: string;
  readonly after: string;
}

export type OperationRole = 'action' | 'trigger';

const ROLES: Readonly<Record<OperationRole, string>> = { action: 'an action', trigger: 'a trigger' };

export const changedOperationMessages = {
  'change/operation-removed': entry<ChangedOperation & { role: OperationRole }>({
    severity: 'error',
    message: (a) => `The ${a.role} '${a.operationId}' is gone.`,
    help: () => "Keep it with 'deprecated: true' and 'x-ms-visibility: internal': flows that use it go on.",
  }),
  'change/hidden-operation-removed': entry<ChangedOperation>({
    severity: 'warning',
    message: (a) => `'${a.operationId}' is gone; makers did not see it any more.`,
    help: () => 'Flows from the time before it was hidden may still use it.',
  }),
  'change/operation-added': entry<ChangedOperation & { role: OperationRole }>({
    severity: 'info',
    message: (a) => `The ${a.role} '${a.operationId}' is new.`,
  }),
  'change/operation-renamed': entry<OperationWas>({
    severity: 'error',
    message: (a) => `The operation '${a.before}' is called '${a.after}' now.`,
    help: () => 'Flows call an operation by its operationId: go back to the old one. The summary may change.',
  }),
  'change/operation-address': entry<OperationWas>({
    severity: 'info',
    message: (a) => `'${a.operationId}' calls ${a.after} instead of ${a.before}.`,
    help: () => 'Flows name the operationId and go on. Logic Apps repeat the address and do not.',
  }),
  'change/deprecated': entry<ChangedOperation>({
    severity: 'warning',
    message: (a) => `'${a.operationId}' is deprecated now.`,
    help: () => 'Flows that use it go on; makers should choose another operation.',
  }),
  'change/no-longer-deprecated': entry<ChangedOperation>({
    severity: 'info',
    message: (a) => `'${a.operationId}' is no longer deprecated.`,
  }),
  'change/trigger': entry<ChangedOperation & { roleBefore: OperationRole; roleAfter: OperationRole }>({
    severity: 'error',
    message: (a) => `'${a.operationId}' is ${ROLES[a.roleAfter]} now, it was ${ROLES[a.roleBefore]}.`,
    help: () => 'A flow cannot use it in the old role any more. Give the new one an operationId of its own.',
  }),
  'change/trigger-kind': entry<OperationWas>({
    severity: 'warning',
    message: (a) => `The trigger '${a.operationId}' is of the kind '${a.after}' now, it was '${a.before}'.`,
    help: () =>
      'A batch trigger starts a flow with a list, a single one with one item: flows read their data otherwise.',
  }),
  'change/paging-removed': entry<ChangedOperation>({
    severity: 'warning',
    message: (a) => `'${a.operationId}' no longer has 'x-ms-pageable'.`,
    help: () => 'Flows that have paging turned on get the first page only.',
  }),
  'change/paging-added': entry<ChangedOperation>({
    severity: 'info',
    message: (a) => `'${a.operationId}' can read all pages now (x-ms-pageable).`,
  }),
  'change/status-removed': entry<ChangedOperation & { statuses: readonly string[] }>({
    severity: 'warning',
    message: (a) => `'${a.operationId}' no longer answers with status ${a.statuses.join(' or ')}.`,
    help: () => 'Flows that compare the status code take the wrong branch.',
  }),
  'change/output-gone': entry<ChangedOperation>({
    severity: 'error',
    message: (a) => `What '${a.operationId}' returns is no longer described.`,
    help: () => 'Its outputs disappear from the designer, and flows that use them cannot be saved.',
  }),
  'change/output-described': entry<ChangedOperation>({
    severity: 'info',
    message: (a) => `What '${a.operationId}' returns is described now.`,
  }),
  'change/release-status': entry<{ operationId: string | undefined; before: string; after: string }>({
    severity: 'info',
    message: (a) =>
      `${a.operationId === undefined ? 'The connector' : `'${a.operationId}'`} is marked ${a.after}, it was ${a.before}.`,
  }),
} as const;
