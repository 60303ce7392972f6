/** `webResources` of solution.yaml: files that apps, tables and forms use. */
import type { WebResource, WebResourceType } from '../../model/app.ts';
import { guidOf } from '../../model/guid.ts';
import type { Sourced } from '../../model/solution.ts';
import { at as into } from '../../source/place.ts';
import { webResource } from '../../spec/app-schema.ts';
import type { WebResourceSpec } from '../../spec/solution-schema.ts';
import { entriesOf, type Entry, type Loading } from '../load-components.ts';
import { schemaNameOf } from '../names.ts';
import { readBytes } from '../read-source.ts';
import { xmlText } from '../xml-text.ts';
import { typeOfFile } from './web-resource-type.ts';

/** In bytes. The limit for attachments of a new environment counts for web resources too (Organization.MaxUploadFileSize). */
const MAX_WEB_RESOURCE = 5 * 1024 * 1024;

export function loadWebResources(loading: Loading): readonly Sourced<WebResource>[] {
  return entriesOf<WebResourceSpec>('web resource', 'webResources', webResource, loading).flatMap((entry) => {
    const bytes = contentOf(entry, loading);
    return bytes === undefined ? [] : [{ at: entry.at, model: decodeWebResource(entry, bytes, loading) }];
  });
}

function contentOf({ spec, at }: Entry<WebResourceSpec>, { reader }: Loading): Uint8Array | undefined {
  const place = into(at, 'file');
  const bytes = readBytes(reader, spec.file, place);
  if (bytes === undefined) return undefined;
  if (bytes.length === 0) {
    reader.report('source/empty', place, { path: spec.file });
    return undefined;
  }
  if (bytes.length > MAX_WEB_RESOURCE) {
    const facts = { path: spec.file, size: bytes.length, limit: MAX_WEB_RESOURCE };
    reader.report('web-resource/large', place, facts);
  }
  return IMAGES.includes(endingOf(spec.file)) ? bytes : withLineFeeds(bytes);
}

const IMAGES: readonly string[] = ['png', 'jpg', 'gif', 'ico'];

function decodeWebResource(
  { key, spec }: Entry<WebResourceSpec>,
  bytes: Uint8Array,
  { head: { publisher } }: Loading,
): WebResource {
  return {
    key,
    id: spec.id ?? guidOf(publisher.prefix, 'webResource', key),
    name: spec.schemaName ?? `${schemaNameOf(publisher.prefix, key)}.${nameEnding(spec.file)}`,
    displayName: xmlText(spec.name ?? key),
    description: xmlText(spec.description ?? ''),
    type: endingOf(spec.file),
    bytes,
  };
}

/** The schema admits known endings only. */
function endingOf(path: string): WebResourceType {
  return typeOfFile(path) ?? 'xml';
}

/** Texts are found by their language, which stands before the ending: `texts.1033.resx`. */
function nameEnding(path: string): string {
  return /\.(\d{4,5}\.resx)$/.exec(path)?.[1] ?? endingOf(path);
}

const [RETURN, FEED] = [0x0d, 0x0a];

/** A checkout with other line ends gives the same bytes. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== RETURN || bytes[index + 1] !== FEED);
}
