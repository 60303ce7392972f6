/** Which years and months of two calendars are longer: facts of .NET's PersianCalendar and UmAlQuraCalendar. */

/**
 * From the year 1 to 9377: a digit is a group of leap years, of which the first comes 5 years after the one before, the others after 4.
 * The calendar follows the true sun, so there is no shorter rule.
 */
export const PERSIAN_LEAP_YEARS =
  '888878888798788888887888888888888789788888888789788888888888878897888888888888789878897888888887988788888888888788888887' +
  '888888878888888788888878887888888788878887888788788788878878878878787887887887788788778788787788778787787877878777878778' +
  '778778777787787777877787777787777777787777777777777777772';

/** From the year 1318 to 1500: three hexadecimal digits a year, a bit a month, set where the month has 30 days and not 29. */
export const UMALQURA_MONTHS =
  '5749764b725752b6956caad555b25d92dc95d4aea56d2ad555aaab54b6a5752ba9374ab6556aaad52da95d4aea4dd26e92eaa6d54daa5b52b693749b' +
  'a4bb25b54b6a56d4ada55d25e92ec96d4aea56b4ab695b49ba4bb25b52ba95b4ab5556b26d92ec96e4aea56d2ad555aaab54bb25b92ba95b4aba55aa' +
  'ab5556a96d4aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad555b29' +
  'b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a75535a95d49ba4dd26d535aaaad4b6a57527a95b4ab5536c9ae4b6a96b4ada55d25d92dc' +
  '96d4ad6556d2b693749b64d72ab54b6a5752b6956b2ad94dc95d4aea56caad5556c97';
