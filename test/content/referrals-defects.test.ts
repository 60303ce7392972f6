/**
 * What is wrong in the file of Microsoft's connector "Partner Center Referrals" is not wrong in ours. Where that file is at hand, each
 * predicate must find its defect there: a predicate that finds nothing anywhere would prove nothing.
 */
import { describe, expect, test } from 'vitest';
import { isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import {
  answerOf,
  bodyOf,
  documentOf,
  memberAt,
  official,
  operation,
  rawOperations,
  schemasBelow,
  textOf,
  type RawParameter,
} from './documents.ts';

type Defect = (document: JsonObject) => boolean;

const WRITES = ['post', 'put', 'patch'];
const SERVICE_SETS = ['id', 'eTag', 'createdDateTime', 'updatedDateTime', 'direction', 'engagementId'];

const defects: Readonly<Record<string, Defect>> = {
  'the address for tokens is the one for signing in': (document) => {
    const definitions = document['securityDefinitions'] as Record<string, JsonObject>;
    return Object.values(definitions).some((one) => one['tokenUrl'] === one['authorizationUrl']);
  },
  'paths differ by slashes at the end only': (document) => {
    const paths = Object.keys(document['paths'] as JsonObject).map((one) => one.replace(/\/+$/, ''));
    return new Set(paths).size < paths.length;
  },
  'an object has items': (document) =>
    inReferral(document, ({ type, items }) => type === 'object' && items !== undefined),
  'an array has properties in place of items': (document) =>
    inReferral(document, ({ type, items }) => type === 'array' && items === undefined),
  'attributes of the additional requirements cannot be set': (document) =>
    !ways(document, bodyOf(document, 'CreateReferral')).some((one) =>
      one.endsWith('/additionalRequirements/attributes[]/type'),
    ),
  'the list has no link to its next page': (document) =>
    !ways(document, answerOf(document, 'GetAllReferrals')).includes('/@odata.nextLink'),
  'the list is not pageable': (document) =>
    operation(document, 'GetAllReferrals').value['x-ms-pageable'] === undefined,
  'a PATCH takes no If-Match': (document) => somePatch(document, (names) => !names.includes('If-Match')),
  'a PATCH takes no Prefer': (document) => somePatch(document, (names) => !names.includes('Prefer')),
  'an answer without content has a schema': (document) =>
    [...rawOperations(document).values()].some(
      ({ value }) => memberAt(document, value, 'responses', '204', 'schema') !== null,
    ),
  'the consent that Microsoft contacts partners is missing': missing(
    '/consent/consentToMicrosoftToContactSpecificPartners',
  ),
  'the publisher of a solution is missing': missing('/details/requirements/solutions[]/publisherName'),
  'the type of a solution is missing': missing('/details/requirements/solutions[]/solutionType'),
  'solutions have no fields': missing('/details/requirements/solutions[]/id'),
  'offers have no type': untyped('/details/requirements/offers[]'),
  'customer ids have no type': untyped('/customerProfile/ids[]'),
  'sales stages exclude percentages': (document) =>
    inReferral(
      document,
      ({ enum: list }, way) => way === '/salesStage' && Array.isArray(list) && !list.includes('40'),
    ),
  'CreateReferral has no 201': lacks('201', (one) => one.operationId === 'CreateReferral'),
  'an operation that writes has no 409': lacks('409', ({ method }) => WRITES.includes(method)),
  'an operation that can check the ETag has no 412': lacks('412', ({ method }) =>
    ['put', 'patch'].includes(method),
  ),
  'an operation that writes has no 422': lacks('422', ({ method }) => WRITES.includes(method)),
  'an operation has no 429': lacks('429', () => true),
  'an operation has no 503': lacks('503', () => true),
  'a deprecated operation is not marked so': (document) => {
    const { summary, description, deprecated } = operation(document, 'UpdateReferralById').value;
    return /deprecated/i.test(`${textOf(summary)} ${textOf(description)}`) && deprecated !== true;
  },
  'the form of a country is not said': (document) =>
    inReferral(
      document,
      ({ description }, way) => way.endsWith('/country') && !textOf(description).includes('two-letter'),
    ),
  'a header for the content type is required': (document) =>
    parametersOf(document).some((one) => /^content-type$/i.test(one.name) && one.required),
  'a new referral requires nothing': (document) => {
    const body = bodyOf(document, 'CreateReferral');
    return isObject(body) && body['required'] === undefined;
  },
  'a date is any text': (document) =>
    inReferral(document, ({ format }, way) => way.endsWith('DateTime') && format !== 'date-time'),
  'fields that the service sets can be written': (document) =>
    inReferral(document, ({ readOnly }, way) => SERVICE_SETS.includes(way.slice(1)) && readOnly !== true),
  "a constant names Microsoft's own connector": (document) =>
    parametersOf(document).some((one) => one.name === 'X-Caller-Id'),
};

describe.each(Object.entries(defects))('%s', (_, isThere) => {
  test('not in ours', () => {
    expect(isThere(documentOf('referrals'))).toBe(false);
  });

  test.skipIf(official === undefined)("in Microsoft's", () => {
    expect(isThere(official ?? {})).toBe(true);
  });
});

/** Not a defect: what fits depends on the path of the change. */
test.each(['PatchReferralById', 'PatchDealRegistrationByReferralId'])('%s takes any value', (operationId) => {
  for (const document of [documentOf('referrals'), official ?? documentOf('referrals')]) {
    const value = memberAt(document, bodyOf(document, operationId), 'items', 'properties', 'value');
    expect(value).toBeTypeOf('object');
    expect(value).not.toHaveProperty('type');
  }
});

/** Some schema of a referral, as it is read or written, is so. */
function inReferral(document: JsonObject, isSo: (schema: JsonObject, way: string) => boolean): boolean {
  return schemasBelow(document, answerOf(document, 'GetReferralById')).some((one) =>
    isSo(one.schema, one.way),
  );
}

function ways(document: JsonObject, schema: JsonValue): readonly string[] {
  return schemasBelow(document, schema).map((one) => one.way);
}

/** Neither a new referral nor one that is read has it. */
function missing(way: string): Defect {
  return (document) =>
    [bodyOf(document, 'CreateReferral'), answerOf(document, 'GetReferralById')].some(
      (schema) => !ways(document, schema).includes(way),
    );
}

function untyped(way: string): Defect {
  return (document) => inReferral(document, ({ type }, here) => here === way && type === undefined);
}

function lacks(status: string, isMeant: (one: { operationId: string; method: string }) => boolean): Defect {
  return (document) =>
    [...rawOperations(document)].some(
      ([operationId, { method, value }]) =>
        isMeant({ operationId, method }) && memberAt(document, value, 'responses', status) === null,
    );
}

function somePatch(document: JsonObject, isSo: (names: readonly string[]) => boolean): boolean {
  return [...rawOperations(document).values()].some(
    ({ method, parameters }) => method === 'patch' && isSo(parameters.map((one) => one.name)),
  );
}

function parametersOf(document: JsonObject): readonly RawParameter[] {
  return [...rawOperations(document).values()].flatMap((one) => one.parameters);
}
