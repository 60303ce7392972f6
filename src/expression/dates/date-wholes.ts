/** A whole date or time → the parts of the result. */
import { fullYear, type DateReader } from './date-reader.ts';
import { orderOf } from './date-order.ts';
import type { Whole } from './date-states.ts';

/** False when it is none, or the second one. */
export function settle(whole: Whole, reader: DateReader): boolean {
  const settled = whole.startsWith('date:') ? settleDate(whole, reader) : settleTime(whole, reader);
  reader.numbers = [];
  return settled;
}

function settleTime(whole: Whole, reader: DateReader): boolean {
  if (whole === 'time:suffixes') return true;
  if (reader.hasTime || (whole === 'time:N' && reader.mark === undefined)) return false;
  const [hour, minute, second] = reader.numbers;
  reader.hour = hour;
  if (whole !== 'time:N') reader.minute = minute;
  if (whole === 'time:NNN') reader.second = second;
  reader.hasTime = true;
  return true;
}

type Dates = Exclude<Whole, `time:${string}`>;

const DATES: Readonly<
  Record<Dates, (reader: DateReader, first: number, second: number, third: number) => boolean>
> = {
  'date:NN': (reader, first, second) => {
    const year = reader.today().year;
    return orderOf(reader.culture.monthDay, 'Md') === 'Md'
      ? setDate(reader, year, first, second)
      : setDate(reader, year, second, first);
  },
  'date:NNN': (reader, first, second, third) => {
    switch (orderOf(reader.culture.shortDate, 'yMd')) {
      case 'yMd':
        return setShort(reader, first, second, third);
      case 'Mdy':
        return setShort(reader, third, first, second);
      case 'dMy':
        return setShort(reader, third, second, first);
      case 'ydM':
        return setShort(reader, first, third, second);
      default:
        return false;
    }
  },
  'date:MN': (reader, number) => monthAndNumber(reader, number, 'dM', 'My'),
  'date:NM': (reader, number) => monthAndNumber(reader, number, 'Md', 'yM'),
  'date:MNN': (reader, first, second) => {
    const month = reader.monthName ?? 0;
    return orderOf(reader.culture.shortDate, 'yMd') === 'yMd'
      ? setShort(reader, first, month, second) || setShort(reader, second, month, first)
      : setShort(reader, second, month, first) || setShort(reader, first, month, second);
  },
  'date:NNY': (reader, first, second) => {
    const year = reader.longNumber ?? 0;
    return orderOf(reader.culture.shortDate, 'yMd') === 'dMy' ||
      orderOf(reader.culture.shortDate, 'yMd') === 'ydM'
      ? setDate(reader, year, second, first)
      : setDate(reader, year, first, second);
  },
  'date:YNN': (reader, first, second) => {
    const year = reader.longNumber ?? 0;
    return orderOf(reader.culture.shortDate, 'yMd') === 'ydM'
      ? setDate(reader, year, second, first)
      : setDate(reader, year, first, second);
  },
  'date:YMN': (reader, day) => setDate(reader, reader.longNumber ?? 0, reader.monthName ?? 0, day),
  'date:YN': (reader, month) => setDate(reader, reader.longNumber ?? 0, month, 1),
  'date:YM': (reader) => setDate(reader, reader.longNumber ?? 0, reader.monthName ?? 0, 1),
  'date:suffixes': () => true,
  'date:suffixes N': (reader, day) => {
    if (reader.numbers.length !== 1 || reader.day !== undefined) return false;
    reader.day = day;
    return true;
  },
  'date:N suffix': (reader, year) => {
    if (reader.month === undefined || reader.year !== undefined) return false;
    reader.year = fullYear(year, reader.calendar);
    reader.day = 1;
    return true;
  },
  'date:NN suffix': (reader, first, second) => {
    if (reader.year !== undefined) return setDate(reader, reader.year, first, second);
    if (reader.month === undefined) return false;
    return orderOf(reader.culture.shortDate, 'yMd') === 'yMd'
      ? setShort(reader, first, reader.month, second)
      : setShort(reader, second, reader.month, first);
  },
};

function settleDate(whole: Whole, reader: DateReader): boolean {
  if (reader.hasDate && whole !== 'date:suffixes') return false;
  const [first = 0, second = 0, third = 0] = reader.numbers;
  return DATES[whole as Dates](reader, first, second, third);
}

/** A number beside a month is its day, or the year where the culture writes days on that side of months and years on the other. */
function monthAndNumber(reader: DateReader, number: number, dayOrder: string, yearOrder: string): boolean {
  const month = reader.monthName ?? 0;
  const isYear =
    orderOf(reader.culture.monthDay, 'Md') === dayOrder &&
    orderOf(reader.culture.yearMonth, 'yM') === yearOrder;
  return isYear ? setShort(reader, number, month, 1) : setDate(reader, reader.today().year, month, number);
}

function setShort(reader: DateReader, year: number, month: number, day: number): boolean {
  return setDate(reader, fullYear(year, reader.calendar), month, day);
}

function setDate(reader: DateReader, year: number, month: number, day: number): boolean {
  if (reader.calendar.dayOf({ year, month, day }) === undefined) return false;
  reader.year = year;
  reader.month = month;
  reader.day = day;
  reader.hasDate = true;
  return true;
}
