/** What a maker sees of a connector as a whole: its name, its colour, its icon. And its script, which nobody sees. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { sameJson, type JsonValue } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import type { Placed } from '../connector-source.ts';
import type { ConnectorView } from '../view.ts';
import { compareStatus } from './operations.ts';
import { facet, nodeOf, own, type Root, type SchemaNode } from './schema-node.ts';
import { shownValue } from './shown-value.ts';

export function compareAppearance(before: ConnectorView, after: ConnectorView, report: Report): void {
  const [was, is] = [infoOf(before), infoOf(after)];
  const [title, next] = [facet(was, 'title'), facet(is, 'title')];
  const [old, now] = [shownValue(title.value), shownValue(next.value)];
  if (old !== now)
    report('change/title', next.at, { before: old, after: now }, { at: title.at, note: 'before' });
  compareStatus({ was, is, report }, undefined);
  compareIcons(before, after, report);
  comparePlaced('brand colour', before.settings?.brandColor, after.settings?.brandColor, report);
  comparePlaced('publisher', before.settings?.publisher, after.settings?.publisher, report);
}

function infoOf(root: Root): SchemaNode {
  return nodeOf({ value: own(root.document, 'info'), at: at(root.at, 'info') }, root);
}

function compareIcons({ icon: before }: ConnectorView, { icon: after }: ConnectorView, report: Report): void {
  if (before === undefined || after === undefined) return;
  const same =
    before.bytes.length === after.bytes.length && before.bytes.every((byte, i) => byte === after.bytes[i]);
  if (!same) report('change/look', after.at, { look: 'icon' }, { at: before.at, note: 'before' });
}

function comparePlaced(
  look: 'brand colour' | 'publisher',
  before: Placed<JsonValue> | undefined,
  after: Placed<JsonValue> | undefined,
  report: Report,
): void {
  if (before === undefined || after === undefined) return;
  const plain = ({ value }: Placed<JsonValue>): JsonValue =>
    typeof value === 'string' ? value.toLowerCase() : value;
  if (!sameJson(plain(before), plain(after)))
    report('change/look', after.at, { look }, { at: before.at, note: 'before' });
}

/** A script is known to be missing only where the settings are at hand. */
export function compareScripts(before: ConnectorView, after: ConnectorView, report: Report): void {
  const [was, is] = [before.script, after.script];
  if (was === undefined && is !== undefined) report('change/script', is.at, { scriptWas: 'added' });
  if (was !== undefined && is === undefined) report('change/script', was.at, { scriptWas: 'removed' });
  if (was === undefined || is === undefined) return;
  const operations = (one: ConnectorView): readonly JsonValue[] =>
    one.settings?.scriptOperations?.value ?? [];
  if (was.text !== is.text || !sameJson(operations(before), operations(after)))
    report('change/script', is.at, { scriptWas: 'changed' }, { at: was.at, note: 'before' });
}
