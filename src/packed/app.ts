/** `<AppModule>` and `<AppModuleSiteMap>`: a model-driven app and its navigation. */
import { attribute, each, leaf, many, one, required, usually } from '../xml/shape-fields.ts';
import { flag } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { descriptions, localizedNames } from './labels.ts';

const TITLE = shape('Title', { language: attribute('LCID'), text: attribute('Title') });
const DESCRIPTION = shape('Description', { language: attribute('LCID'), text: attribute('Description') });
const titled = {
  titles: many('Titles', TITLE),
  descriptions: many('Descriptions', DESCRIPTION),
} as const;

/** A right without which the entry is not shown. */
const PRIVILEGE = shape('Privilege', { table: attribute('Entity'), privilege: attribute('Privilege') });

/** Attributes in the order of newer exports. */
const SUB_AREA = shape('SubArea', {
  id: required(attribute('Id')),
  resourceId: attribute('ResourceId'),
  descriptionResourceId: attribute('DescriptionResourceId'),
  vectorIcon: attribute('VectorIcon'),
  icon: attribute('Icon'),
  title: attribute('Title'),
  url: attribute('Url'),
  dashboard: attribute('DefaultDashboard'),
  introducedVersion: attribute('IntroducedVersion'),
  table: attribute('Entity'),
  client: attribute('Client'),
  offline: attribute('AvailableOffline'),
  passParams: attribute('PassParams'),
  sku: attribute('Sku'),
  page: attribute('Page'),
  toolTipResourceId: attribute('ToolTipResourseId'),
  ...titled,
  privileges: each(PRIVILEGE),
});

const GROUP = shape('Group', {
  id: required(attribute('Id')),
  resourceId: attribute('ResourceId'),
  descriptionResourceId: attribute('DescriptionResourceId'),
  introducedVersion: attribute('IntroducedVersion'),
  isProfile: attribute('IsProfile'),
  toolTipResourceId: attribute('ToolTipResourseId'),
  title: attribute('Title'),
  ...titled,
  items: each(SUB_AREA),
});

const AREA = shape('Area', {
  id: required(attribute('Id')),
  resourceId: attribute('ResourceId'),
  descriptionResourceId: attribute('DescriptionResourceId'),
  vectorIcon: attribute('VectorIcon'),
  icon: attribute('Icon'),
  showGroups: attribute('ShowGroups'),
  introducedVersion: attribute('IntroducedVersion'),
  toolTipResourceId: attribute('ToolTipResourseId'),
  title: attribute('Title'),
  ...titled,
  groups: each(GROUP),
});

const MAP = shape('SiteMap', { introducedVersion: attribute('IntroducedVersion'), areas: each(AREA) });

/** Children in the order of real exports (145 of 145). */
export const SITE_MAP = shape('AppModuleSiteMap', {
  uniqueName: required(leaf('SiteMapUniqueName')),
  collapsible: usually('False', leaf('EnableCollapsibleGroups')),
  home: usually('True', leaf('ShowHome')),
  pinned: usually('True', leaf('ShowPinned')),
  recents: usually('True', leaf('ShowRecents')),
  map: one(MAP),
  names: localizedNames,
});

/** A part of an app: a table by its logical name, anything else by its id. */
const COMPONENT = shape('AppModuleComponent', {
  type: required(attribute('type')),
  id: attribute('id'),
  schemaName: attribute('schemaName'),
  action: attribute('solutionaction'),
});

const ROLE = shape('Role', { id: required(attribute('id')), action: attribute('solutionaction') });

const SETTING = shape('appsetting', {
  name: required(attribute('settingdefinitionid.uniquename')),
  customizable: usually(true, leaf('iscustomizable', flag)),
  value: leaf('value'),
});

/** Children in the order of real exports (141 of 141). */
export const APP = shape('AppModule', {
  uniqueName: required(leaf('UniqueName')),
  introducedVersion: leaf('IntroducedVersion'),
  icon: leaf('WebResourceId'),
  optimizedFor: usually('', leaf('OptimizedFor')),
  state: usually('0', leaf('statecode')),
  status: usually('1', leaf('statuscode')),
  welcomePage: leaf('WelcomePageId'),
  formFactor: usually('1', leaf('FormFactor')),
  clientType: usually('4', leaf('ClientType')),
  navigationType: usually('0', leaf('NavigationType')),
  components: many('AppModuleComponents', COMPONENT),
  roles: many('AppModuleRoleMaps', ROLE),
  names: localizedNames,
  descriptions,
  settings: many('appsettings', SETTING),
});

export type PackedSiteMap = ValueOf<typeof SITE_MAP>;
export type PackedArea = ValueOf<typeof AREA>;
export type PackedGroup = ValueOf<typeof GROUP>;
export type PackedSubArea = ValueOf<typeof SUB_AREA>;
export type PackedApp = ValueOf<typeof APP>;
export type PackedAppComponent = ValueOf<typeof COMPONENT>;
