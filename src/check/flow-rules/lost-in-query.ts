/**
 * Expressions in a condition of OData that lack the `@` of `@{…}`. OData has functions too, without a sign, but none that asks the run: `variables`,
 * `outputs` and the like are meant as expressions.
 */
import { functionOf } from '../../expression/functions/index.ts';
import { holedText } from '../../dataverse/odata/holed-text.ts';
import { lostExpression, type LostExpression } from './lost-expression.ts';

export function lostInQuery(text: string): LostExpression | undefined {
  if (!text.includes('(')) return undefined;
  const found = lostExpression(text);
  return found !== undefined && found.how !== 'no sign' ? found : lostCall(text);
}

const CALL = /(?<![\w@{])([A-Za-z]+)\((?:'[^']*')?\)(?:\??\['[^']*'\])*/g;

function lostCall(text: string): LostExpression | undefined {
  const holed = holedText(text);
  if (holed === undefined) return undefined;
  const calls = [...holed.letters.matchAll(CALL)];
  const call = calls.find(([, name = '']) => functionOf(name)?.family === 'workflow');
  if (call === undefined) return undefined;
  const [meant] = call;
  const at = holed.spot(call.index, call.index + meant.length);
  return { how: 'no sign', at, meant: `@{${meant}}` };
}
