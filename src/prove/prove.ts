/**
 * The proof after packing: the zip is read again, what is read is the very package that was declared, and emitting it gives the very
 * parts that are in the zip. So nothing declared is missing, and nothing is there that was not declared.
 */
import { decode } from '../decode/decode.ts';
import { emit } from '../emit/emit.ts';
import type { Artifact, Management, Package } from '../model/package.ts';
import { unpack } from '../pack/unpack.ts';
import { firstDifference } from './difference.ts';

export interface Difference {
  /** The part of the zip, or the path in the model, that is not as declared. */
  readonly where: string;
  readonly what: string;
}

/**
 * What is wrong with a zip that should hold `content`; nothing when it is right. `emitted` are the artifacts of `content`, for who has
 * them: what is read equals `content`, so emitting it would give the same again.
 */
export function prove(
  zip: Uint8Array,
  content: Package,
  management: Management,
  emitted: readonly Artifact[] = emit(content, management),
): Difference | undefined {
  const unpacked = unpack(zip, byPath(emitted));
  if ('problem' in unpacked) return { where: 'the zip', what: unpacked.problem };
  return proveArtifacts(unpacked.artifacts, content, management, emitted);
}

function byPath(artifacts: readonly Artifact[]): ReadonlyMap<string, Uint8Array> {
  return new Map(artifacts.map((one) => [one.path, one.bytes]));
}

export function proveArtifacts(
  artifacts: readonly Artifact[],
  content: Package,
  management: Management,
  emitted: readonly Artifact[] = emit(content, management),
): Difference | undefined {
  const decoding = decode(artifacts);
  if ('problem' in decoding) return { where: 'the zip', what: decoding.problem };
  const { decoded } = decoding;
  if (decoded.management !== management)
    return { where: 'solution.xml', what: `it is ${decoded.management}` };
  return firstDifference(content, decoded.content) ?? differentParts(emitted, artifacts);
}

/**
 * The same for the unmanaged zip when the artifacts of the managed one are proven: the two differ in one digit, and nothing else.
 * (Measured on pairs that a server exported: solution format reference, 1.8.)
 */
export function proveUnmanaged(zip: Uint8Array, managed: readonly Artifact[]): Difference | undefined {
  const unpacked = unpack(zip, byPath(managed));
  if ('problem' in unpacked) return { where: 'the zip', what: unpacked.problem };
  return differentParts(managed.map(unmanagedPart), unpacked.artifacts);
}

function unmanagedPart(part: Artifact): Artifact {
  if (part.path !== 'solution.xml') return part;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part.bytes);
  return { ...part, bytes: Buffer.from(text.replace('<Managed>1</Managed>', '<Managed>0</Managed>')) };
}

function differentParts(expected: readonly Artifact[], found: readonly Artifact[]): Difference | undefined {
  for (const [index, one] of expected.entries()) {
    const other = found[index];
    if (other?.path !== one.path) return { where: one.path, what: 'it is not where it belongs' };
    if (Buffer.compare(one.bytes, other.bytes) !== 0) {
      return { where: one.path, what: 'its bytes differ from what the model gives' };
    }
  }
  const extra = found[expected.length];
  return extra === undefined
    ? undefined
    : { where: extra.path, what: 'nothing in the model accounts for it' };
}
