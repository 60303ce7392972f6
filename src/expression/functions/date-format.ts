/** The parameter of a date format. */
import { formatAt } from '../dates/date-arguments.ts';
import { formatDoubts } from '../dates/format-doubts.ts';
import { mayTake, tested, type ArgumentDoubt, type Parameter } from './definition.ts';

function doubtsOf(format: unknown): readonly ArgumentDoubt[] {
  return typeof format === 'string' ? formatDoubts(format) : [];
}

/** What `parseDateTime` reads by: it knows more formats than there are to write in, as `Z`. */
export const DATE_FORMAT_READ: Parameter<'string', 'optional'> = {
  ...mayTake('format', 'string'),
  doubts: doubtsOf,
};

export const DATE_FORMAT: Parameter<'string', 'optional'> = {
  ...tested(mayTake('format', 'string'), formatAt),
  doubts: doubtsOf,
};
