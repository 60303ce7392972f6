/** Arguments that must be content. */
import { contentOf, isXmlContent, type Content } from '../content/content.ts';
import { fail } from '../failure.ts';
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import { kindOf, type Value } from '../value.ts';

/** `wanted`: what the function takes, such as 'a string or content'. */
export function contentArgument(value: Value, name: string, wanted: string): Content {
  const found = kindWords([kindOf(value)]);
  return contentOf(value) ?? fail({ kind: 'argument', name, position: 1, wanted, found }, 0);
}

export function xmlArgument(value: Value, name: string): Content {
  const content = contentArgument(value, name, 'XML');
  if (isXmlContent(content)) return content;
  return fail({ kind: 'argument', name, position: 1, wanted: 'XML', found: 'content of another type' }, 0);
}
