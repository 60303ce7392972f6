/** Texts of the pieces that JSON is made of, and of what people write between them. */
import fc from 'fast-check';

const PIECES = ['{', '}', '[', ']', '"a"', '"b"', ':', ',', '1', '//x\n', '/*', '*/', '\n', '"', ' ', '\\'];

export const nearlyJson = fc.array(fc.constantFrom(...PIECES)).map((one) => one.join(''));
