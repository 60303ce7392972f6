/** Texts that are hard on files for translators. */
import fc from 'fast-check';

const UNITS = [
  ...Array.from('abc한글😀é"\',;:#=+-@|<>&%{}[]!*?`\\/~'),
  ' ',
  '\t',
  '\n',
  ']]>',
  '""',
  '<x/>',
  '&amp;',
  '\u00a0',
  '\u2028',
  '\ufeff',
];

/** One to forty units of them. */
export const hardText = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 40 });
