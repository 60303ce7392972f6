/**
 * Names of privileges and the levels at which each can be held. A role with a level that a privilege does not know is refused.
 * Sources: the entity metadata list of the Dynamics CRM SDK (sheet EntityPrivileges), compared with 21,700 privileges in published
 * roles: the few about SharePoint documents that differ there are left out.
 */
import type { Level, Verb } from '../model/security.ts';

export const ALL_LEVELS: readonly Level[] = ['user', 'businessUnit', 'parentChild', 'organization'];
export const ALL_VERBS: readonly Verb[] = [
  'create',
  'read',
  'write',
  'delete',
  'append',
  'appendTo',
  'assign',
  'share',
];

/** The rights that there are to rows of a table. */
export interface TablePrivileges {
  /** What the names of its privileges end in: prvRead`User`. */
  readonly noun: string;
  /** The levels of each verb; a verb without levels is no privilege of the table. */
  readonly levels: Readonly<Partial<Record<Verb, readonly Level[]>>>;
}

const FROM_BUSINESS_UNIT: readonly Level[] = ['businessUnit', 'parentChild', 'organization'];
const ORGANIZATION: readonly Level[] = ['organization'];
const UNASSIGNED: readonly Verb[] = ['create', 'read', 'write', 'delete', 'append', 'appendTo'];

function held(
  noun: string,
  levels: readonly Level[],
  verbs: readonly Verb[] = levels === ORGANIZATION ? UNASSIGNED : ALL_VERBS,
): TablePrivileges {
  return { noun, levels: Object.fromEntries(verbs.map((verb) => [verb, levels])) };
}

/** Rows of users have all rights at all levels, rows of an organization belong to nobody. */
export function ownPrivileges(noun: string, ownership: 'user' | 'organization'): TablePrivileges {
  return held(noun, ownership === 'user' ? ALL_LEVELS : ORGANIZATION);
}

const ACTIVITY = held('Activity', ALL_LEVELS);
const UNIT = held('BusinessUnit', FROM_BUSINESS_UNIT, UNASSIGNED);

/** Tables of the platform and of Dynamics 365 by logical name. */
export const STANDARD_PRIVILEGES: Readonly<Record<string, TablePrivileges | undefined>> = {
  account: held('Account', ALL_LEVELS),
  contact: held('Contact', ALL_LEVELS),
  lead: held('Lead', ALL_LEVELS),
  opportunity: held('Opportunity', ALL_LEVELS),
  campaign: held('Campaign', ALL_LEVELS),
  incident: held('Incident', ALL_LEVELS),
  quote: held('Quote', ALL_LEVELS),
  salesorder: held('Order', ALL_LEVELS),
  invoice: held('Invoice', ALL_LEVELS),
  list: held('List', ALL_LEVELS),
  goal: held('Goal', ALL_LEVELS),
  queue: held('Queue', ALL_LEVELS),
  connection: held('Connection', ALL_LEVELS),
  report: held('Report', ALL_LEVELS),
  workflow: held('Workflow', ALL_LEVELS),
  annotation: held('Note', ALL_LEVELS),
  // Activities of every kind share their privileges.
  activitypointer: ACTIVITY,
  appointment: ACTIVITY,
  email: ACTIVITY,
  letter: ACTIVITY,
  opportunityclose: ACTIVITY,
  phonecall: ACTIVITY,
  task: ACTIVITY,
  systemuser: held('User', FROM_BUSINESS_UNIT, ['create', 'read', 'write', 'append', 'appendTo']),
  team: held('Team', FROM_BUSINESS_UNIT, UNASSIGNED),
  businessunit: {
    noun: UNIT.noun,
    levels: {
      ...UNIT.levels,
      create: ['parentChild', 'organization'],
      delete: ['parentChild', 'organization'],
    },
  },
  transactioncurrency: held('TransactionCurrency', ORGANIZATION),
  product: held('Product', ORGANIZATION),
  // Price lists are part of the products.
  pricelevel: held('Product', ORGANIZATION),
  competitor: held('Competitor', ORGANIZATION),
  savedquery: held('Query', ORGANIZATION, ['create', 'read', 'write', 'delete']),
  userquery: held('UserQuery', ['user'], ['create', 'read', 'write', 'delete', 'assign', 'share']),
  systemform: held('SystemForm', ORGANIZATION, ['create', 'read', 'write', 'delete']),
  webresource: held('WebResource', ORGANIZATION, ['create', 'read', 'write', 'delete']),
};

/** What privileges without a table above end in, by the levels that they know. */
const FURTHER: readonly (readonly [levels: readonly Level[], nouns: string])[] = [
  [
    ORGANIZATION,
    'AttributeMap ComplexControl ConnectionRole Customization EmailServerProfile EntityMap FieldSecurityProfile HierarchyRule ImportJob Metric Organization PluginAssembly PluginTraceLog PluginType Post RelationshipRole SalesLiterature SavedQueryVisualizations SdkMessage SdkMessageProcessingStep SdkMessageProcessingStepImage SdkMessageProcessingStepSecureConfig Service ServiceEndpoint SharePointData Site Subject SystemApplicationMetadata Theme TraceLog',
  ],
  [['user'], 'UserApplicationMetadata UserEntityInstanceData UserEntityUISettings UserForm UserQueryVisualizations'],
  [FROM_BUSINESS_UNIT, 'Calendar Equipment Publisher Role Solution'],
]; // prettier-ignore

/** Those of one noun, all at the same levels. */
interface FurtherPrivileges {
  readonly noun: string;
  readonly levels: readonly Level[];
}

const BY_NOUN: ReadonlyMap<string, FurtherPrivileges> = new Map(
  FURTHER.flatMap(([levels, nouns]) =>
    nouns.split(' ').map((noun) => [noun.toLowerCase(), { noun, levels }] as const),
  ),
);

/** `prvReadAccount`. */
export function privilegeName(verb: Verb, noun: string): string {
  return `prv${verb.charAt(0).toUpperCase()}${verb.slice(1)}${noun}`;
}

const NAME = /^prv(?<verb>AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(?<noun>.+)$/i;

/** Verb and noun of a privilege, in any case; undefined for one that is no right to rows, such as prvFlow. */
export function partsOfPrivilege(name: string): { readonly verb: Verb; readonly noun: string } | undefined {
  const { verb = '', noun } = NAME.exec(name)?.groups ?? {};
  const known = ALL_VERBS.find((one) => one.toLowerCase() === verb.toLowerCase());
  return known === undefined || noun === undefined ? undefined : { verb: known, noun };
}

/** The privileges of a table of the platform by their noun, in any case. */
export function privilegesOfNoun(noun: string): TablePrivileges | undefined {
  return Object.values(STANDARD_PRIVILEGES).find((one) => one?.noun.toLowerCase() === noun.toLowerCase());
}

/** The privileges of a noun that belongs to none of these tables, in any case; undefined when they are not known. */
export function furtherPrivileges(noun: string): FurtherPrivileges | undefined {
  return BY_NOUN.get(noun.toLowerCase());
}

/** Names that are expected and do not exist, and the privilege that is meant (read in live environments). */
export const OTHER_NAMES: Readonly<Record<string, string | undefined>> = {
  prvReadSystemUser: 'prvReadUser',
  prvAppendToSystemUser: 'prvAppendToUser',
  prvReadSavedQuery: 'prvReadQuery',
  prvReadEnvironmentVariableValue: 'prvReadEnvironmentVariableDefinition',
  prvReadRolePrivilege: 'prvReadRole',
  prvReadSiteMap: 'prvReadCustomization',
  prvReadAnnotation: 'prvReadNote',
  prvReadCurrency: 'prvReadTransactionCurrency',
};
