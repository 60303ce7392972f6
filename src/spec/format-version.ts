/** The `format` of a source file. One that is not known says that the file is for another version: nothing more is said of it then. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { Numeral, type JsonObject } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';
import { format } from './parts.ts';

export function hasKnownFormat(data: JsonObject, place: Place, report: Report): boolean {
  const found = Object.hasOwn(data, 'format') ? data['format'] : undefined;
  // What is missing or no number is a mistake of another kind.
  if (found === format.const || !(typeof found === 'number' || found instanceof Numeral)) return true;
  report('spec/format-version', at(place, 'format'), {
    found: found instanceof Numeral ? found.lexeme : String(found),
    known: format.const,
  });
  return false;
}
