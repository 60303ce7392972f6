/** Messages about operations of connectors: names, parameters, bodies, answers, triggers and what the designer asks for at run time. */
import { didYouMean, entry, type UnknownWord } from '../entry.ts';

/** "'x'", or that nothing stands there. */
function foundWords(found: string): string {
  return found === '' ? 'Nothing that is known stands here' : `'${found}' is not known here`;
}

export const connectorOperationMessages = {
  'connector/operation-id-form': entry<{ operationId: string }>({
    severity: 'warning',
    message: (a) => `The operationId '${a.operationId}' is not in Pascal case.`,
    help: () =>
      'Letters and digits only, each word with a capital: GetOrder. Flows store the name, so do not change it once the connector is in use.',
  }),
  'connector/similar-paths': entry<{ method: string; path: string; other: string }>({
    severity: 'warning',
    message: (a) =>
      `A gateway cannot tell ${a.method.toUpperCase()} ${a.path} from ${a.method.toUpperCase()} ${a.other}.`,
    help: () =>
      "Slashes at the end, capitals and the names in braces do not count. Give each operation a path of its own and send it to the real one with the policy 'routerequesttoendpoint'.",
  }),
  'connector/path-name': entry<{ name: string; path: string; nearest: string | undefined }>({
    severity: 'error',
    message: (a) => `The path ${a.path} has {${a.name}} in it, but there is no path parameter '${a.name}'.`,
    help: (a) => didYouMean(a.nearest) ?? 'Add the parameter with in: path and required: true.',
  }),
  'connector/path-name-twice': entry<{ name: string; path: string }>({
    severity: 'warning',
    message: (a) => `{${a.name}} stands twice in the path ${a.path}.`,
    help: () => 'Give each part of the path a name of its own.',
  }),
  'connector/path-parameter': entry<{ name: string; path: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `There is a path parameter '${a.name}', but no {${a.name}} in the path ${a.path}.`,
    help: (a) => didYouMean(a.nearest) ?? 'Put it into the path, or make it a query parameter.',
  }),
  'connector/path-optional': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The path parameter '${a.name}' is not marked as required.`,
    help: () => 'A path cannot be made without it: required: true',
  }),
  'connector/no-url-encoding': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The path parameter '${a.name}' has no 'x-ms-url-encoding'.`,
    help: () =>
      'Say how a value with a slash or a blank in it is put into the address: x-ms-url-encoding: single. Certification asks for it.',
  }),
  'connector/same-parameter': entry<{ name: string; where: string }>({
    severity: 'warning',
    message: (a) => `There are two parameters '${a.name}' in '${a.where}'.`,
    help: () => 'Remove one of the two.',
  }),
  'connector/parameter-in': entry<UnknownWord>({
    severity: 'warning',
    message: (a) => `${foundWords(a.found)} as the place of a parameter ('in').`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'connector/parameter-name': entry({
    severity: 'warning',
    message: () => 'The parameter has no name.',
    help: () => 'Flows give a value by the name of the parameter.',
  }),
  'connector/header-name': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is not a name that a header can have.`,
    help: () => 'A header name has letters, digits and hyphens, no colon and no blank.',
  }),
  'connector/header-set': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The gateway sets the header '${a.name}' itself.`,
    help: (a) =>
      a.name.toLowerCase() === 'authorization'
        ? 'The platform does not take it as a parameter. Describe the sign-in in the connection instead.'
        : 'Leave the parameter out; what a maker gives there has no effect.',
  }),
  'connector/two-bodies': entry({
    severity: 'warning',
    message: () => 'The operation has two bodies.',
    help: () => 'A call has one body: put both into one object.',
  }),
  'connector/body-and-form': entry({
    severity: 'warning',
    message: () => 'The operation has both a body and form fields.',
    help: () => 'A call has either. Make the body a form field, or the fields part of the body.',
  }),
  'connector/body-of-get': entry({
    severity: 'warning',
    message: () => 'A GET has a body here, which gateways and services may drop.',
    help: () => 'Use query parameters, or POST. Certification refuses it.',
  }),
  'connector/body-schema': entry({
    severity: 'warning',
    message: () => "The body has no 'schema', so the designer has no fields for it.",
    help: () => 'Describe what is in the body: schema: { type: object, properties: … }',
  }),
  'connector/file-consumes': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is a file, but the operation does not consume 'multipart/form-data'.`,
    help: () => "Add it to the operation: consumes: ['multipart/form-data']",
  }),
  'connector/no-success-response': entry<{ operationId: string; hasDefault: boolean }>({
    severity: 'warning',
    message: (a) =>
      a.hasDefault
        ? `The operation '${a.operationId}' declares only a default response, no success.`
        : `The operation '${a.operationId}' declares no success response (2xx).`,
    help: () =>
      'Add the status of success with its schema, so that the next steps of a flow can use the answer.',
  }),
  'connector/no-response-schema': entry<{ operationId: string; status: string }>({
    severity: 'warning',
    message: (a) =>
      `The answer ${a.status} of '${a.operationId}' has no schema, so a flow has no dynamic content from it.`,
    help: () => 'Describe what comes back: schema: { type: object, properties: … }',
  }),
  'connector/status': entry<{ status: string }>({
    severity: 'warning',
    message: (a) => `'${a.status}' is no HTTP status.`,
    help: () => "A status has three digits, in quotes: '200'. 'default' stands for all others.",
  }),
  'connector/trigger-hint': entry<{ operationId: string }>({
    severity: 'info',
    message: (a) => `The trigger '${a.operationId}' has no 'x-ms-trigger-hint'.`,
    help: () => 'It tells makers what to do to see the trigger fire, e.g. "Add an order to try it."',
  }),
  'connector/notification-url': entry<{ operationId: string; count: number }>({
    severity: 'warning',
    message: (a) =>
      a.count === 0
        ? `The webhook trigger '${a.operationId}' marks no field with 'x-ms-notification-url'.`
        : `The webhook trigger '${a.operationId}' marks ${a.count} fields with 'x-ms-notification-url'.`,
    help: () => 'Mark the one field of the body that takes the address to call; the platform fills it in.',
  }),
  'connector/notification-content': entry<{ operationId: string }>({
    severity: 'warning',
    message: (a) => `The path of the webhook trigger '${a.operationId}' has no 'x-ms-notification-content'.`,
    help: () =>
      'Without it a flow has no dynamic content from what the service sends. It stands beside the method.',
  }),
  'connector/not-a-trigger': entry<{ operationId: string }>({
    severity: 'warning',
    message: (a) =>
      `'${a.operationId}' takes the address of a webhook, but is neither a trigger nor an action that waits for the call.`,
    help: () =>
      "For a trigger add x-ms-trigger: single. In both cases describe what the service sends: 'x-ms-notification-content' beside the method.",
  }),
  'connector/dynamic-operation': entry<{ key: string; found: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) =>
      a.found === ''
        ? `'${a.key}' names no operation.`
        : `'${a.key}' names the operation '${a.found}', which the connector does not have.`,
    help: (a) =>
      didYouMean(a.nearest) ?? 'The designer stays empty there. Name an operation of this document.',
  }),
  'connector/dynamic-setting': entry<{ key: string; name: string; operationId: string }>({
    severity: 'warning',
    message: (a) => `'${a.key}' has no '${a.name}', and the items that '${a.operationId}' gives are objects.`,
    help: () => 'It says which field of an item is the value.',
  }),
  'connector/dynamic-parameter': entry<{ name: string; operationId: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) => `The operation '${a.operationId}' has no parameter '${a.name}'.`,
    help: (a) => didYouMean(a.nearest) ?? 'Nothing reads it. Remove it, or name another parameter.',
  }),
  'connector/dynamic-missing': entry<{ name: string; operationId: string }>({
    severity: 'warning',
    message: (a) => `'${a.operationId}' cannot be asked without its parameter '${a.name}'.`,
    help: () => "Add it to 'parameters', as a value or as { parameter: … }.",
  }),
  'connector/next-link': entry<{ name: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) =>
      `No schema of the operation's answers has the field '${a.name}' that leads to the next page.`,
    help: (a) =>
      didYouMean(a.nearest) ??
      'If the service sends it, add it to the schema. If not, only the first page is read.',
  }),
} as const;
