/** What stands in FetchXML: elements that there are, with the names that they need, and words that mean something. */
import type { ArgsOf } from '../diagnostics/catalog.ts';
import type { Severity } from '../diagnostics/entry.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { XmlElement } from '../xml/xml.ts';
import {
  FILTER_TYPES,
  LINK_TYPES,
  LIST_OPERATORS,
  OPERATORS,
  OPERATORS_INSTEAD,
  PARTS_OF_TABLE,
} from './fetch-words.ts';

/** What is wrong; the text that it stands at: the name of an element, or an attribute with its value. */
export type FetchFault = (
  at: { readonly element: string } | { readonly attribute: string; readonly value: string },
  facts: ArgsOf<'dataverse/fetch-xml'>,
  severity?: Severity,
) => void;

/** Of one element; `isComputed` tells values that are not known as a whole. */
export function checkForm(
  { name, attributes, children }: XmlElement,
  isComputed: (value: string) => boolean,
  fault: FetchFault,
): void {
  const isTable = name === 'entity' || name === 'link-entity';
  if ((isTable || name === 'attribute') && attributes['name'] === undefined)
    fault({ element: name }, { detail: `'${name}' has no 'name'` });
  if (isTable) checkParts(children, fault);
  const word = (attribute: string, known: readonly string[], detail: string): void => {
    const value = attributes[attribute];
    if (value === undefined || isComputed(value) || known.includes(value.toLowerCase())) return;
    const instead = attribute === 'operator' ? OPERATORS_INSTEAD[value.toLowerCase()] : undefined;
    const nearest = instead ?? suggest(value, known);
    fault({ attribute, value }, { detail: `'${value}' is no ${detail}`, nearest }, 'warning');
  };
  if (name === 'condition') {
    word('operator', OPERATORS, 'operator of FetchXML');
    checkList(attributes, isComputed, fault);
  } else if (name === 'link-entity') word('link-type', LINK_TYPES, 'type of a link');
  else if (name === 'filter') word('type', FILTER_TYPES, "type of a filter, which is 'and' or 'or'");
  else if (name === 'fetch') checkCount(attributes['top'], isComputed, fault);
}

function checkParts(children: XmlElement['children'], fault: FetchFault): void {
  for (const child of children) {
    if (typeof child === 'string' || PARTS_OF_TABLE.includes(child.name)) continue;
    const nearest = suggest(child.name, PARTS_OF_TABLE);
    fault({ element: child.name }, { detail: `a table has no part '${child.name}'`, nearest });
  }
}

/** A list in one attribute is one value. */
function checkList(
  { operator, value }: XmlElement['attributes'],
  isComputed: (value: string) => boolean,
  fault: FetchFault,
): void {
  if (!LIST_OPERATORS.includes(operator ?? '') || value?.includes(',') !== true || isComputed(value)) return;
  const detail = `'${operator ?? ''}' takes each value in an element of its own, as <value>1</value>`;
  fault({ attribute: 'value', value }, { detail }, 'warning');
}

function checkCount(
  top: string | undefined,
  isComputed: (value: string) => boolean,
  fault: FetchFault,
): void {
  if (top === undefined || isComputed(top) || /^\s*\d*\s*$/.test(top)) return;
  fault({ attribute: 'top', value: top }, { detail: `'${top}' is no number of rows` });
}
