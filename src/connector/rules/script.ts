/** Custom code: a class `Script` that derives from `ScriptBase`, for operations that exist. */
import { at } from '../../source/place.ts';
import { nearest } from './nearest.ts';
import type { ConnectorRule } from './rule.ts';

/** "The class name must be Script" (Microsoft Learn, "Write code in a custom connector"); published ones are also called `script`. */
const CLASS = /\bclass\s+script\s*:\s*(?:[\w.]+\.)?ScriptBase\b/i;

export const script: ConnectorRule = ({ script: code, settings, byId }, report) => {
  const names = settings?.scriptOperations;
  if (code !== undefined && !CLASS.test(code.text)) report('connector/script-class', code.at, {});
  for (const [index, name] of (names?.value ?? []).entries()) {
    if (names === undefined || (typeof name === 'string' && byId.has(name))) continue;
    const operation = typeof name === 'string' ? name : '';
    const args = { operation, nearest: nearest(operation, byId) };
    report('connector/script-operation', at(names.at, index), args);
  }
};
