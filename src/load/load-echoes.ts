/** The list of echoes: which flow is called from outside when a flow changes something through a connector. */
import type { Echo } from '../model/solution.ts';
import { isArray } from '../source/json-value.ts';
import { at } from '../source/place.ts';
import { solutionSchema, type SolutionSpec } from '../spec/solution-schema.ts';
import { checkKey } from './known-key.ts';
import type { Loading } from './load-components.ts';
import { isValid } from './valid.ts';

type EchoSpec = NonNullable<SolutionSpec['echoes']>[number];

/** `connectors` and `flows` are the keys that are declared. */
export function loadEchoes(
  { spec, placeOf, reader }: Loading,
  { connectors, flows }: { readonly connectors: readonly string[]; readonly flows: readonly string[] },
): Echo[] {
  const list = spec['echoes'];
  const { report } = reader;
  if (!isArray(list)) return [];
  return list.flatMap((one, index) => {
    if (!isValid(solutionSchema.properties.echoes.items, one)) return [];
    // The schema was checked, so the entry has the type that the schema describes.
    const { connector, starts } = one as unknown as EchoSpec;
    const place = placeOf(['echoes', index]);
    const isConnector = checkKey('connector', connector, connectors, {
      place: at(place, 'connector'),
      report,
    });
    const isFlow = checkKey('flow', starts, flows, { place: at(place, 'starts'), report });
    return isConnector && isFlow ? [{ connector, starts }] : [];
  });
}
