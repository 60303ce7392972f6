import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/format/table/column-types.ts';
import { compareNames, entitySetName } from '../../src/format/table/naming.ts';
import { platformText } from '../../src/format/table/platform-texts.ts';

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
    [1e21, '1000000000000000000000'],
    [-2.5e22, '-25000000000000000000000'],
  ])('%d → %s', (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });
});

describe('platformText', () => {
  const names = { singular: { 1033: 'One', 1042: '하나' }, plural: { 1033: '$& many' } };

  it('fills in the names as they are', () => {
    expect(platformText('Active %s', [1033], names)).toEqual({ 1033: 'Active $& many' });
    expect(platformText('% Lookup View', [1033], names)).toEqual({ 1033: 'One Lookup View' });
  });

  it('is in every language that has it, and in the base language', () => {
    expect(platformText('% Lookup View', [1033, 1042, 1031], names)).toEqual({
      1033: 'One Lookup View',
      1042: '하나 조회 보기',
    });
    expect(platformText('% Lookup View', [1031], names)).toEqual({ 1031: ' Lookup View' });
  });
});
