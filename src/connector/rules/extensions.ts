/** `x-ms-…` keys that the platform knows. A misspelt one is silently without effect. */
import { suggest } from '../../diagnostics/suggest.ts';
import { at, keyOf } from '../../source/place.ts';
import { KNOWN_EXTENSIONS } from './known-extensions.ts';
import type { ConnectorRule } from './rule.ts';
import { eachMap } from './walk-document.ts';

export const extensions: ConnectorRule = ({ document, at: place }, report) => {
  eachMap(document, (map, path, hasNames) => {
    if (hasNames) return;
    for (const key in map) {
      if (!/^x-ms/i.test(key) || KNOWN_EXTENSIONS.has(key)) continue;
      const nearest = suggest(key, KNOWN_EXTENSIONS);
      report('connector/unknown-extension', keyOf(at(place, ...path, key)), { key, nearest });
    }
  });
};
