/** A project with one connector and one flow that calls it; each test changes what it is about. */
import { findingsOf, type Files } from '../project.ts';

const SOLUTION = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
connectors:
  sources:
    orders: { folder: connector/orders }
`;

export const OPENAPI = `swagger: "2.0"
info: { title: Orders, version: "1.0" }
host: orders.contoso.com
paths:
  /orders:
    get: { operationId: GetOrders }
`;

export interface Parts {
  /** Lines behind the ones that every solution.yaml has. */
  readonly solution?: string;
  readonly auth?: string;
  readonly connector?: string;
  readonly openApi?: string;
  readonly flow?: string;
}

export function projectOf({
  solution = '',
  auth = '{ kind: none }',
  connector = '',
  openApi,
  flow,
}: Parts): Files {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const head = 'format: 1\ntitle: Orders\nopenapi: openapi.yaml\n';
  const description = connector.includes('description:') ? '' : 'description: Reads orders.\n';
  return {
    'solution.yaml': text(SOLUTION + solution),
    'connector/orders/connector.yaml': text(`${head}${description}auth: ${auth}\n${connector}`),
    'connector/orders/openapi.yaml': text(openApi ?? OPENAPI),
    ...(flow === undefined ? {} : { 'flows/call.yaml': text(flow) }),
  };
}

/** Codes and messages, one finding a line. */
export function linesOf(parts: Parts): readonly string[] {
  const { text } = findingsOf(projectOf(parts));
  return text.split('\n').filter((line) => /^(?:error|warning)\[/.test(line));
}
