/** Characters that the platform's columns for the OpenAPI document and for the code of a connector take (Connector table reference). */
export const MAX_CONNECTOR_PART = 500_000;
