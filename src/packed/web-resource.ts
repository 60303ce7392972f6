/** `<WebResource>`: a file that apps and forms load. Its content is a part of the zip. */
import { attribute, leaf, required, usually } from '../xml/shape-fields.ts';
import { flag } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';

/** Children in the order of real exports (1,532 of 1,532). */
export const WEB_RESOURCE = shape('WebResource', {
  unmodified: attribute('unmodified'),
  /** In braces. */
  id: required(leaf('WebResourceId')),
  name: required(leaf('Name')),
  displayName: leaf('DisplayName'),
  description: leaf('Description'),
  language: leaf('LanguageCode'),
  type: required(leaf('WebResourceType')),
  introducedVersion: leaf('IntroducedVersion'),
  mobile: usually(false, leaf('IsEnabledForMobileClient', flag)),
  offline: usually(false, leaf('IsAvailableForMobileOffline', flag)),
  dependencies: leaf('DependencyXml'),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  canBeDeleted: usually(true, leaf('CanBeDeleted', flag)),
  hidden: usually(false, leaf('IsHidden', flag)),
  /** Path of the part, with a slash before it. */
  file: required(leaf('FileName')),
});

export type PackedWebResource = ValueOf<typeof WEB_RESOURCE>;

/** Names of the types (webresource table reference, WebResourceType). */
export const WEB_RESOURCE_TYPES = {
  html: '1', htm: '1', css: '2', js: '3', xml: '4', png: '5', jpg: '6', gif: '7', xsl: '9', ico: '10', svg: '11', resx: '12',
} as const; // prettier-ignore
