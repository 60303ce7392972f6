import type { WebResourceType } from '../../model/app.ts';
import { WEB_RESOURCE_TYPES } from '../../packed/web-resource.ts';

/** The type of a file by its ending; undefined for an ending that is none, which the schema refuses. */
export function typeOfFile(path: string): WebResourceType | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return Object.keys(WEB_RESOURCE_TYPES).find((one): one is WebResourceType => one === ending);
}
