/** Writes a number as a section of a custom format says. */
import type { NumberCulture } from '../../culture/culture.ts';
import { exponentEnd, quoteEnd, type Section } from './custom-pattern.ts';
import type { Digits } from './digits.ts';
import { exponentText } from './exponent.ts';
import { groupEnds } from './groups.ts';

/** The widest exponent. */
const EXPONENT_WIDTH = 10;

interface Writer {
  readonly format: string;
  readonly section: Section;
  readonly value: Digits;
  readonly culture: NumberCulture;
  readonly endsGroup: (count: number) => boolean;
  readonly pieces: string[];
  /** The digits that the number has more than places before the point; negative: the places that stay empty. */
  surplus: number;
  /** The place of the next digit, counted from the point: 1 is the last one before it. */
  place: number;
  next: number;
  pointWritten: boolean;
  exponentDue: boolean;
}

export function writeSection(
  format: string,
  section: Section,
  value: Digits,
  culture: NumberCulture,
): string {
  const { whole, scientific, groups } = section;
  const hasGroups = groups && culture.groupSeparator !== '';
  const writer: Writer = {
    ...{ format, section, value, culture, pieces: [], next: 0, pointWritten: false },
    endsGroup: hasGroups ? groupEnds(culture.groupSizes) : () => false,
    surplus: scientific ? 0 : value.scale - whole,
    place: scientific ? whole : Math.max(value.scale, whole),
    exponentDue: scientific,
  };
  for (let at = section.from; at < format.length && format.charAt(at) !== ';';) at = writeAt(writer, at);
  const text = writer.pieces.join('');
  // A number in a section of its own shows its sign as that section says.
  const signed = value.negative && section.from === 0 && (value.scale !== 0 || text !== '');
  return signed ? culture.negativeSign + text : text;
}

/** Writes what stands at a position, and gives the next one. */
function writeAt(writer: Writer, at: number): number {
  const { format, culture, pieces } = writer;
  const char = format.charAt(at);
  if (char === '#' || char === '0' || char === '.') writeSurplus(writer);
  switch (char) {
    case '#':
    case '0':
      writePlace(writer);
      return at + 1;
    case '.':
      writePoint(writer);
      return at + 1;
    case '\u2030':
      pieces.push(culture.perMilleSymbol);
      return at + 1;
    case '%':
      pieces.push(culture.percentSymbol);
      return at + 1;
    case ',':
      return at + 1;
    case "'":
    case '"':
      return writeQuoted(writer, at);
    case '\\':
      pieces.push(format.charAt(at + 1));
      return at + 2;
    case 'E':
    case 'e':
      return writeExponent(writer, at);
    default:
      pieces.push(char);
      return at + 1;
  }
}

function writeSurplus(writer: Writer): void {
  for (; writer.surplus > 0; writer.surplus -= 1) {
    writeDigit(writer, nextDigit(writer) ?? '0');
    writer.place -= 1;
  }
}

function writePlace(writer: Writer): void {
  const { section, place } = writer;
  if (writer.surplus < 0) {
    writer.surplus += 1;
    if (place <= section.firstZero) writeDigit(writer, '0');
  } else {
    const digit = nextDigit(writer) ?? (place > -section.lastZero ? '0' : undefined);
    if (digit !== undefined) writeDigit(writer, digit);
  }
  writer.place -= 1;
}

function nextDigit(writer: Writer): string | undefined {
  if (writer.next >= writer.value.digits.length) return undefined;
  writer.next += 1;
  return writer.value.digits.charAt(writer.next - 1);
}

function writeDigit({ pieces, culture, place, endsGroup }: Writer, digit: string): void {
  pieces.push(digit);
  if (place > 1 && endsGroup(place - 1)) pieces.push(culture.groupSeparator);
}

/** A point is written once, and only before a digit or a place that must have one. */
function writePoint(writer: Writer): void {
  const { section, value } = writer;
  if (writer.place !== 0 || writer.pointWritten) return;
  const digitsFollow = section.whole < section.places && writer.next < value.digits.length;
  if (section.lastZero === 0 && !digitsFollow) return;
  writer.pieces.push(writer.culture.decimalSeparator);
  writer.pointWritten = true;
}

function writeQuoted({ format, pieces }: Writer, at: number): number {
  const end = quoteEnd(format, at);
  const closed = end > at + 1 && format.charAt(end - 1) === format.charAt(at);
  pieces.push(format.slice(at + 1, closed ? end - 1 : end));
  return end;
}

function writeExponent(writer: Writer, at: number): number {
  const { format, pieces, value, section, culture } = writer;
  const end = exponentEnd(format, at);
  const next = format.charAt(at + 1);
  if (writer.exponentDue && end !== undefined) {
    const zeros = end - at - (next === '0' ? 1 : 2);
    const style = { letter: format.charAt(at), width: Math.min(zeros, EXPONENT_WIDTH), plus: next === '+' };
    pieces.push(exponentText(value.digits === '' ? 0 : value.scale - section.whole, style, culture));
    writer.exponentDue = false;
    return end;
  }
  // A second exponent, or none: as it is written.
  const sign = !writer.exponentDue && /[+-]/u.test(next) ? 1 : 0;
  const text = end ?? at + 1 + sign;
  pieces.push(format.slice(at, text));
  return text;
}
