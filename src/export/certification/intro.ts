/** intro.md of a certification package: what the OpenAPI document says, and what only the maker knows. */
import Handlebars from 'handlebars';
import { viewOf, type OperationView } from '../../connector/view.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { labelIn } from '../../model/labels.ts';
import type { CertificationTexts, Solution, SourcedConnector } from '../../model/solution.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';

const TEXTS = ['prerequisites', 'credentials', 'knownIssues'] as const satisfies (keyof CertificationTexts)[];

/** The text; undefined, and a finding, when the maker has not said all of it. */
export function certificationIntro(
  connector: SourcedConnector,
  solution: Solution,
  template: string,
  report: Report,
): string | undefined {
  const { certification: texts, publisher } = connector.publication;
  const missing = TEXTS.filter((name) => (texts[name] ?? '').trim() === '');
  if (missing.length > 0) {
    report('connector/certification-text', settingsPlace(connector), { missing });
    return undefined;
  }
  const render = Handlebars.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true });
  return render({
    ...viewOfDocument(connector),
    publisher: publisher ?? labelIn(solution.publisher.names, solution.languages[0]),
    ...Object.fromEntries(TEXTS.map((name) => [name, (texts[name] ?? '').trim()])),
  });
}

function settingsPlace({ at: { file } }: SourcedConnector): Place {
  return { file, path: ['certification'], part: 'key' };
}

function viewOfDocument({ model, openApiFile }: SourcedConnector) {
  const at: Place = { file: openApiFile, path: [], part: 'value' };
  const view = viewOf({ document: model.openApi, at });
  const info = view?.document['info'];
  const operations = (view?.operations ?? []).filter((one) => one.value['x-ms-visibility'] !== 'internal');
  return {
    title: (isObject(info) ? textOf(info['title']) : undefined) ?? model.name,
    description: (isObject(info) ? textOf(info['description']) : undefined) ?? model.description,
    triggers: operations.filter((one) => one.isTrigger).map(operationView),
    actions: operations.filter((one) => !one.isTrigger).map(operationView),
  };
}

function operationView({ value, operationId }: OperationView) {
  const summary = textOf(value['summary']);
  return {
    name: summary ?? operationId,
    description: textOf(value['description']) ?? summary ?? operationId,
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
