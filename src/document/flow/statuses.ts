/** How steps must have ended for others to run, in words. */
import { hasStatus, isStatusList } from '../../flow/dialect/statuses.ts';
import type { JsonValue } from '../../source/json-value.ts';
import { fill } from '../words.ts';
import type { FlowWords } from '../words-flow.ts';

export interface Ends {
  readonly text: string;
  /** Success, and nothing else. */
  readonly isPlain: boolean;
  /** Not for success at all. */
  readonly isFailure: boolean;
  /** Whatever happens. */
  readonly isAny: boolean;
  /** The other one has failed, or may have. */
  readonly holdsFailure: boolean;
}

const ORDER = ['Succeeded', 'Failed', 'TimedOut', 'Skipped'] as const;

/** Of a value of `runAfter`; what is no list counts as success, as nothing better is known. */
export function endsOf(statuses: JsonValue | undefined, words: FlowWords): Ends {
  const list = isStatusList(statuses) && statuses.length > 0 ? statuses : ['Succeeded'];
  const named = ORDER.filter((one) => hasStatus(list, one));
  const isAny = hasStatus(list, 'Succeeded') && hasStatus(list, 'Failed') && hasStatus(list, 'TimedOut');
  return {
    text: isAny ? words.anyEnd : orText(named, words),
    isPlain: named.length === 1 && named[0] === 'Succeeded',
    isFailure: !hasStatus(list, 'Succeeded'),
    isAny,
    holdsFailure: hasStatus(list, 'Failed'),
  };
}

function orText(statuses: readonly string[], words: FlowWords): string {
  const texts = statuses.map((one) => words.statuses[one.toLowerCase()] ?? one);
  return texts.length === 0 ? '' : texts.reduce((a, b) => fill(words.orStatus, a, b));
}
