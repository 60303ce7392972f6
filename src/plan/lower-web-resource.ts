import { webResourceFile } from '../format/part-paths.ts';
import type { WebResource } from '../model/app.ts';
import type { PackageWebResource } from '../model/package.ts';
import { WEB_RESOURCE_TYPES } from '../packed/web-resource.ts';
import type { PlanContext } from './context.ts';

/** As exports of 2025 and 2026 have web resources: a language only where it is that of the texts in the file. */
export function lowerWebResource(one: WebResource, context: PlanContext): PackageWebResource {
  const language = one.type === 'resx' ? resourceLanguage(one.name, context.languages[0]) : undefined;
  return {
    resource: {
      id: `{${one.id}}`,
      name: one.name,
      displayName: one.displayName,
      ...(one.description === '' ? {} : { description: one.description }),
      ...(language === undefined ? {} : { language }),
      type: WEB_RESOURCE_TYPES[one.type],
      introducedVersion: context.introducedVersion,
      file: webResourceFile(one.name, one.id),
    },
    bytes: one.bytes,
  };
}

/** `contoso_Texts.1042.resx` holds Korean texts. */
function resourceLanguage(name: string, base: number): string {
  return /\.(\d{4,5})\.resx$/.exec(name)?.[1] ?? String(base);
}
