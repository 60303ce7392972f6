/** The lists of localized texts that the packed form knows. */
import { labels } from '../xml/shape-fields.ts';

/** Texts by LCID, as a list of one item a language. */
export type PackedLabels = Readonly<Record<string, string>>;

export const localizedNames = labels('LocalizedNames', 'LocalizedName');
export const localizedCollectionNames = labels('LocalizedCollectionNames', 'LocalizedCollectionName');
export const descriptions = labels('Descriptions', 'Description');
export const displayNames = labels('displaynames', 'displayname');
export const formLabels = labels('labels', 'label');
