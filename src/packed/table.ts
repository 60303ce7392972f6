/** `<Entity>`: a table, or what a solution adds to one. */
import {
  attribute,
  constant,
  each,
  leaf,
  leaves,
  many,
  one,
  own,
  required,
  usually,
} from '../xml/shape-fields.ts';
import { flag, oneOf } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { element } from '../xml/xml.ts';
import { CHART } from './chart.ts';
import { COLUMN } from './column.ts';
import { FORMS } from './form.ts';
import { descriptions, displayNames, localizedCollectionNames, localizedNames } from './labels.ts';
import { VIEW } from './view.ts';

const KEY = shape('EntityKey', {
  name: required(leaf('Name')),
  logicalName: leaf('LogicalName'),
  introducedVersion: leaf('IntroducedVersion'),
  synchronous: leaf('IsSynchronous', flag),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  columns: leaves('EntityKeyAttributes', 'AttributeName'),
  names: displayNames,
});

const off = (name: string) => usually(false, leaf(name, flag));
const on = (name: string) => usually(true, leaf(name, flag));

/** Settings in the order of real exports (2,646 of 2,646; one stands in two places). What nearly all new tables have is usual. */
const SETTINGS = {
  entitySetName: leaf('EntitySetName'),
  duplicateCheck: off('IsDuplicateCheckSupported'),
  businessProcess: off('IsBusinessProcessEnabled'),
  requiredOffline: off('IsRequiredOffline'),
  interactionCentric: off('IsInteractionCentricEnabled'),
  collaboration: off('IsCollaboration'),
  autoRouteToOwnerQueue: off('AutoRouteToOwnerQueue'),
  connections: off('IsConnectionsEnabled'),
  color: leaf('EntityColor'),
  documentManagement: off('IsDocumentManagementEnabled'),
  accessTeams: off('AutoCreateAccessTeams'),
  oneNote: off('IsOneNoteIntegrationEnabled'),
  knowledge: off('IsKnowledgeManagementEnabled'),
  sla: off('IsSLAEnabled'),
  documentRecommendations: off('IsDocumentRecommendationsEnabled'),
  teamsEarly: leaf('IsMSTeamsIntegrationEnabled', flag),
  dataProvider: leaf('DataProviderId'),
  dataSource: leaf('DataSourceId'),
  bpf: off('IsBPFEntity'),
  ownership: leaf('OwnershipTypeMask', oneOf('UserOwned', 'OrgOwned', 'TeamOwned', 'BusinessOwned', 'None')),
  mask: leaf('EntityMask'),
  audit: off('IsAuditEnabled'),
  retrieveAudit: off('IsRetrieveAuditEnabled'),
  retrieveMultipleAudit: off('IsRetrieveMultipleAuditEnabled'),
  activity: off('IsActivity'),
  activityTypeMask: usually('', leaf('ActivityTypeMask')),
  activityParty: off('IsActivityParty'),
  replicated: off('IsReplicated'),
  replicationUserFiltered: off('IsReplicationUserFiltered'),
  mailMerge: off('IsMailMergeEnabled'),
  mobile: off('IsVisibleInMobile'),
  mobileClient: off('IsVisibleInMobileClient'),
  mobileReadOnly: off('IsReadOnlyInMobileClient'),
  mobileOffline: off('IsOfflineInMobileClient'),
  daysSinceModified: usually('0', leaf('DaysSinceRecordLastModified')),
  offlineFilters: usually('', leaf('MobileOfflineFilters')),
  mapiGrid: on('IsMapiGridEnabled'),
  readingPane: on('IsReadingPaneEnabled'),
  quickCreate: off('IsQuickCreateEnabled'),
  externalSearch: off('SyncToExternalSearchIndex'),
  introducedVersion: leaf('IntroducedVersion'),
  iconVector: leaf('IconVectorName'),
  iconSmall: leaf('IconSmallName'),
  iconMedium: leaf('IconMediumName'),
  iconLarge: leaf('IconLargeName'),
  customizable: on('IsCustomizable'),
  renameable: on('IsRenameable'),
  mappable: on('IsMappable'),
  canModifyAudit: on('CanModifyAuditSettings'),
  canModifyMobile: on('CanModifyMobileVisibility'),
  canModifyMobileClient: on('CanModifyMobileClientVisibility'),
  canModifyMobileReadOnly: on('CanModifyMobileClientReadOnly'),
  canModifyMobileOffline: on('CanModifyMobileClientOffline'),
  canModifyConnections: on('CanModifyConnectionSettings'),
  canModifyDuplicateDetection: on('CanModifyDuplicateDetectionSettings'),
  canModifyMailMerge: on('CanModifyMailMergeSettings'),
  canModifyQueue: on('CanModifyQueueSettings'),
  canCreateAttributes: on('CanCreateAttributes'),
  canCreateForms: on('CanCreateForms'),
  canCreateCharts: on('CanCreateCharts'),
  canCreateViews: on('CanCreateViews'),
  canModifyAdditional: on('CanModifyAdditionalSettings'),
  canEnableExternalSearch: on('CanEnableSyncToExternalSearchIndex'),
  /** Its other place. */
  iconVectorLate: leaf('IconVectorName'),
  enforceStateTransitions: off('EnforceStateTransitions'),
  canChangeHierarchy: on('CanChangeHierarchicalRelationship'),
  helpUrlEnabled: off('EntityHelpUrlEnabled'),
  helpUrl: leaf('EntityHelpUrl'),
  changeTracking: off('ChangeTrackingEnabled'),
  canChangeTracking: on('CanChangeTrackingBeEnabled'),
  externalChannels: off('IsEnabledForExternalChannels'),
  teams: off('IsMSTeamsIntegrationEnabled'),
  solutionAware: off('IsSolutionAware'),
  hasNotes: leaf('HasRelatedNotes'),
  hasFeedback: leaf('HasRelatedFeedback'),
  hasActivities: leaf('HasRelatedActivities'),
} as const;

const head = {
  name: required(attribute('Name')),
  unmodified: attribute('unmodified'),
  names: localizedNames,
  pluralNames: localizedCollectionNames,
  descriptions,
  columns: many('attributes', COLUMN),
  keys: many('EntityKeys', KEY),
} as const;

const ENTITY = shape('entity', { ...head, ...SETTINGS });

/** Only what a solution adds to a table of another one: no settings. */
const SHELL = shape('entity', head);

const NAME = shape('Name', {
  localizedName: attribute('LocalizedName'),
  originalName: attribute('OriginalName'),
  schemaName: own(),
});

/** A table without commands of its own still lists an empty ribbon. */
const EMPTY_RIBBON = element(
  'RibbonDiffXml',
  {},
  element('CustomActions', {}),
  element('Templates', {}, element('RibbonTemplates', { Id: 'Mscrm.Templates' }, '')),
  element('CommandDefinitions', {}),
  element(
    'RuleDefinitions',
    {},
    element('TabDisplayRules', {}),
    element('DisplayRules', {}),
    element('EnableRules', {}),
  ),
  element('LocLabels', {}),
);

const around = {
  forms: one(shape('FormXml', { types: each(FORMS) })),
  views: one(shape('SavedQueries', { views: many('savedqueries', VIEW) })),
  charts: many('Visualizations', CHART),
  ribbon: usually(true as const, constant(EMPTY_RIBBON)),
} as const;

export const TABLE = shape('Entity', {
  name: required(one(NAME)),
  objectTypeCode: leaf('ObjectTypeCode'),
  info: required(one(shape('EntityInfo', { entity: required(one(ENTITY)) }))),
  ...around,
});

export const TABLE_SHELL = shape('Entity', {
  name: required(one(NAME)),
  info: one(shape('EntityInfo', { entity: one(SHELL) })),
  ...around,
});

export type PackedKey = ValueOf<typeof KEY>;
export type PackedTable = ValueOf<typeof TABLE>;
export type PackedTableShell = ValueOf<typeof TABLE_SHELL>;
