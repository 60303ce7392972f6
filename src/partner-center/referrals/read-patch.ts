/** The operations of a JSON Patch, checked one by one. The service takes `add` and `replace` only. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { invalid, isRefusal, type Problem, type Refusal } from '../refusal.ts';
import { readShaped } from '../shape/read-shaped.ts';
import { patchPath, type PatchPath } from './patch-paths.ts';

export interface Operation extends PatchPath {
  readonly kind: 'operation';
  readonly value: JsonValue;
}

export function readPatch(
  body: JsonValue,
): { readonly kind: 'patch'; readonly operations: readonly Operation[] } | Refusal {
  if (!isArray(body))
    return invalid({ path: '', text: 'The body must be a list of operations (JSON Patch).' });
  const operations: Operation[] = [];
  for (const item of body) {
    const operation = readOperation(item);
    if (isRefusal(operation)) return operation;
    operations.push(operation);
  }
  return { kind: 'patch', operations };
}

function readOperation(item: JsonValue): Operation | Refusal {
  const { op = 'replace', path, value } = membersOf(item);
  const target = typeof path === 'string' ? patchPath(path) : undefined;
  if (target === undefined)
    return invalid({ path: shown(path), text: `The path '${shown(path)}' cannot be changed.` });
  if (op !== 'add' && op !== 'replace')
    return invalid({
      path: target.path,
      text: `The operation '${shown(op)}' is not supported; use add or replace.`,
    });
  // RFC 6902, 4.3: there is nothing to replace behind the end of a list.
  if (op === 'replace' && target.steps.at(-1) === '-')
    return invalid({ path: target.path, text: `Use add for '${target.path}'.` });
  if (value === undefined)
    return invalid({ path: target.path, text: `The operation on '${target.path}' has no value.` });
  const problems: Problem[] = [];
  const read = readShaped(value, target.shape, target.path.slice(1), problems);
  const [problem] = problems;
  return problem === undefined ? { kind: 'operation', ...target, value: read } : invalid(problem);
}

/** `op`, `path` and `value` in any case. */
function membersOf(item: JsonValue): JsonObject {
  if (!isObject(item)) return {};
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]));
}

function shown(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}
