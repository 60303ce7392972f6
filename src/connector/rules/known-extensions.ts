/** The `x-ms-…` keys that are no mistake in an OpenAPI document of a connector. */

/** Microsoft Learn: "Extend an OpenAPI definition for a custom connector", "Prepare connector files for certification". */
const DOCUMENTED = [
  'x-ms-summary',
  'x-ms-visibility',
  'x-ms-api-annotation',
  'x-ms-operation-context',
  'x-ms-capabilities',
  'x-ms-trigger',
  'x-ms-trigger-hint',
  'x-ms-notification-content',
  'x-ms-notification-url',
  'x-ms-url-encoding',
  'x-ms-dynamic-values',
  'x-ms-dynamic-list',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-properties',
  'x-ms-connector-metadata',
];

/**
 * In the schema of such documents, or in the certification's own messages: microsoft/PowerPlatformConnectors,
 * schemas/apiDefinition.swagger.schema.json; Microsoft Learn, "Fix Swagger Validator errors".
 */
const OF_THE_SCHEMA = [
  'x-ms-deployment-version',
  'x-ms-docs',
  'x-ms-dynamic-tree',
  'x-ms-editor',
  'x-ms-enum-values',
  'x-ms-localizeDefaultValue',
  'x-ms-media-kind',
  'x-ms-no-generic-test',
  'x-ms-notification',
  'x-ms-pageable',
  'x-ms-safe-operation',
  'x-ms-test-value',
  'x-ms-trigger-metadata',
  'x-ms-trigger-value',
];

/** Published connectors and Microsoft's own have them; `x-ms-agentic-protocol` marks an MCP server (Microsoft Learn, Copilot Studio). */
const PUBLISHED = [
  'x-ms-agentic-protocol',
  'x-ms-apihub-cached-response',
  'x-ms-apihub-obo',
  'x-ms-docs-operation-type',
  'x-ms-editor-options',
  'x-ms-keywords',
  'x-ms-openai-data',
  'x-ms-openai-manifest',
  'x-ms-openai-published-to-copilots',
  'x-ms-primary-error-message',
  'x-ms-property-name-alias',
  'x-ms-require-user-confirmation',
];

/** AutoRest's: documents of Azure services have them for other tools, and the platform skips them. */
const OF_AUTOREST = [
  'x-ms-azure-resource',
  'x-ms-client-flatten',
  'x-ms-client-name',
  'x-ms-code-generation-settings',
  'x-ms-discriminator-value',
  'x-ms-enum',
  'x-ms-error-response',
  'x-ms-examples',
  'x-ms-external',
  'x-ms-header-collection-prefix',
  'x-ms-identifiers',
  'x-ms-long-running-operation',
  'x-ms-long-running-operation-options',
  'x-ms-mutability',
  'x-ms-odata',
  'x-ms-parameter-grouping',
  'x-ms-parameter-location',
  'x-ms-parameterized-host',
  'x-ms-paths',
  'x-ms-request-id',
  'x-ms-secret',
  'x-ms-skip-url-encoding',
  'x-ms-text',
];

export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  ...DOCUMENTED,
  ...OF_THE_SCHEMA,
  ...PUBLISHED,
  ...OF_AUTOREST,
]);
