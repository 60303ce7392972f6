/** Host, basePath and schemes: where the gateway sends the calls. */
import { isArray } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import { withValues } from '../variable-expressions.ts';
import type { ConnectorRule } from './rule.ts';

export const address: ConnectorRule = ({ document, at: place }, report) => {
  const { host, basePath, schemes } = document;
  if (host === undefined) report('connector/no-host', at(place, 'host'), {});
  else if (typeof host === 'string' && /[/\s]|^$/.test(withValues(host, 'host')))
    report('connector/host', at(place, 'host'), { host });
  if (typeof basePath === 'string' && !withValues(basePath, '/path').startsWith('/'))
    report('connector/base-path', at(place, 'basePath'), { basePath });
  if (isArray(schemes) && !schemes.includes('https')) report('connector/no-https', at(place, 'schemes'), {});
};
