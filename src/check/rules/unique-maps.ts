/** Two tables have one map in each direction: exports never have two (42 of 42). */
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { distinct } from '../distinct.ts';

export const uniqueMaps: Rule = ({ maps }, report) => {
  distinct('map', maps.map(({ model, at: place }) => ({ identity: `${model.from} → ${model.to}`, at: at(place, 'to') })), report); // prettier-ignore
};
