/** Texts that are read once, however often they stand somewhere. */
import { parseTemplate, type ParsedTemplate } from './template.ts';

/** By the text. */
export type Readings = Map<string, ParsedTemplate>;

/** Of one text the same reading each time. */
export function readingOf(text: string, readings: Readings): ParsedTemplate {
  let reading = readings.get(text);
  if (reading === undefined) readings.set(text, (reading = parseTemplate(text)));
  return reading;
}
