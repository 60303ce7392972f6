/**
 * What makers read of an operation in the designer: its summary is the name, its description the hint.
 * The forms: Microsoft Learn, custom connectors, "Coding standards" and "Connector string guidance".
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at, type Place } from '../../source/place.ts';
import type { OperationView } from '../view.ts';
import { isBlank, isSentence, sameText } from './texts.ts';
import type { ConnectorRule } from './rule.ts';
import { isHidden } from './shown-schemas.ts';

/** "It shouldn't exceed 80 characters" (Connector string guidance). */
const MAX_SUMMARY = 80;

export const operationTexts: ConnectorRule = ({ operations }, report) => {
  const seen = new Map<string, Place>();
  for (const one of operations) {
    if (isHidden(one)) continue;
    checkSummary(one, seen, report);
    checkDescription(one, report);
  }
};

function checkSummary(
  { value, at: place, operationId, isTrigger }: OperationView,
  seen: Map<string, Place>,
  report: Report,
): void {
  const { summary } = value;
  const here = at(place, 'summary');
  if (typeof summary !== 'string' || isBlank(summary)) {
    report('connector/no-summary', here, { operationId });
    return;
  }
  checkForm(summary, here, report);
  // The designer hides an operation that is deprecated, and lists triggers apart from actions.
  if (value['deprecated'] === true) return;
  const key = `${isTrigger ? 'trigger' : 'action'} ${summary}`;
  const first = seen.get(key);
  if (first !== undefined)
    report('connector/same-summary', here, { summary }, { at: first, note: 'the first one' });
  else seen.set(key, here);
}

function checkForm(summary: string, here: Place, report: Report): void {
  if (summary.length > MAX_SUMMARY)
    report('connector/summary-form', here, { summary, fault: 'long', length: summary.length });
  else if (summary.includes('/')) report('connector/summary-form', here, { summary, fault: 'slash' });
  else if (!/[\p{L}\p{M}\p{N})\]"'’”]$/u.test(summary))
    report('connector/summary-form', here, { summary, fault: 'end' });
}

function checkDescription({ value, at: place, operationId }: OperationView, report: Report): void {
  const { description, summary } = value;
  const here = at(place, 'description');
  if (typeof description !== 'string' || isBlank(description))
    report('connector/no-description', here, { operationId });
  else if (typeof summary === 'string' && sameText(summary, description))
    report('connector/same-description', here, { what: 'summary' });
  else if (!isSentence(description)) report('connector/description-period', here, {});
}
