/**
 * Flows can be bound to our connectors or to Microsoft's: the same operations, parameters and fields, but for what `certified` in
 * connector.yaml says. The names below are those of Microsoft's connectors: "Partner Center Referrals" from its file (compared with it
 * where it is at hand), "Partner Center Events" from code that was generated from a file that is not public.
 */
import { describe, expect, test } from 'vitest';
import { certifiedOperations } from '../../src/analysis/contract/certified-contract.ts';
import { contractOfDocument } from '../../src/analysis/contract/contract-of-document.ts';
import type { CertifiedDifference } from '../../src/model/certified-difference.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import {
  answerOf,
  bodyOf,
  documentOf,
  memberAt,
  official,
  operation,
  rawOperations,
  schemasBelow,
  settingsOf,
  type Key,
} from './documents.ts';

const HEADERS = ['content-type', 'MS-CorrelationId', 'X-Caller-Id'];

const CONTRACTS: Readonly<Record<Key, Readonly<Record<string, readonly string[]>>>> = {
  referrals: {
    GetAllReferrals: ['$expand', '$filter', '$select', '$orderby', '$top', '$skip', '$count', ...HEADERS],
    CreateReferral: ['Referral', 'MS-CorrelationId', 'X-Caller-Id'],
    GetReferralById: ['id', ...HEADERS],
    UpdateReferralById: ['id', 'odataReferral', 'if-match', ...HEADERS],
    PatchReferralById: ['id', 'Referral', ...HEADERS],
    CreateDealRegistrationByReferralId: ['id', 'Referral', ...HEADERS],
    PatchDealRegistrationByReferralId: ['id', 'Referral', ...HEADERS],
  },
  events: {
    ViewRegistration: ['Content-Type'],
    EventRegistration: ['body', 'Content-Type:'],
    UpdateRegistration: ['body', 'Content-Type:'],
  },
};

const IDS = Object.keys(CONTRACTS.referrals);

/** Fields of Microsoft's file that ours does not have, with the reason. */
const LEFT_OUT: readonly { readonly way: RegExp; readonly reason: string }[] = [
  {
    way: /\/additionalRequirements\[\]/,
    reason: 'It is described as an object with items; the fields are there without the brackets.',
  },
];

test.each(['referrals', 'events'] as const)(
  '%s: what certified leaves is the contract of Microsoft',
  (key) => {
    const { operations } = contractOfDocument(documentOf(key), key);
    const certified = certifiedOperations(operations, differenceOf(key));
    const names = Object.fromEntries(
      [...certified.values()].map((one) => [one.operationId, one.parameters.map(({ name }) => name).sort()]),
    );
    expect(names).toEqual(sorted(CONTRACTS[key]));
  },
);

describe.skipIf(official === undefined)("against Microsoft's file", () => {
  const theirs = official ?? {};
  const ours = documentOf('referrals');

  test('the names above are those of the file', () => {
    const names = Object.fromEntries(
      [...rawOperations(theirs)].map(([id, one]) => [id, one.parameters.map(({ name }) => name)]),
    );
    expect(sorted(names)).toEqual(sorted(CONTRACTS.referrals));
  });

  test.each(IDS)('%s: what is required there is required in certified', (id) => {
    const like = operation(theirs, id);
    const { extraParameters } = differenceOf('referrals');
    const extra = { ...extraParameters['*'], ...extraParameters[id] };
    const found = like.parameters.filter(({ name }) => name in extra);
    expect(extra).toEqual(Object.fromEntries(found.map(({ name, required }) => [name, useOf(required)])));
  });

  test.each(IDS)('%s: what both have is required in both or in none', (id) => {
    const like = operation(theirs, id);
    const known = operation(ours, id).parameters;
    const shared = known.filter((one) => like.parameters.some(({ name }) => name === one.name));
    expect(shared.length).toBeGreaterThan(0);
    for (const { name, required } of shared)
      expect(like.parameters.find((one) => one.name === name)).toMatchObject({ name, required });
  });

  test.each(IDS)('%s: every field of an answer is in ours', (id) => {
    expect(leftOut(answerOf(theirs, id), answerOf(ours, id))).toEqual([]);
  });

  test.each(IDS.filter((id) => !id.startsWith('Get')))(
    '%s: every field of a body is in ours, or only the service sets it',
    (id) => {
      const missing = leftOut(bodyOf(theirs, id), bodyOf(ours, id));
      expect(missing.filter((way) => !isReadOnly(way))).toEqual([]);
    },
  );

  test.each([
    ['PatchReferralById', 18],
    ['PatchDealRegistrationByReferralId', 12],
  ])('%s: the same paths of changes', (id, count) => {
    const paths = (document: JsonObject): JsonValue =>
      memberAt(document, bodyOf(document, id), 'items', 'properties', 'path', 'enum');
    expect(listOf(paths(ours))).toEqual(listOf(paths(theirs)));
    expect(listOf(paths(ours)).length).toBe(count);
  });

  /** Ways of fields of Microsoft's schema that ours does not have. */
  function leftOut(their: JsonValue, our: JsonValue): readonly string[] {
    const known = new Set(schemasBelow(ours, our).map((one) => one.way));
    return schemasBelow(theirs, their)
      .map((one) => one.way)
      .filter((way) => !known.has(way) && !LEFT_OUT.some((one) => one.way.test(way)));
  }

  /** A referral that is read has it, and it or what it is part of cannot be written. */
  function isReadOnly(way: string): boolean {
    const read = schemasBelow(ours, answerOf(ours, 'GetReferralById'));
    return read.some((one) => one.way !== '' && isWithin(way, one.way) && one.schema['readOnly'] === true);
  }
});

function isWithin(way: string, outer: string): boolean {
  return way === outer || way.startsWith(`${outer}/`) || way.startsWith(`${outer}[]`);
}

function differenceOf(key: Key): CertifiedDifference {
  const { certified } = settingsOf(key);
  const said = isObject(certified ?? null) ? (certified as unknown as Partial<CertifiedDifference>) : {};
  return { missingOperations: [], missingParameters: {}, extraParameters: {}, ...said };
}

function useOf(required: boolean): string {
  return required ? 'required' : 'optional';
}

function sorted(names: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(names).map(([key, list]) => [key, [...list].sort()]));
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return isArray(value) ? [...value].sort() : [];
}
