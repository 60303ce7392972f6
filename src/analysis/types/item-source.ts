/** What `item()` is: in a filter, a selection and a table an item of its list, else that of the innermost loop around. */
import { containersOf, type Step } from '../graph/step.ts';
import type { Path } from '../../source/place.ts';

export interface ItemSource {
  readonly step: Step;
  /** Of the list, in the document. */
  readonly list: Path;
}

/** Parts of inputs that are evaluated for each item of `from`. */
const PARTS: Readonly<Record<string, string | undefined>> = {
  Query: 'where',
  Select: 'select',
  Table: 'columns',
};

/** For a text of `step` at `path`; undefined outside of any. */
export function itemSourceAt(step: Step, path: Path): ItemSource | undefined {
  const [part, name] = path.slice(step.path.length);
  if (part === 'inputs' && Object.hasOwn(PARTS, step.type) && PARTS[step.type] === name)
    return { step, list: [...step.path, 'inputs', 'from'] };
  const loop = containersOf(step).find((one) => one.type === 'Foreach');
  return loop === undefined ? undefined : sourceOfLoop(loop);
}

export function sourceOfLoop(loop: Step): ItemSource {
  return { step: loop, list: [...loop.path, 'foreach'] };
}
