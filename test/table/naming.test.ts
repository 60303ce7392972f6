import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/format/table/column-types.ts';
import { tableContext } from '../../src/format/table/context.ts';
import { compareNames, entitySetName, keyFromLogicalName } from '../../src/format/table/naming.ts';
import { viewText } from '../../src/format/table/views.ts';

describe('entitySetName', () => {
  it.each([
    ['sample_Example', 'sample_examples'],
    ['te_WeatherCategory', 'te_weathercategories'],
    ['fedabs_Inquiry', 'fedabs_inquiries'],
    ['cosell_Survey', 'cosell_surveys'],
    ['cosell_Batch', 'cosell_batches'],
    ['cosell_Access', 'cosell_accesses'],
  ])('%s → %s', (schemaName, expected) => {
    expect(entitySetName(schemaName)).toBe(expected);
  });
});

describe('keyFromLogicalName', () => {
  it.each([
    ['cosell_referrallink', 'referrallink'],
    ['opportunity', 'opportunity'],
    ['cosell_', 'cosell_'],
  ])('%s → %s', (name, expected) => {
    expect(keyFromLogicalName(name, 'cosell')).toBe(expected);
  });
});

describe('compareNames', () => {
  it('puts an underscore before letters and ignores case', () => {
    const names = ['contoso_resourcename', 'contoso_resourceId', 'CreatedBy', 'contoso_Picture', 'a_b', 'aB'];
    const sorted = [
      'a_b',
      'aB',
      'contoso_Picture',
      'contoso_resourceId',
      'contoso_resourcename',
      'CreatedBy',
    ];
    expect(names.toSorted(compareNames)).toEqual(sorted);
  });
});

describe('numberText', () => {
  it.each([
    [-100000000000, '-100000000000'],
    [0.5, '0.5'],
    [1e-7, '0.0000001'],
    [-1e-12, '0'],
    [-0, '0'],
  ])('%d → %s', (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });
});

describe('viewText', () => {
  it('fills in the name as it is', () => {
    expect(viewText('Active %s', 'One', '$& many')).toBe('Active $& many');
    expect(viewText('% Lookup View', 'One', 'Many')).toBe('One Lookup View');
  });
});

describe('tableContext', () => {
  const tables = [
    { key: 'lead', schemaName: 'cosell_Lead' },
    { key: 'referral-link', schemaName: 'cosell_ReferralLink' },
  ];
  const context = tableContext({ languages: [1033], prefix: 'cosell', tables });

  it.each([
    ['cosell_referrallink', 'cosell_ReferralLink'],
    ['referral-link', 'cosell_ReferralLink'],
    ['lead', 'Lead'],
    ['systemuser', 'SystemUser'],
    ['msnfp_docket', 'msnfp_docket'],
    ['constructor', 'constructor'],
  ])('%s is spelled %s', (name, expected) => {
    expect(context.schemaNameOf(name)).toBe(expected);
  });

  it('makes the same id for the same part only', () => {
    const id = context.idOf('cosell_referrallink', 'view', 'active');
    expect(id).toMatch(/^\{[0-9a-f-]{36}\}$/);
    expect(context.idOf('cosell_referrallink', 'view', 'active')).toBe(id);
    expect(context.idOf('cosell_referrallink', 'view', 'inactive')).not.toBe(id);
  });
});
