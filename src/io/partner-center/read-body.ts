/** The text of a request's body, up to a size that no referral has. */
import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 1024 * 1024;

/** Undefined when it is larger; what is left of it is read and dropped, so that the caller gets to hear the answer. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MAX_BYTES) parts.push(part);
  }
  return size > MAX_BYTES ? undefined : Buffer.concat(parts).toString('utf8');
}
