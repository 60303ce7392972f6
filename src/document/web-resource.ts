/** A web resource; pictures are shown. */
import type { PackageWebResource } from '../model/package.ts';
import { WEB_RESOURCE_TYPES } from '../packed/web-resource.ts';
import type { Scope } from './scope.ts';
import { sizeText } from './size.ts';

export interface WebResourceView {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: string;
  readonly size: string;
  /** A data address, or empty. */
  readonly image: string;
}

export function webResourceView(one: PackageWebResource, scope: Scope): WebResourceView {
  const { name, displayName = name, description = '', type } = one.resource;
  return {
    id: scope.anchor('resource', name),
    name,
    displayName,
    description,
    type: typeName(type),
    size: sizeText(one.bytes.length),
    image: imageOf(one),
  };
}

function typeName(code: string): string {
  return (
    Object.entries(WEB_RESOURCE_TYPES)
      .find(([, one]) => one === code)?.[0]
      ?.toUpperCase() ?? code
  );
}

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  [WEB_RESOURCE_TYPES.png]: 'image/png',
  [WEB_RESOURCE_TYPES.jpg]: 'image/jpeg',
  [WEB_RESOURCE_TYPES.gif]: 'image/gif',
  [WEB_RESOURCE_TYPES.ico]: 'image/x-icon',
  [WEB_RESOURCE_TYPES.svg]: 'image/svg+xml',
};

/** Larger pictures are named only: the document is to be sent around. */
const MAX_IMAGE_BYTES = 64 * 1024;

/** The picture as an address that holds it: nothing is loaded, and no script in it runs. */
export function imageOf({ resource, bytes }: PackageWebResource): string {
  const type = IMAGE_TYPES[resource.type];
  if (type === undefined || bytes.length > MAX_IMAGE_BYTES) return '';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
