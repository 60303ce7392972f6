/** `x-ms-trigger-hint`: what makers have to do to see a trigger fire. */
import { at } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';
import { isHidden } from './shown-schemas.ts';

export const triggerHints: ConnectorRule = ({ operations }, report) => {
  for (const one of operations) {
    if (!one.isTrigger || one.value['x-ms-trigger-hint'] !== undefined || isHidden(one)) continue;
    report('connector/trigger-hint', at(one.at, 'x-ms-trigger'), { operationId: one.operationId });
  }
};
