/** No flow holds a secret: the import hands its text to everyone who may see the flow. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { valueAt } from '../../analysis/written.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { pathOf, stringsIn, type FlowString } from '../../flow/expressions.ts';
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { isPlaceholder, mayBeSecret, secretIn, type SecretValue } from '../../spec/secret-values.ts';
import { secretsIn } from '../../spec/secrets.ts';
import { pathKey } from './dataverse-written.ts';
import type { FlowRule } from './flow-rule.ts';

export const secrets: FlowRule = (program, { origin }, report) => {
  const search: Search = { program, origin, report, told: new Set() };
  for (const path of secretsIn(program.document)) checkNamed(path, search);
  for (const { step, strings } of program.strings()) {
    for (const one of strings) if (mayBeSecret(one.text)) checkText(one, step.path, search);
    checkSignIn(step, search);
  }
  checkDefaults(search);
};

interface Search {
  readonly program: FlowProgram;
  readonly origin: FlowView['origin'];
  readonly report: Report;
  /** Paths of values of which something was said. */
  readonly told: Set<string>;
}

/** A text under a key that is called like a secret. */
function checkNamed(path: Path, { program, origin, report, told }: Search): void {
  told.add(pathKey(path));
  const [place, key] = [placeIn(program, path), String(path.at(-1))];
  if (origin === 'sources') {
    report('solution/secret', place, { key });
    return;
  }
  // A flow of others works with it.
  const value = valueAt(program.document, path);
  if (typeof value !== 'string' || !isPlaceholder(value))
    report('solution/secret', place, { key, of: 'exported flow' }, undefined, 'warning');
}

/** Parameters of the definition. */
function checkDefaults(search: Search): void {
  const { program, origin } = search;
  const parameters = definitionOf(program.document)?.['parameters'];
  for (const [name, declaration] of Object.entries(isObject(parameters) ? parameters : {})) {
    const value = isObject(declaration) ? declaration['defaultValue'] : undefined;
    const path = [...DEFINITION, 'parameters', name, 'defaultValue'];
    // What an environment variable of our sources has is looked at where it stands.
    const isElsewhere = origin === 'sources' && placeIn(program, path).path[0] !== path[0];
    if (value === undefined || isElsewhere) continue;
    for (const one of stringsIn('defaultValue', value))
      if (mayBeSecret(one.text)) checkText(one, path.slice(0, -1), search);
  }
}

function checkText(one: FlowString, base: Path, search: Search): void {
  const found = one.part === 'value' ? secretIn(one.text) : undefined;
  if (found !== undefined) tell(found, one.text, pathOf(base, one), search);
}

function tell({ kind, from, to }: SecretValue, text: string, path: Path, search: Search): void {
  const { program, report, told } = search;
  const key = pathKey(path);
  if (told.has(key)) return;
  told.add(key);
  report('flow/secret-value', { ...placeIn(program, path), inside: { text, from, to } }, { kind });
}

/** Signing in by a fixed value that no name gives away. */
function checkSignIn({ type, action, path }: Step, search: Search): void {
  const { inputs } = action;
  if (!type.startsWith('Http') || !isObject(inputs)) return;
  const at = [...path, 'inputs'];
  const { authentication, headers } = inputs;
  if (isObject(authentication))
    checkMembers(authentication, [...at, 'authentication'], search, (name) => /^(?:value|pfx)$/i.test(name));
  if (isObject(headers)) checkMembers(headers, [...at, 'headers'], search, (name) => KEY_HEADER.test(name));
}

/** Headers in which services ask for a key. */
const KEY_HEADER =
  /^(?:authorization|x-functions-key|(?:x-)?api-?key|ocp-apim-subscription-key|x-auth-token)$/i;

function checkMembers(
  values: JsonObject,
  path: Path,
  search: Search,
  isSignIn: (name: string) => boolean,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (isSignIn(name) && isFixed(value))
      tell({ kind: 'sign-in', from: 0, to: value.length }, value, [...path, name], search);
  }
}

function isFixed(value: JsonValue): value is string {
  if (typeof value !== 'string' || value.includes('@')) return false;
  const secret = value.replace(/^(?:Bearer|Basic|Token) +/i, '');
  return secret.length >= 8 && !isPlaceholder(secret);
}
