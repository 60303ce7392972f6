/** A connection reference: the name under which flows use a connection, bound to a real one after import. */
export interface ConnectionReference {
  readonly key: string;
  readonly logicalName: string;
  readonly name: string;
  readonly description?: string;
  /** Last part of the connector's id: `shared_commondataserviceforapps`, or the internal id of a custom connector. */
  readonly apiName: string;
  /** Set when the connector is a custom one. */
  readonly customConnector?: { readonly id: string; readonly logicalName: string };
}
