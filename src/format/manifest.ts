/** The fixed parts of solution.xml as server exports have them. */
import { element, leaf, list, type XmlElement } from '../xml/xml.ts';
import type { Labels } from '../model/labels.ts';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** An export of a build that every environment has by now: too new a version is refused (error 80048066). */
export const SERVER_VERSION = '9.2.24103.228';
export const PACKAGE_VERSION = '9.2';

/** An element without a value. */
export function nil(name: string): XmlElement {
  return element(name, { 'xsi:nil': 'true' }, '');
}

export function optionalText(name: string, text: string | undefined): XmlElement {
  return text === undefined ? nil(name) : leaf(name, text);
}

/** `<LocalizedNames><LocalizedName description languagecode/>…`, in the order of the languages. */
export function localized(parent: string, child: string, labels: Labels): XmlElement {
  const items = Object.entries(labels).map(([languagecode, description]) =>
    element(child, { description, languagecode }),
  );
  return items.length === 0 ? element(parent, {}) : list(parent, items);
}

const ADDRESS_CHILDREN = [
  'City', 'County', 'Country', 'Fax', 'FreightTermsCode', 'ImportSequenceNumber', 'Latitude', 'Line1', 'Line2', 'Line3', 'Longitude',
  'Name', 'PostalCode', 'PostOfficeBox', 'PrimaryContactName', 'ShippingMethodCode', 'StateOrProvince', 'Telephone1', 'Telephone2',
  'Telephone3', 'TimeZoneRuleVersionNumber', 'UPSZone', 'UTCOffset', 'UTCConversionTimeZoneCode',
] as const; // prettier-ignore

/** The two addresses that every export carries, both empty. */
export function addresses(): XmlElement {
  return list('Addresses', ['1', '2'].map(address));
}

function address(number: string): XmlElement {
  const rest = ADDRESS_CHILDREN.map((name) => (name === 'ShippingMethodCode' ? leaf(name, '1') : nil(name)));
  return list('Address', [leaf('AddressNumber', number), leaf('AddressTypeCode', '1'), ...rest]);
}
