/**
 * Form data and multipart content that a trigger received or an action got. The platform keeps them in the body:
 *
 *     { $content-type, $content, $formdata: [{ key, value }] }      { $content-type, $multipart: [{ headers, body }] }
 *
 * Source: documentation of content types in Logic Apps. It is silent about keys that are not there: for a single value we give null.
 */
import type { Call } from '../call.ts';
import { fail } from '../failure.ts';
import { nameIn } from '../names.ts';
import { given, known } from '../run/run-data.ts';
import { ANY, arrayOf } from '../types/type.ts';
import { isItems, isMembers, type Value } from '../value.ts';
import { constant, defineImpure, takes, type FunctionDefinition } from './definition.ts';
import { bodyOf } from './workflow.ts';

/** Where the data are, for a message. */
interface Source {
  readonly call: Call;
  readonly whose: string;
  readonly body: Value;
}

function ofAction(call: Call, action: string): Source {
  return {
    call,
    whose: `the body of '${action.slice(0, 100)}'`,
    body: bodyOf(given(call.run, 'actions', action)),
  };
}

function ofTrigger(call: Call): Source {
  return { call, whose: 'the body of the trigger', body: bodyOf(known(call.run, 'trigger')) };
}

/** Every value with this key. */
function valuesOf(source: Source, key: string): readonly Value[] {
  const { body } = source;
  const pairs = isMembers(body) ? body.get('$formdata') : undefined;
  if (isItems(pairs))
    return pairs.flatMap((pair) =>
      isMembers(pair) && pair.get('key') === key ? [pair.get('value') ?? null] : [],
    );
  const parts = partsOf(source);
  if (parts !== undefined)
    return parts.flatMap((part) => (fieldName(part) === key ? [bodyOfPart(part)] : []));
  return unusable(source, 'form data ($formdata or $multipart)');
}

function singleValue(source: Source, key: string): Value {
  const [first = null, second] = valuesOf(source, key);
  if (second === undefined) return first;
  return fail({
    kind: 'unusable',
    name: source.call.name,
    value: `'${key.slice(0, 100)}', which ${source.whose} has more than once`,
    wanted: 'a key that stands there once',
  });
}

function part(source: Source, index: bigint): Value {
  const parts = partsOf(source) ?? unusable(source, 'multipart content ($multipart)');
  const found = index < 0n ? undefined : parts[Number(index)];
  return found === undefined
    ? fail({ kind: 'no-item', index: String(index), length: parts.length })
    : bodyOfPart(found);
}

function partsOf({ body }: Source): readonly Value[] | undefined {
  const parts = isMembers(body) ? body.get('$multipart') : undefined;
  return isItems(parts) ? parts : undefined;
}

function bodyOfPart(value: Value): Value {
  return isMembers(value) ? (value.get('body') ?? null) : null;
}

/** The name of a part in form data (RFC 7578): `Content-Disposition: form-data; name="key"`. */
function fieldName(value: Value): string | undefined {
  const headers = isMembers(value) ? value.get('headers') : undefined;
  if (!isMembers(headers)) return undefined;
  const found = headers.get(nameIn(headers, 'Content-Disposition') ?? '');
  if (typeof found !== 'string') return undefined;
  const [, quoted, bare] = /;\s*name=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/i.exec(found) ?? [];
  return quoted?.replace(/\\(.)/g, '$1') ?? bare;
}

function unusable({ call, whose }: Source, wanted: string): never {
  return fail({ kind: 'unusable', name: call.name, value: whose, wanted });
}

export const requestsFunctions: readonly FunctionDefinition[] = [
  defineImpure('formDataValue', 'workflow', {
    help: 'The value of a key in the form data that an action got. Fails when the key stands there twice.',
    parameters: [constant('actionName'), takes('key', 'string')],
    returns: ANY,
    evaluate: ([action, key], call) => singleValue(ofAction(call, action), key),
  }),
  defineImpure('formDataMultiValues', 'workflow', {
    help: 'All values of a key in the form data that an action got.',
    parameters: [constant('actionName'), takes('key', 'string')],
    returns: arrayOf(ANY),
    evaluate: ([action, key], call) => valuesOf(ofAction(call, action), key),
  }),
  defineImpure('multipartBody', 'workflow', {
    help: 'The body of a part of the multipart content that an action got; parts count from 0.',
    parameters: [constant('actionName'), takes('index', 'integer')],
    returns: ANY,
    evaluate: ([action, index], call) => part(ofAction(call, action), index),
  }),
  defineImpure('triggerFormDataValue', 'workflow', {
    help: 'The value of a key in the form data that the trigger got. Fails when the key stands there twice.',
    parameters: [takes('key', 'string')],
    returns: ANY,
    evaluate: ([key], call) => singleValue(ofTrigger(call), key),
  }),
  defineImpure('triggerFormDataMultiValues', 'workflow', {
    help: 'All values of a key in the form data that the trigger got.',
    parameters: [takes('key', 'string')],
    returns: arrayOf(ANY),
    evaluate: ([key], call) => valuesOf(ofTrigger(call), key),
  }),
  defineImpure('triggerMultipartBody', 'workflow', {
    help: 'The body of a part of the multipart content that the trigger got; parts count from 0.',
    parameters: [takes('index', 'integer')],
    returns: ANY,
    evaluate: ([index], call) => part(ofTrigger(call), index),
  }),
];
