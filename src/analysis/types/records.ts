/** Types of what the platform says of a run: records of steps, the flow itself. */
import { claimed } from './claimed-type.ts';
import {
  ANY,
  ANY_OBJECT,
  STRING,
  type ObjectType,
  type Property,
  type Type,
} from '../../expression/types/type.ts';
import { onceForType } from '../../expression/types/once-for-type.ts';
import { orNull } from '../../expression/types/type-operations.ts';
import { STATUSES } from '../../model/statuses.ts';

const may = (type: Type): Property => ({ type, optional: true });
const text = claimed(STRING);
const has = (type: Type): Property => ({ type, optional: false });

/** An object that has more than is documented. */
function open(properties: Readonly<Record<string, Property>>): ObjectType {
  return { kind: 'object', properties: new Map(Object.entries(properties)), others: ANY, claimed: true };
}

/** An object in which nothing else has been seen. */
function closed(properties: Readonly<Record<string, Property>>): ObjectType {
  return { ...open(properties), others: undefined };
}

/** Outputs of a call: nothing else has been seen in them. Source: outputs of operations in the designer's manifests. */
export const callOutputs = onceForType((body) =>
  closed({
    statusCode: may(ANY),
    headers: may(ANY_OBJECT),
    body: has(body),
    queries: may(ANY_OBJECT),
  }),
);

/** Outputs of a trigger. Source: the same; 1,600 reads in 1,000 published flows take headers and the body only. */
export const triggerOutputs = onceForType((body) =>
  closed({
    headers: may(ANY_OBJECT),
    body: has(body),
    statusCode: may(ANY),
    queries: may(ANY_OBJECT),
    relativePathParameters: may(ANY_OBJECT),
    method: may(text),
  }),
);

/** Its case counts where it is compared. */
const status = claimed({ ...STRING, listed: { values: STATUSES, isClosed: true } });

/** Of an action or a trigger. Source: documentation of `actions()` and `result()`. */
export const recordOf = onceForType((outputs) =>
  open({
    name: has(text),
    inputs: may(ANY),
    outputs: has(orNull(outputs)),
    startTime: may(text),
    endTime: may(text),
    scheduledTime: may(text),
    trackingId: may(text),
    clientTrackingId: may(text),
    code: may(text),
    status: has(status),
    error: may(open({ code: may(text), message: may(ANY) })),
    inputsLink: may(ANY),
    outputsLink: may(ANY),
    retryHistory: may(ANY),
    trackedProperties: may(ANY),
    correlation: may(ANY),
    iterationCount: may(ANY),
    repetitionCount: may(ANY),
  }),
);

/** `workflow()`. Source: documentation of the function; for the tags, what published flows read, and runs that were written down. */
export const WORKFLOW: ObjectType = closed({
  id: has(text),
  name: has(text),
  type: may(text),
  location: may(text),
  tags: may(
    closed({
      flowDisplayName: may(text),
      environmentName: may(text),
      logicAppName: may(text),
      environmentWorkflowId: may(text),
      xrmWorkflowId: may(text),
      environmentFlowSuspensionReason: may(text),
      state: may(text),
      createdTime: may(text),
      lastModifiedTime: may(text),
      createdBy: may(text),
      triggerType: may(text),
      sharingType: may(text),
      tenantId: may(text),
      capabilities: may(ANY),
    }),
  ),
  run: may(closed({ id: may(text), name: may(text), type: may(text) })),
});
