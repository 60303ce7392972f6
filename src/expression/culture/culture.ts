/** How a culture writes numbers and dates, by the names of .NET's NumberFormatInfo and DateTimeFormatInfo. */
export interface Culture {
  /** As .NET spells it: `de-DE`; empty for the invariant culture. */
  readonly name: string;
  readonly numbers: NumberCulture;
  readonly dates: DateCulture;
}

export interface NumberCulture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly groupSizes: readonly number[];
  readonly digits: number;
  readonly negativePattern: number;
  readonly negativeSign: string;
  readonly positiveSign: string;
  readonly currencySymbol: string;
  readonly currencyDecimalSeparator: string;
  readonly currencyGroupSeparator: string;
  readonly currencyGroupSizes: readonly number[];
  readonly currencyDigits: number;
  readonly currencyPositivePattern: number;
  readonly currencyNegativePattern: number;
  readonly percentSymbol: string;
  readonly percentDecimalSeparator: string;
  readonly percentGroupSeparator: string;
  readonly percentGroupSizes: readonly number[];
  readonly percentDigits: number;
  readonly percentPositivePattern: number;
  readonly percentNegativePattern: number;
  readonly perMilleSymbol: string;
  readonly nan: string;
  readonly positiveInfinity: string;
  readonly negativeInfinity: string;
}

/** The calendar that a culture counts in unless told otherwise; years, months and days of dates are written in it. */
export type CalendarName = 'gregorian' | 'buddhist' | 'persian' | 'umalqura';

export interface DateCulture {
  readonly calendar: CalendarName;
  /** January first; twelve. */
  readonly months: readonly string[];
  readonly genitiveMonths: readonly string[];
  readonly shortMonths: readonly string[];
  readonly shortGenitiveMonths: readonly string[];
  /** Sunday first; seven. */
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly am: string;
  readonly pm: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly shortTime: string;
  readonly longTime: string;
  readonly fullDateTime: string;
  readonly monthDay: string;
  readonly yearMonth: string;
  /** Words without a meaning in dates that are read: `de` in Spanish. */
  readonly dateWords: readonly string[];
  /** Words behind hours, minutes and seconds in times that are read; none or three. */
  readonly timeSuffixes: readonly string[];
  /** The date separator is such a word too. */
  readonly skipsDateSeparator: boolean;
  /** What names of months may have behind them when they are read. */
  readonly monthSuffix: string;
  /** The name of the era, for `g`. */
  readonly era: string;
  /** Its short name, which is read too. */
  readonly shortEra: string;
}
