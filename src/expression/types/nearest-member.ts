/** The member that one is most likely meant by which is not there. */
import { editDistance, suggest } from '../../diagnostics/suggest.ts';
import { nearProperty } from './near-property.ts';
import { propertiesOf, alternatives } from './type-operations.ts';
import type { ObjectType } from './type.ts';

/** Of an object that has no others: any that is written in a similar way. */
export function nearestOfAll(name: string, of: ObjectType): string | undefined {
  if (areOutputs(of)) return nearestOutput(name, of);
  // Of the columns that were not asked for, each is as likely as those that were.
  const similar = of.leftOut === undefined ? suggest : nearProperty;
  return valueOfLookup(name, of) ?? similar(name, of.properties.keys());
}

/** Of an object that may have others: only what is surely a slip. */
export function nearestOfSome(name: string, of: ObjectType): string | undefined {
  return valueOfLookup(name, of) ?? nearProperty(name, of.properties.keys());
}

/** Outputs of a call or a trigger. */
function areOutputs({ properties }: ObjectType): boolean {
  return properties.has('body') && properties.has('headers') && properties.has('statusCode');
}

/** Members of the body are read as `body/name`, so only what differs from a part of the outputs in one letter is that one. */
function nearestOutput(name: string, of: ObjectType): string {
  const body = of.properties.get('body');
  const bodies = (body === undefined ? undefined : alternatives(body.type)) ?? [];
  const isInBody = bodies.some((one) => one.kind === 'object' && propertiesOf(one, name).length > 0);
  const slip = [...of.properties.keys()].find((one) => isOneOff(name.toLowerCase(), one.toLowerCase()));
  return isInBody || slip === undefined ? `body/${name}` : slip;
}

function isOneOff(name: string, other: string): boolean {
  return editDistance(name, other, 1) <= 1;
}

/** Rows of Dataverse hold the id that a lookup `parentaccountid` points to as `_parentaccountid_value`. */
function valueOfLookup(name: string, { properties }: ObjectType): string | undefined {
  const lower = name.toLowerCase();
  const wanted = lower.startsWith('_') ? `${lower}_value` : `_${lower}_value`;
  return properties.has(wanted) ? wanted : undefined;
}
