/** Every `$ref` leads to something in the same document. Nothing else is ever read: no file, no address. */
import { at } from '../../source/place.ts';
import { resolve } from '../references.ts';
import type { ConnectorRule } from './rule.ts';
import { eachMap } from './walk-document.ts';

export const references: ConnectorRule = ({ document, at: place }, report) => {
  const leads = remembered((reference) => resolve(document, reference) !== undefined);
  eachMap(document, (map, path, hasNames) => {
    const reference = map['$ref'];
    if (hasNames || typeof reference !== 'string') return;
    const here = at(place, ...path, '$ref');
    if (!reference.startsWith('#/')) report('connector/external-reference', here, { reference });
    else if (!leads(reference)) report('connector/unknown-reference', here, { reference });
  });
};

/** Most references stand many times. */
function remembered(look: (reference: string) => boolean): (reference: string) => boolean {
  const known = new Map<string, boolean>();
  return (reference) => {
    const answer = known.get(reference) ?? look(reference);
    known.set(reference, answer);
    return answer;
  };
}
