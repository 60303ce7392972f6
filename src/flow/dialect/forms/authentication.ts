/** Who a connector step runs as: the words `embedded` and `invoker`, or whatever else the JSON holds, verbatim. */
import { isObject, sameJson, type JsonValue } from '../../../source/json-value.ts';
import type { Field, Form } from '../field.ts';

const words: readonly (readonly [word: string, value: JsonValue])[] = [
  ['embedded', "@parameters('$authentication')"],
  [
    'invoker',
    {
      type: 'Raw',
      value: "@json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))['$ConnectionKey']",
    },
  ],
];

/** What a word (or the JSON itself) stands for. */
export function authenticationOf(word: JsonValue): JsonValue {
  const value = words.find(([one]) => one === word)?.[1] ?? word;
  // A copy: each step notes its own origin for it.
  return isObject(value) ? { ...value } : value;
}

/** The word for an `authentication`, or the JSON itself. */
export function authenticationWord(value: JsonValue): JsonValue {
  return words.find(([, known]) => sameJson(known, value))?.[0] ?? value;
}

const authenticationForm: Form = { lower: authenticationOf, raise: authenticationWord };

export const authenticationSchema = {
  type: ['string', 'object'],
  description:
    'Who the step runs as. `embedded`: the connection of the flow (the default). `invoker`: the one who runs the flow, by the token of the call. `none`: not said. Or the JSON of `authentication` itself.',
} as const;

/** `authentication` of a connector step; the flow's default is implied. */
export const authenticationField: Field = {
  key: 'authentication',
  path: ['inputs', 'authentication'],
  form: authenticationForm,
  schema: authenticationSchema,
  implied: (around) => around.authentication,
  none: true,
};
