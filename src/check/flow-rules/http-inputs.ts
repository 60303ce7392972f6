/** What an HTTP step sends: to an absolute address, signed in with what its kind of authentication asks for, JSON where it says so. */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { mayHoldExpression, parseTemplate } from '../../expression/syntax/template.ts';
import { parseJson } from '../../source/json-text.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { lostExpression } from './lost-expression.ts';
import type { Checked } from './member-check.ts';

/** What each kind asks for (reference of Azure Logic Apps, "Authenticate access to outbound calls"; 135 HTTP steps of published flows have it all). */
const AUTHENTICATION: Readonly<Record<string, readonly string[]>> = {
  Basic: ['username', 'password'],
  ClientCertificate: ['pfx'],
  ActiveDirectoryOAuth: ['tenant', 'audience', 'clientId'],
  Raw: ['value'],
  ManagedServiceIdentity: [],
};

export function checkHttp(checked: Checked): void {
  const { inputs } = checked.step.action;
  if (!isObject(inputs)) return;
  checkAddress(inputs['uri'], checked);
  checkAuthentication(inputs['authentication'], checked);
  checkBody(inputs, checked);
}

function checkAddress(uri: JsonValue | undefined, { step, program, report }: Checked): void {
  if (typeof uri !== 'string' || uri.startsWith('@') || /^https?:\/\//i.test(uri)) return;
  if (lostExpression(uri) !== undefined) return;
  // `http@{…}` may become one.
  const [known = ''] = uri.split('@{');
  if (known !== uri && 'https://'.startsWith(known.toLowerCase())) return;
  report('flow/address', placeIn(program, [...step.path, 'inputs', 'uri']), { address: uri });
}

function checkAuthentication(value: JsonValue | undefined, checked: Checked): void {
  const { step, program, report } = checked;
  const path = [...step.path, 'inputs', 'authentication'];
  const warn = (needed: string): void => {
    const facts = { input: needed, step: 'authentication' };
    report('flow/input-missing', keyIn(program, path), facts, undefined, 'warning');
  };
  if (!isObject(value)) return;
  const { type } = value;
  if (typeof type !== 'string') {
    if (type === undefined) warn('type');
    return;
  }
  if (mayHoldExpression(type)) return;
  const words = Object.keys(AUTHENTICATION);
  const kind = words.find((one) => one.toLowerCase() === type.toLowerCase());
  if (kind === undefined) {
    const facts = { input: 'type', value: type, nearest: suggest(type, words), words };
    report('flow/input-word', placeIn(program, [...path, 'type']), facts, undefined, 'warning');
    return;
  }
  const missing = (AUTHENTICATION[kind] ?? []).find((key) => value[key] === undefined);
  if (missing !== undefined) warn(missing);
  else if (kind === 'ActiveDirectoryOAuth' && !['secret', 'pfx'].some((key) => value[key] !== undefined))
    warn('secret');
}

function checkBody({ body, headers }: JsonObject, { step, program, report }: Checked): void {
  if (typeof body !== 'string' || !/^\s*[{[]/.test(body) || !isJson(headers)) return;
  const { template, problems } = parseTemplate(body);
  // What is wrong with an expression itself is said by another rule.
  if (problems.length > 0 || template.kind === 'expression') return;
  // An expression stands for a value, or is a part of a text.
  const parts = template.kind === 'text' ? [template.text] : template.parts;
  const text = parts.map((part) => (typeof part === 'string' ? part : '0')).join('');
  if (parseJson(text).errors.length === 0) return;
  report('flow/body-no-json', placeIn(program, [...step.path, 'inputs', 'body']), {});
}

function isJson(headers: JsonValue | undefined): boolean {
  if (!isObject(headers)) return false;
  const key = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
  const type = key === undefined ? undefined : headers[key];
  return typeof type === 'string' && /^application\/json\b/i.test(type);
}
