/**
 * Which sequences of numbers, names and separators are dates and times. The rules are those of .NET's DateTime.Parse, strange ones among them
 * (`March 15 10:00` is 15:10 today): they were found by comparison with .NET, and every combination of tokens is compared again with it.
 */

/** What was read, with what stands behind it. `suffix`: of Chinese, Japanese and Korean. `T`: a `T` follows. */
export type TokenKind =
  | 'end'
  | 'number end'
  | 'number mark'
  | 'number space'
  | 'number date'
  | 'number time'
  | 'number T'
  | 'number date-suffix'
  | 'number time-suffix'
  | 'month end'
  | 'month space'
  | 'month date'
  | 'year end'
  | 'year space'
  | 'year date'
  | 'weekday'
  | 'utc'
  | 'era'
  | 'nothing';

/** What was read of a date or time: N is a number, M the name of a month, Y a number of three digits or more; `/` is a date separator. */
export type State =
  | 'begin'
  | 'N'
  | 'NN'
  | 'N/'
  | 'N/N'
  | 'N/N/'
  | 'M'
  | 'MN'
  | 'NM'
  | 'MN/'
  | 'N suffix'
  | 'Y'
  | 'YN'
  | 'YN/'
  | 'YM'
  | 'YM/'
  | 'date suffixes'
  | 'time suffixes'
  | 'N:'
  | 'N:N:';

/** A whole date or time: the order in which its parts were read. */
export type Whole =
  | 'date:NN'
  | 'date:NNN'
  | 'date:MN'
  | 'date:NM'
  | 'date:MNN'
  | 'date:NNY'
  | 'date:YNN'
  | 'date:YMN'
  | 'date:YN'
  | 'date:YM'
  | 'date:suffixes'
  | 'date:suffixes N'
  | 'date:N suffix'
  | 'date:NN suffix'
  | 'time:N'
  | 'time:NN'
  | 'time:NNN'
  | 'time:suffixes';

type Row = Readonly<Partial<Record<TokenKind, State | Whole>>>;

export function isWhole(next: State | Whole): next is Whole {
  return next.startsWith('date:') || next.startsWith('time:');
}

/** What follows a state. What is not here is an error. */
export function follows(state: State, token: TokenKind): State | Whole | undefined {
  return ROWS[state][token] ?? (STAYS[state].includes(token) ? state : undefined);
}

/** Tokens that stand anywhere between the parts of a state. */
const STAYS: Readonly<Record<State, readonly TokenKind[]>> = {
  begin: ['end', 'weekday', 'utc', 'era'],
  N: ['weekday', 'utc', 'era'],
  NN: ['weekday', 'utc', 'era'],
  'N/': ['weekday', 'era'],
  'N/N': ['weekday', 'era'],
  'N/N/': ['weekday', 'era'],
  M: ['weekday', 'era'],
  MN: ['weekday', 'era'],
  NM: ['weekday', 'era'],
  'MN/': ['weekday', 'era'],
  'N suffix': ['weekday', 'era'],
  Y: ['weekday', 'era'],
  YN: ['weekday', 'era'],
  'YN/': [],
  YM: ['weekday', 'era'],
  'YM/': [],
  'date suffixes': ['weekday', 'era'],
  'time suffixes': ['weekday', 'utc', 'era'],
  'N:': ['utc', 'era'],
  'N:N:': ['weekday', 'utc', 'era'],
};

const ROWS: Readonly<Record<State, Row>> = {
  begin: {
    'number mark': 'time:N',
    'number space': 'N',
    'number date': 'N/',
    'number time': 'N:',
    'number date-suffix': 'date suffixes',
    'number time-suffix': 'time suffixes',
    'month space': 'M',
    'month date': 'M',
    'year space': 'Y',
    'year date': 'Y',
  },
  N: {
    'number end': 'date:NN',
    'number mark': 'time:NN',
    'number space': 'NN',
    'number date': 'N/N/',
    'number date-suffix': 'N suffix',
    'month end': 'date:NM',
    'month space': 'NM',
    'month date': 'MN/',
    'year end': 'date:YN',
    'year space': 'YN',
    'year date': 'YN/',
  },
  NN: {
    end: 'date:NN',
    ...third('date:NNN', 'date:MNN', 'date:NNY'),
    'number mark': 'time:NNN',
    'number time': 'N:',
    'number time-suffix': 'time suffixes',
  },
  'N/': {
    'number end': 'date:NN',
    'number space': 'N/N',
    'number date': 'N/N/',
    'month end': 'date:NM',
    'month space': 'MN',
    'month date': 'MN/',
    'year end': 'date:YN',
    'year space': 'YN',
    'year date': 'YN/',
  },
  'N/N': {
    end: 'date:NN',
    ...third('date:NNN', 'date:MNN', 'date:NNY'),
    'number mark': 'time:N',
    'number time': 'N:',
    'number date-suffix': 'date suffixes',
    'number time-suffix': 'time suffixes',
  },
  'N/N/': {
    ...third('date:NNN', 'date:MNN', 'date:NNY'),
    'number mark': 'date:NNN',
    'number date-suffix': 'date:suffixes',
  },
  M: {
    'number end': 'date:MN',
    'number space': 'MN',
    'number date': 'MN/',
    'year end': 'date:YM',
    'year space': 'YM',
    'year date': 'YM/',
  },
  MN: {
    end: 'date:MN',
    ...third('date:MNN', undefined, 'date:YMN'),
    'number mark': 'date:MNN',
    'number time': 'N:',
    'number date-suffix': 'date suffixes',
    'number time-suffix': 'time suffixes',
  },
  NM: {
    end: 'date:NM',
    ...third('date:MNN', undefined, 'date:YMN'),
    'number mark': 'date:MNN',
    'number time': 'N:',
    'number date-suffix': 'date suffixes',
    'number time-suffix': 'time suffixes',
  },
  'MN/': third('date:MNN', undefined, 'date:YMN'),
  'N suffix': {
    end: 'date:N suffix',
    ...third('date:NN suffix', undefined, undefined),
    'number mark': 'date:NN suffix',
    'number time': 'N:',
    'number date-suffix': 'N suffix',
    'number time-suffix': 'time suffixes',
  },
  Y: {
    'number end': 'date:YN',
    'number space': 'YN',
    'number date': 'YN/',
    'month end': 'date:YM',
    'month space': 'YM',
    'month date': 'YM/',
    'number date-suffix': 'YM',
  },
  YN: {
    end: 'date:YN',
    ...third('date:YNN', 'date:YMN', undefined),
    'number mark': 'date:YNN',
  },
  'YN/': {
    weekday: 'YN',
    era: 'YN',
    ...third('date:YNN', 'date:YMN', undefined),
    'number mark': 'date:YNN',
  },
  YM: {
    end: 'date:YM',
    ...third('date:YMN', undefined, undefined),
    'number mark': 'date:YMN',
  },
  'YM/': {
    weekday: 'YM',
    era: 'YM',
    ...third('date:YMN', undefined, undefined),
    'number mark': 'date:YMN',
  },
  'date suffixes': {
    end: 'date:suffixes',
    'number end': 'date:suffixes N',
    'number mark': 'time:N',
    'number space': 'N:',
    'number time': 'N:',
    'number date-suffix': 'date suffixes',
    'number time-suffix': 'time suffixes',
  },
  'time suffixes': {
    end: 'time:suffixes',
    'number end': 'time:suffixes',
    'number mark': 'time:suffixes',
    'number space': 'N:',
    'number date': 'N/',
    'number date-suffix': 'date suffixes',
    'number time-suffix': 'time suffixes',
  },
  'N:': {
    'number end': 'time:NN',
    'number mark': 'time:NN',
    'number space': 'time:NN',
    'number time': 'N:N:',
    'number time-suffix': 'time suffixes',
    'month end': 'date:NM',
    'month space': 'NM',
  },
  'N:N:': {
    'number end': 'time:NNN',
    'number mark': 'time:NNN',
    'number space': 'time:NNN',
    'number time-suffix': 'time suffixes',
  },
};

/** The last part of a date: a number, the name of a month or a long number, with nothing but space behind it. */
function third(number: Whole | undefined, month: Whole | undefined, year: Whole | undefined): Row {
  return {
    ...(number && { 'number end': number, 'number space': number }),
    ...(month && { 'month end': month, 'month space': month }),
    ...(year && { 'year end': year, 'year space': year }),
  };
}
