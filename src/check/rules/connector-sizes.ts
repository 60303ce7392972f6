/** The document and the code of a connector fit into the platform's columns for them. */
import { documentSize } from '../../connector/document-size.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { MAX_CONNECTOR_PART } from '../../format/part-limits.ts';
import { isObject } from '../../source/json-value.ts';
import { at, documentPlace, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const connectorSizes: Rule = (solution, report) => {
  for (const { model, at: file, openApiFile } of solution.connectors) {
    const script = at(documentPlace(file.file), 'script', 'file');
    // Anything but a map is a finding of its own.
    const size = isObject(model.openApi) ? documentSize(model.openApi) : 0;
    checkSize('OpenAPI document', size, documentPlace(openApiFile), report);
    checkSize('script', model.script?.code.length ?? 0, script, report);
  }
};

function checkSize(part: string, size: number, place: Place, report: Report): void {
  if (size > MAX_CONNECTOR_PART) report('connector/size', place, { part, size, limit: MAX_CONNECTOR_PART });
}
