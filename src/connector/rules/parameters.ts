/** Parameters have a name of their own and a place that OpenAPI 2.0 knows. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { at, type Place } from '../../source/place.ts';
import type { OperationView, ParameterView } from '../view.ts';
import type { ConnectorRule } from './rule.ts';

const PLACES = ['path', 'query', 'header', 'body', 'formData'];

/** RFC 9110, section 5.1: a field name is a token. */
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

/** The connection signs in, and the rest is part of every call (MicrosoftDocs/powerapps-docs#396: Authorization is not accepted). */
const SET_BY_GATEWAY = ['authorization', 'host', 'content-length'];

export const parameters: ConnectorRule = ({ operations }, report) => {
  const seen = new Set<unknown>();
  for (const one of operations) {
    checkTwice(one, report);
    for (const parameter of one.parameters) {
      if (seen.has(parameter.value)) continue;
      seen.add(parameter.value);
      checkOne(parameter, report);
    }
  }
};

function checkTwice({ parameters: all }: OperationView, report: Report): void {
  const seen = new Map<string, Place>();
  for (const { name, in: where, usedAt } of all) {
    const key = `${where} ${name}`;
    const first = seen.get(key);
    // Two bodies are reported as that, and a name that is missing as that.
    if (first !== undefined && where !== 'body' && name !== '')
      report('connector/same-parameter', usedAt, { name, where }, { at: first, note: 'the first one' });
    else seen.set(key, usedAt);
  }
}

function checkOne({ in: where, name, at: place }: ParameterView, report: Report): void {
  if (!PLACES.includes(where)) {
    const args = { found: where, nearest: suggest(where, PLACES), allowed: PLACES };
    report('connector/parameter-in', at(place, 'in'), args);
  } else if (name === '') report('connector/parameter-name', at(place, 'name'), {});
  else if (where === 'header') checkHeader(name, at(place, 'name'), report);
}

function checkHeader(name: string, place: Place, report: Report): void {
  if (!HEADER_NAME.test(name)) report('connector/header-name', place, { name });
  else if (SET_BY_GATEWAY.includes(name.toLowerCase())) report('connector/header-set', place, { name });
}
