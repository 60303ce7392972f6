/**
 * An operation that calls itself deprecated in its summary is marked so: the designer hides what is marked, and flows that use it go on
 * (Microsoft Learn, "Deprecate an operation").
 */
import { at } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';
import { isHidden } from './shown-schemas.ts';

/** As published connectors write it: "(deprecated)", "[DEPRECATED]", "Deprecated: …", "Deprecated - …". Not "List deprecated devices". */
const CALLS_ITSELF = /[([]\s*deprecated\s*[)\]]|^\s*deprecated\s*[:–-]|[:–-]\s*deprecated\s*$/i;

export const deprecated: ConnectorRule = ({ operations }, report) => {
  for (const one of operations) {
    const { summary, deprecated: mark } = one.value;
    // What nobody sees need not be hidden.
    if (mark === true || isHidden(one)) continue;
    if (typeof summary === 'string' && CALLS_ITSELF.test(summary))
      report('connector/deprecated', at(one.at, 'summary'), {});
  }
};
