/** What lowering knows of the rest of the solution. */
import { describe, expect, it } from 'vitest';
import { contextFor, referralLink } from '../table/fixtures.ts';

const lead = { ...referralLink, key: 'lead', schemaName: 'cosell_Lead' };
const context = contextFor([lead, referralLink], [1033, 1031]);

describe('schemaNameOf', () => {
  it.each([
    ['cosell_referrallink', 'cosell_ReferralLink'],
    // Logical names only: a key may look like the name of another table.
    ['lead', 'Lead'],
    ['cosell_lead', 'cosell_Lead'],
    ['systemuser', 'SystemUser'],
    ['msnfp_docket', 'msnfp_docket'],
    ['constructor', 'constructor'],
  ])('%s is spelled %s', (name, expected) => {
    expect(context.schemaNameOf(name)).toBe(expected);
  });
});

describe('idOf', () => {
  it('makes the same id for the same part only', () => {
    const id = context.idOf('cosell_referrallink', 'view', 'active');
    expect(id).toMatch(/^\{[0-9a-f-]{36}\}$/);
    expect(context.idOf('cosell_referrallink', 'view', 'active')).toBe(id);
    expect(context.idOf('cosell_referrallink', 'view', 'inactive')).not.toBe(id);
    expect(context.idOf('cosell_lead', 'view', 'active')).not.toBe(id);
  });
});

describe('texts', () => {
  it('are those of declared languages, or an empty one in the base language', () => {
    expect(context.texts({ 1033: 'One', 1031: 'Eins', 1036: 'Un' })).toEqual({ 1033: 'One', 1031: 'Eins' });
    expect(context.texts({})).toEqual({ 1033: '' });
    expect(contextFor([], [1031]).texts({ 1033: 'One' })).toEqual({ 1031: '' });
  });
});

describe('descriptions', () => {
  it('are left out when nothing is said', () => {
    expect(context.descriptions({ 1033: 'One' })).toEqual({ descriptions: { 1033: 'One' } });
    expect(context.descriptions({})).toEqual({});
  });
});
