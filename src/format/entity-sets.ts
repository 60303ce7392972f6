import { entitySetName } from './table/naming.ts';

/**
 * Tables that the platform and the applications of Dynamics 365 bring, with the names that the Web API has for them. Source: `EntitySetName`,
 * `LogicalName` and `PrimaryIdAttribute` in the table reference of Microsoft's documentation. By no means all of them: the ones that flows use.
 */

/** Their entity set is the plural of the logical name, and their id is `<logical name>id`. */
const REGULAR = [
  'account',
  'activitymimeattachment',
  'annotation',
  'appmodule',
  'asyncoperation',
  'attribute',
  'audit',
  'bot',
  'botcomponent',
  'businessunit',
  'calendar',
  'callbackregistration',
  'campaign',
  'canvasapp',
  'competitor',
  'connection',
  'connectionreference',
  'connectionrole',
  'connector',
  'contact',
  'contract',
  'conversationtranscript',
  'customapi',
  'dependency',
  'dependencynode',
  'duplicaterule',
  'entitlement',
  'entity',
  'environmentvariabledefinition',
  'environmentvariablevalue',
  'fieldsecurityprofile',
  'flowsession',
  'goal',
  'importjob',
  'incident',
  'invoice',
  'invoicedetail',
  'kbarticle',
  'knowledgearticle',
  'lead',
  'list',
  'metric',
  'opportunity',
  'opportunityproduct',
  'organization',
  'pluginassembly',
  'plugintracelog',
  'plugintype',
  'post',
  'pricelevel',
  'privilege',
  'processstage',
  'product',
  'productpricelevel',
  'publisher',
  'queue',
  'queueitem',
  'quote',
  'quotedetail',
  'report',
  'role',
  'salesorder',
  'salesorderdetail',
  'savedquery',
  'sdkmessage',
  'sdkmessageprocessingstep',
  'service',
  'sharepointdocumentlocation',
  'sharepointsite',
  'site',
  'sla',
  'socialprofile',
  'solution',
  'solutioncomponent',
  'stringmap',
  'subject',
  'systemuser',
  'team',
  'template',
  'territory',
  'transactioncurrency',
  'uom',
  'uomschedule',
  'userquery',
  'workflow',
] as const;

/** Their rows are activities, whose id is `activityid`. */
const ACTIVITIES = [
  'activitypointer',
  'appointment',
  'campaignactivity',
  'email',
  'fax',
  'letter',
  'opportunityclose',
  'phonecall',
  'recurringappointmentmaster',
  'serviceappointment',
  'task',
] as const;

interface EntitySet {
  readonly logicalName: string;
  readonly entitySet: string;
  readonly primaryId: string;
}

const OTHERS: readonly EntitySet[] = [
  { logicalName: 'activityparty', entitySet: 'activityparties', primaryId: 'activitypartyid' },
  { logicalName: 'equipment', entitySet: 'equipments', primaryId: 'equipmentid' },
  { logicalName: 'feedback', entitySet: 'feedback', primaryId: 'feedbackid' },
  { logicalName: 'mailbox', entitySet: 'mailboxes', primaryId: 'mailboxid' },
  {
    logicalName: 'principalobjectaccess',
    entitySet: 'principalobjectaccessset',
    primaryId: 'principalobjectaccessid',
  },
  { logicalName: 'systemform', entitySet: 'systemforms', primaryId: 'formid' },
  { logicalName: 'webresource', entitySet: 'webresourceset', primaryId: 'webresourceid' },
];

/** What is known, by logical name. */
export const ENTITY_SETS: readonly EntitySet[] = [
  ...REGULAR.map((one) => regular(one, `${one}id`)),
  ...ACTIVITIES.map((one) => regular(one, 'activityid')),
  ...OTHERS,
];

function regular(logicalName: string, primaryId: string): EntitySet {
  return { logicalName, entitySet: entitySetName(logicalName), primaryId };
}
