/** A web resource that nothing of the solution shows or loads is most often a slip. */
import { siteMapItems, type WebResource } from '../../model/app.ts';
import { formItems } from '../../model/form.ts';
import type { Solution } from '../../model/solution.ts';
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const unusedWebResources: Rule = (solution, report) => {
  if (!solution.complete) return;
  const used = new Set([...keysInApps(solution), ...keysInTables(solution)]);
  const all = solution.webResources.map((one) => one.model);
  for (const { model, at } of solution.webResources) {
    if (used.has(model.key) || all.some((one) => isNamedIn(one, model))) continue;
    const by = 'any table, form, app or other web resource';
    report('solution/unused', keyOf(at), { kind: 'web resource', key: model.key, by });
  }
};

function keysInApps({ apps }: Solution): readonly string[] {
  return apps.flatMap(({ model }) => {
    const items = siteMapItems(model);
    return [
      model.icon ?? [],
      ...items.map(({ icon }) => icon ?? []),
      ...items.map(({ target }) => (target.kind === 'webResource' ? target.key : [])),
    ].flat();
  });
}

/** Icons, and what forms show. */
function keysInTables({ tables }: Solution): readonly string[] {
  return tables.flatMap(({ model }) => {
    const items = model.forms.flatMap(formItems);
    const shown = items.flatMap((item) => (item.kind === 'webResource' ? [item.key] : []));
    return model.kind === 'new' && model.icon !== undefined ? [...shown, model.icon] : shown;
  });
}

const TEXTS: readonly WebResource['type'][] = ['html', 'htm', 'css', 'js', 'xml', 'xsl'];

/** A page loads scripts and pictures by their name, or by the last part of it. */
function isNamedIn(page: WebResource, one: WebResource): boolean {
  if (page.key === one.key || !TEXTS.includes(page.type)) return false;
  const name = one.name.slice(one.name.lastIndexOf('/') + 1);
  // Names are plain ASCII, and so the same bytes in every encoding that pages have.
  return Buffer.from(page.bytes).includes(name);
}
