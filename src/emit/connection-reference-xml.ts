import { apiId } from '../format/api-id.ts';
import type { ConnectionReference } from '../model/connection-reference.ts';
import { element, leaf, list, type XmlElement } from '../xml/xml.ts';

/** Elements in the order of real exports; 0 in promptingbehavior asks for the connection on import. */
export function connectionReferenceXml(one: ConnectionReference): XmlElement {
  return element(
    'connectionreference',
    { connectionreferencelogicalname: one.logicalName },
    leaf('connectionreferencedisplayname', one.name),
    leaf('connectorid', apiId(one.apiName)),
    ...(one.customConnector === undefined
      ? []
      : [list('customconnectorid', [leaf('connectorid', one.customConnector.id)])]),
    ...(one.description === undefined ? [] : [leaf('description', one.description)]),
    leaf('iscustomizable', '1'),
    leaf('promptingbehavior', '0'),
    leaf('statecode', '0'),
    leaf('statuscode', '1'),
  );
}
