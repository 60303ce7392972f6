/** Ids of labels: the keys that lead to one, joined by `/`. */
import { suggest } from '../diagnostics/suggest.ts';

interface MissingLabel {
  /** The id, or as much of it as is missing for every label below: one removed table is one finding. */
  readonly id: string;
  readonly nearest?: string | undefined;
}

/** What of a label that is not among `ids` is missing, and what may be meant. */
export function missingLabel(wanted: string, ids: readonly string[]): MissingLabel {
  const steps = wanted.split('/');
  for (let length = 1; length < steps.length; length += 1) {
    const id = steps.slice(0, length).join('/');
    if (!ids.some((one) => one.startsWith(`${id}/`))) return withNearest(id, ids);
  }
  return withNearest(wanted, ids);
}

/** Of the names that stand beside the missing one, the nearest. */
function withNearest(id: string, ids: readonly string[]): MissingLabel {
  const parent = id.slice(0, id.lastIndexOf('/') + 1);
  const beside = ids.flatMap((one) =>
    one.startsWith(parent) ? (one.slice(parent.length).split('/')[0] ?? []) : [],
  );
  const name = suggest(id.slice(parent.length), new Set(beside));
  return { id, nearest: name === undefined ? undefined : parent + name };
}
