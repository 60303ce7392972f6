/**
 * Title, description and contact of the connector. The limits and the words: Microsoft Learn, "Prepare connector files for certification",
 * title and description; "Connector string guidance".
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject, type JsonObject } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { isBlank } from './texts.ts';
import type { ConnectorRule } from './rule.ts';

const MAX_TITLE = 30;
const DESCRIPTION = { from: 30, to: 500 };
/** "API" and "Connector" say nothing, and names of the platform's products mislead. */
const IDLE_WORD = /\b(?:API|connector|Power ?Automate|Power ?Apps|Power ?Platform|Copilot Studio)\b/i;

export const info: ConnectorRule = ({ document, at: place }, report) => {
  const about = document['info'];
  if (!isObject(about)) return;
  const here = at(place, 'info');
  checkTitle(about, here, report);
  checkDescription(about, here, report);
  if (!isObject(about['contact'])) report('connector/no-contact', here, {});
};

function checkTitle({ title }: JsonObject, place: Place, report: Report): void {
  const here = at(place, 'title');
  if (typeof title !== 'string' || isBlank(title)) {
    report('connector/title', here, { fault: 'missing' });
    return;
  }
  const word = IDLE_WORD.exec(title)?.[0];
  if (title.length > MAX_TITLE) report('connector/title', here, { fault: 'long', length: title.length });
  else if (word !== undefined) report('connector/title', here, { fault: 'word', word });
}

function checkDescription({ description }: JsonObject, place: Place, report: Report): void {
  const here = at(place, 'description');
  const length = typeof description === 'string' ? description.trim().length : 0;
  if (length < DESCRIPTION.from || length > DESCRIPTION.to)
    report('connector/description-length', here, { length, ...DESCRIPTION });
}
