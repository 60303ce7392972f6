/** Each name in braces in a path has a parameter, and each path parameter a name in braces: otherwise the address cannot be made. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at, keyOf } from '../../source/place.ts';
import type { OperationView } from '../view.ts';
import { namesInPath } from './path-names.ts';
import { nearest } from './nearest.ts';
import type { ConnectorRule } from './rule.ts';

export const pathParameters: ConnectorRule = ({ operations }, report) => {
  const seen = new Set<unknown>();
  for (const one of operations) {
    const names = namesInPath(one.path);
    checkNames(one, names, report);
    checkParameters(one, new Set(names), seen, report);
  }
};

function checkNames(one: OperationView, names: readonly string[], report: Report): void {
  const known = new Set(one.parameters.filter((other) => other.in === 'path').map((other) => other.name));
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  for (const name of seen) {
    if (known.has(name)) continue;
    const args = { name, path: one.path, nearest: nearest(name, known) };
    report('connector/path-name', keyOf(at(one.at, 'parameters')), args);
  }
  for (const name of twice) report('connector/path-name-twice', keyOf(one.at), { name, path: one.path });
}

function checkParameters(
  one: OperationView,
  names: ReadonlySet<string>,
  seen: Set<unknown>,
  report: Report,
): void {
  for (const { name, value, at: place, usedAt, in: where } of one.parameters) {
    if (where !== 'path') continue;
    if (!names.has(name)) {
      const args = { name, path: one.path, nearest: nearest(name, names) };
      report('connector/path-parameter', usedAt, args);
    } else if (value['required'] !== true && !seen.has(value)) {
      // A shared parameter is wrong once.
      seen.add(value);
      report('connector/path-optional', at(place, 'required'), { name });
    }
  }
}
