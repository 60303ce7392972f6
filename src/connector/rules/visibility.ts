/**
 * `x-ms-visibility`: one of three words. Nothing stands for none of them, and capitals do not matter (Microsoft Learn, "Evolve your API with
 * version control").
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { at } from '../../source/place.ts';
import type { Part } from '../view.ts';
import type { ConnectorRule } from './rule.ts';

const WORDS = ['important', 'advanced', 'internal'];

export const visibility: ConnectorRule = ({ operations, schemas }, report) => {
  const seen = new Set<unknown>();
  for (const part of [...operations, ...operations.flatMap((one) => one.parameters), ...schemas]) {
    if (seen.has(part.value)) continue;
    seen.add(part.value);
    checkWord(part, report);
  }
};

function checkWord({ value, at: place }: Part, report: Report): void {
  const word = value['x-ms-visibility'] ?? '';
  if (word === '' || (typeof word === 'string' && WORDS.includes(word.toLowerCase()))) return;
  const found = typeof word === 'string' ? word : '';
  const args = { found, nearest: suggest(found, WORDS), allowed: WORDS };
  report('connector/visibility', at(place, 'x-ms-visibility'), args);
}
