/** The sections of customizations.xml in the order of server exports (340 of 340), and how an empty one is written. */
export const SECTIONS = [
  'Entities', 'Roles', 'Workflows', 'FieldSecurityProfiles', 'Templates', 'RibbonDiffXml', 'Reports', 'ConnectionRoles',
  'EntityImageConfigs', 'AttributeImageConfigs', 'SiteMap', 'EntityMaps', 'EntityRelationships', 'OrganizationSettings', 'optionsets',
  'Dashboards', 'InteractionCentricDashboards', 'WebResources', 'CustomControls', 'SolutionPluginAssemblies', 'SdkMessageProcessingSteps',
  'ServiceEndpoints', 'AppModuleSiteMaps', 'AppModules', 'EntityDataProviders', 'EntityDataSources', 'CanvasApps', 'AIModels', 'Connectors',
  'connectionreferences', 'msdyn_dataflows', 'msdyn_functions', 'Languages',
] as const; // prettier-ignore

export type Section = (typeof SECTIONS)[number];

/** Always written, as `<X></X>` when empty. */
export const OPEN_SECTIONS: readonly string[] = ['Entities', 'Roles', 'Workflows', 'FieldSecurityProfiles'];

/** Always written, as `<X />` when empty. */
export const SHORT_SECTIONS: readonly string[] = [
  'Templates', 'EntityMaps', 'EntityRelationships', 'OrganizationSettings', 'optionsets', 'CustomControls', 'EntityDataProviders',
]; // prettier-ignore
