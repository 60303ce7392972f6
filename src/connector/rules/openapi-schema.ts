/**
 * What the JSON Schema of OpenAPI 2.0 says, where no rule of ours has said it better. About 2 % of published connectors break it and work,
 * so it warns.
 */
import type { ErrorObject } from 'ajv';
import type { SchemaFault } from '../../diagnostics/catalog/connector-schema.ts';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { plainNumbers } from '../../source/json-value.ts';
import { at, type Path } from '../../source/place.ts';
import { validateOpenApi } from '../openapi-validator.ts';
import type { ConnectorView } from '../view.ts';
import { pathOf, pointerOf } from './openapi/pointer.ts';
import { relevantErrors, type RelevantError } from './openapi/errors.ts';
import { faultOf } from './openapi/fault.ts';
import { checkable } from './openapi/checkable.ts';

/** Findings of ours about the form of the document. */
const ABOUT_FORM: ReadonlySet<string> = new Set([
  'connector/type',
  'connector/type-list',
  'connector/array-items',
  'connector/parameter-in',
  'connector/parameter-name',
  'connector/same-parameter',
  'connector/two-bodies',
  'connector/status',
  'connector/body-schema',
  'connector/path-optional',
  'connector/security-type',
  'connector/no-success-response',
  'connector/external-reference',
  'connector/host',
  'connector/base-path',
  'connector/no-operations',
  'connector/enum-twice',
  'connector/title',
]);

/** The validator takes long over very many errors, and whoever has so many to mend needs no second opinion. */
const MOST_FOUND = 1_000;

/** Reports what the schema finds beyond `found`, one finding for each place. */
export function openApiSchema(
  { document, at: place }: ConnectorView,
  found: readonly Diagnostic[],
  report: Report,
): void {
  const about = found.filter((one) => ABOUT_FORM.has(one.code));
  if (about.length > MOST_FOUND || validateOpenApi(checkable(plainNumbers(document)))) return;
  const said = saidIn(about.map((one) => one.at.path));
  const faults = new Map<string, SchemaFault[]>();
  for (const one of relevantErrors(validateOpenApi.errors ?? [], document)) {
    if (isSaid(one, said)) continue;
    const here = faults.get(one.error.instancePath) ?? [];
    here.push(one.isVague ? { kind: 'form' } : faultOf(one.error));
    faults.set(one.error.instancePath, here);
  }
  for (const [pointer, list] of faults) {
    const path = pathOf(pointer);
    report('connector/openapi', at(place, ...path), { path, faults: list });
  }
}

interface Said {
  readonly places: ReadonlySet<string>;
  /** The places and everything around them. */
  readonly around: ReadonlySet<string>;
  readonly parents: ReadonlySet<string>;
}

function saidIn(paths: readonly Path[]): Said {
  const around = paths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1)));
  return {
    places: new Set(paths.map(pointerOf)),
    around: new Set(around.map(pointerOf)),
    parents: new Set(paths.map((path) => pointerOf(path.slice(0, -1)))),
  };
}

function isSaid({ error, isVague }: RelevantError, { places, around, parents }: Said): boolean {
  const pointer = error.instancePath;
  // That something in here is wrong says no more than the finding about it does.
  if (isVague) return around.has(pointer);
  if (places.has(pointer)) return true;
  const member = memberOf(error);
  if (member !== undefined) return places.has(`${pointer}${pointerOf([member])}`);
  return error.keyword === 'uniqueItems' && parents.has(pointer);
}

/** The member that is missing or too many. */
function memberOf({ params }: ErrorObject): string | undefined {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, unknown>>;
  const name = missingProperty ?? additionalProperty;
  return typeof name === 'string' ? name : undefined;
}
