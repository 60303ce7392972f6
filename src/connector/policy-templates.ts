/**
 * The policy templates of the gateway, in lower case, and the parameters that every one of their published uses carries (counted in the
 * 1,036 `apiProperties.json` of microsoft/PowerPlatformConnectors, 2024-10). Templates are named without regard to case.
 */
export const OPERATION_NAME = 'x-ms-apimTemplate-operationName';
export const SECTION = 'x-ms-apimTemplate-policySection';
export const NEW_PATH = 'x-ms-apimTemplateParameter.newPath';

export const POLICY_TEMPLATES: ReadonlyMap<string, readonly string[]> = new Map([
  ['setheader', named('name', 'value')],
  ['setqueryparameter', named('name', 'value')],
  ['dynamichosturl', named('urlTemplate')],
  ['dynamicsubdomain', named('urlTemplate')],
  ['routerequesttoendpoint', named('newPath')],
  [
    'setproperty',
    named('newPropertyParentPathTemplate', 'newPropertySubPathTemplate', 'propertyValuePathTemplate'),
  ],
  ['setvaluefromurl', named('parameterTemplate', 'parameterValueUrl', 'parameterValuePathTemplate')],
  ['pollingtrigger', named('triggerConfig', 'triggerDataPath')],
  ['updatenextlink', named('nextLinkPropertyName')],
  ['stringreplace', named('propertyParentPath', 'newPropertyPath', 'sourceString', 'replacementString')],
  ['stringtoarray', named('propertyParentPath', 'newPropertyPath', 'delimiterList', 'childPropertyName')],
  ['convertobjecttoarray', named('propertyParentPath', 'newPropertyPath')],
  ['convertarraytoobject', named('propertyParentPath', 'newPropertyPath', 'keyWithinCollectionPath')],
  ['moveproperties', named('srcParentPath', 'srcSubPath', 'dstParentPath', 'dstSubPath')],
  ['encodepropertyvalue', named('propertyParentPath', 'newPropertyPath')],
  ['setconnectionstatustounauthenticated', named('statusCode')],
]);

function named(...names: readonly string[]): readonly string[] {
  return names.map((name) => `x-ms-apimTemplateParameter.${name}`);
}
