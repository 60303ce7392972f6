/** Annotations that are written nearly right. */
import { editDistance } from '../../diagnostics/suggest.ts';
import type { Access } from '../syntax/ast.ts';
import type { MissingMember } from './access-type.ts';
import { objectIn } from './object-types.ts';
import type { Type } from './type.ts';

/**
 * What OData and Dataverse say beside a value, in the body that a service gives. Sources: OData 4.0 JSON format (control information), Dataverse Web API
 * (`Prefer: odata.include-annotations="*"`).
 */
const ANNOTATIONS: readonly string[] = [
  ...['@OData.Community.Display.V1.FormattedValue', '@OData.Community.Display.V1.AttributeName'],
  '@OData.Community.Display.V1.LabelValue',
  ...['lookuplogicalname', 'associatednavigationproperty'].map(dataverse),
  ...['totalrecordcount', 'totalrecordcountlimitexceeded', 'fetchxmlpagingcookie'].map(dataverse),
  ...['morerecords', 'globalmetadataversion'].map(dataverse),
  ...['type', 'id', 'editLink', 'readLink', 'etag', 'context', 'count', 'nextLink', 'deltaLink'].map(odata),
  ...['bind', 'navigationLink', 'associationLink', 'metadataEtag', 'removed'].map(odata),
  ...['mediaReadLink', 'mediaEditLink', 'mediaContentType', 'mediaEtag'].map(odata),
];

function odata(name: string): string {
  return `@odata.${name}`;
}

function dataverse(name: string): string {
  return `@Microsoft.Dynamics.CRM.${name}`;
}

const KNOWN: ReadonlySet<string> = new Set(ANNOTATIONS.map((one) => one.toLowerCase()));

/** Names are found in any case, so only what differs in letters counts. */
export function nearAnnotation({ key }: Access, of: Type): MissingMember | undefined {
  if (key.kind !== 'literal' || typeof key.value !== 'string') return undefined;
  const from = key.value.indexOf('@');
  const name = from === -1 ? '' : key.value.slice(from);
  if (!name.includes('.') || KNOWN.has(name.toLowerCase())) return undefined;
  const nearest = nearestOf(name.toLowerCase());
  const isDeclared = of.kind !== 'any' && objectIn(of)?.properties.has(key.value) === true;
  return nearest === undefined || isDeclared ? undefined : { name, from, isSure: false, nearest };
}

function nearestOf(name: string): string | undefined {
  let limit = Math.min(3, Math.floor(name.length / 6));
  let best: string | undefined;
  for (const one of ANNOTATIONS) {
    const distance = editDistance(name, one.toLowerCase(), limit);
    if (distance <= limit) [best, limit] = [one, distance - 1];
  }
  return best;
}
