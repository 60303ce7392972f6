/** A connector of a solution as the rules for connectors look at it. */
import type { ConnectorSettings, ConnectorSource } from '../connector/connector-source.ts';
import { policyInstances } from '../connector/policy-instances.ts';
import type { SourcedConnector } from '../model/solution.ts';
import { at, type Place } from '../source/place.ts';

export function connectorSourceOf({ model, at: file, openApiFile }: SourcedConnector): ConnectorSource {
  const place: Place = { file: file.file, path: [], part: 'value' };
  const { script } = model;
  const settings: ConnectorSettings = {
    at: place,
    connectionParameters: { value: model.connectionParameters, at: at(place, 'auth') },
    policies: policyInstances(model.policyTemplateInstances, at(place, 'policies'), POLICIES),
    brandColor: { value: model.brandColor, at: at(place, 'brandColor') },
    ...(script === undefined
      ? {}
      : { scriptOperations: { value: script.operations, at: at(place, 'script', 'operations') } }),
  };
  return {
    document: model.openApi,
    at: { file: openApiFile, path: [], part: 'value' },
    settings,
    ...(model.icon === undefined ? {} : { icon: { bytes: model.icon.bytes, at: at(place, 'icon') } }),
    ...(script === undefined ? {} : { script: { text: script.code, at: at(place, 'script', 'file') } }),
  };
}

/** The packed form keeps the order of connector.yaml. */
const POLICIES = { data: ['TemplateId', 'Title', 'Parameters'], source: ['template', 'parameters'] } as const;
