/** Functions whose first argument names a step: one that has run, or a loop around. In lower case; functions do not regard it. */
export const STEP_FUNCTIONS: ReadonlySet<string> = new Set(
  [
    ...['outputs', 'actionOutputs', 'body', 'actionBody', 'actions', 'result'],
    ...['formDataValue', 'formDataMultiValues', 'multipartBody'],
    ...['items', 'iterationIndexes'],
  ].map((name) => name.toLowerCase()),
);
