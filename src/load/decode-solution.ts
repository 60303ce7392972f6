/** solution.yaml, its head: publisher, names, languages, packaging, accepted findings. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Binding } from '../model/binding.ts';
import type { Publisher } from '../model/publisher.ts';
import type { Acceptance, Packaging, Solution } from '../model/solution.ts';
import { at, keyOf, type Place } from '../source/place.ts';
import { isArray, isObject, plainNumbers, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { solutionSchema, type SolutionSpec } from '../spec/solution-schema.ts';
import { decodeLabels } from './decode-labels.ts';
import type { Memory } from './memory.ts';
import type { Schema } from '../spec/validate.ts';
import { isValid } from './valid.ts';

/** What solution.yaml says before its components: the rest of the sources is read by it. */
export type Head = Pick<
  Solution,
  | 'publisher'
  | 'uniqueName'
  | 'names'
  | 'descriptions'
  | 'version'
  | 'connectorsVersion'
  | 'languages'
  | 'packaging'
  | 'binding'
  | 'acceptances'
>;

/** What the command line may say instead of solution.yaml, and what is known already. */
export interface LoadOptions {
  readonly packaging?: Packaging;
  readonly binding?: Binding;
  /** Name of the environment file whose connector ids, flow states and version count. */
  readonly environment?: string;
  readonly version?: string;
  /** Of an earlier reading of the same sources; this one adds to it. */
  readonly memory?: Memory;
}

const { properties } = solutionSchema;

/** A part that is missing or misshapen was reported; a stand-in lets the rest be read all the same. */
const STAND_IN = {
  // Without a prefix nothing is said of the prefixes of names.
  publisher: { uniqueName: 'publisher', name: 'publisher', prefix: '', optionPrefix: 10000 },
  solution: { uniqueName: 'Solution', name: 'Solution', version: '1.0.0.0' },
} as const;

/** Not the version of the main solution: the connectors must not be imported again with every release. */
const FIRST_VERSION = '1.0.0.0';

export function decodeHead(spec: JsonObject, place: Place, options: LoadOptions, report: Report): Head {
  const languages = languagesOf(spec['languages']);
  reportRepeated(spec['languages'], at(place, 'languages'), report);
  const [base] = languages;
  const publisher = members<SolutionSpec['publisher']>(
    properties.publisher,
    spec['publisher'],
    STAND_IN.publisher,
  );
  const solution = members<SolutionSpec['solution']>(
    properties.solution,
    spec['solution'],
    STAND_IN.solution,
  );
  const connectors = isObject(spec['connectors']) ? spec['connectors'] : {};
  return {
    publisher: decodePublisher(publisher, base),
    uniqueName: solution.uniqueName,
    names: decodeLabels(solution.name, base),
    descriptions: decodeLabels(solution.description, base),
    version: options.version ?? solution.version,
    connectorsVersion: typeof connectors['version'] === 'string' ? connectors['version'] : FIRST_VERSION,
    languages,
    packaging: options.packaging ?? (spec['packaging'] === 'single' ? 'single' : 'split'),
    binding: options.binding ?? (connectors['binding'] === 'certified' ? 'certified' : 'custom'),
    acceptances: decodeAcceptances(spec['checks'], at(place, 'checks')),
  };
}

/** The members that have the right shape, over the stand-ins. */
function members<T extends object>(
  schema: { readonly properties: Readonly<Record<string, Schema>> },
  value: JsonValue | undefined,
  standIn: T,
): T {
  if (!isObject(value)) return standIn;
  const sound = Object.entries(value).filter(([key, item]) => {
    const known = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    return known !== undefined && isValid(known, item);
  });
  return { ...standIn, ...(plainNumbers(Object.fromEntries(sound)) as Partial<T>) };
}

/** What can be read as a language is taken as one, so that a slip in the list makes no label wrong. */
export function languagesOf(value: JsonValue | undefined): readonly [number, ...number[]] {
  const list = isArray(value) ? value : value === undefined ? [] : [value];
  const [first = 1033, ...others] = list.map(Number).filter((one) => Number.isInteger(one) && one > 0);
  return [first, ...new Set(others.filter((one) => one !== first))];
}

function reportRepeated(list: JsonValue | undefined, place: Place, report: Report): void {
  if (!isArray(list)) return;
  for (const [index, one] of list.entries()) {
    // What is no number was reported.
    if (typeof one !== 'number' || list.indexOf(one) === index) continue;
    report('solution/same-identity', at(place, index), { kind: 'language', identity: String(one) });
  }
}

function decodePublisher(spec: SolutionSpec['publisher'], base: number): Publisher {
  return {
    uniqueName: spec.uniqueName,
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    ...(spec.email === undefined ? {} : { email: spec.email }),
    ...(spec.website === undefined ? {} : { website: spec.website }),
    prefix: spec.prefix,
    optionPrefix: spec.optionPrefix,
  };
}

function decodeAcceptances(checks: JsonValue | undefined, place: Place): Acceptance[] {
  if (!isObject(checks)) return [];
  return Object.entries(checks).flatMap(([code, one]): Acceptance[] => {
    const severity = SEVERITIES.find((word) => isObject(one) && one['severity'] === word);
    return severity === undefined ? [] : [{ code, severity, at: keyOf(at(place, code)) }];
  });
}

const SEVERITIES = properties.checks.additionalProperties.properties.severity.enum;
