/** `<systemform>`: what a form shows, from tabs down to controls. Dashboards are made of the same parts. */
import { attribute, each, leaf, leafMap, many, one, required, usually } from '../xml/shape-fields.ts';
import { flag } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { descriptions, formLabels, localizedNames } from './labels.ts';

/** How a layer on a form of another solution says what it changes. */
const layer = { ordinal: attribute('ordinalvalue'), action: attribute('solutionaction') } as const;

/** Texts by language, or labels that a layer adds or takes away. */
const labelled = {
  labels: formLabels,
  layeredLabels: many(
    'labels',
    shape('label', { text: attribute('description'), language: attribute('languagecode'), ...layer }),
  ),
} as const;

const CONTROL = shape('control', {
  id: required(attribute('id')),
  classId: attribute('classid'),
  field: attribute('datafieldname'),
  disabled: attribute('disabled'),
  uniqueId: attribute('uniqueid'),
  relationship: attribute('relationship'),
  subgrid: attribute('indicationOfSubgrid'),
  isUnbound: attribute('isunbound'),
  isRequired: attribute('isrequired'),
  parameters: leafMap('parameters'),
});

const DEPENDENCY = shape('dependency', { id: attribute('id') });

/** Handlers of scripts. */
const HANDLER = shape('Handler', {
  functionName: attribute('functionName'),
  libraryName: attribute('libraryName'),
  uniqueId: attribute('handlerUniqueId'),
  enabled: attribute('enabled'),
  parameters: attribute('parameters'),
  passContext: attribute('passExecutionContext'),
  ...layer,
  dependencies: many('dependencies', DEPENDENCY),
});

const EVENT = shape('event', {
  name: attribute('name'),
  application: attribute('application'),
  active: attribute('active'),
  attribute: attribute('attribute'),
  control: attribute('control'),
  relationship: attribute('relationship'),
  ...layer,
  internal: many('InternalHandlers', HANDLER),
  handlers: many('Handlers', HANDLER),
  dependencies: many('dependencies', DEPENDENCY),
});

const CELL = shape('cell', {
  id: attribute('id'),
  showLabel: attribute('showlabel'),
  lockLevel: attribute('locklevel'),
  labelId: attribute('labelid'),
  colspan: attribute('colspan'),
  rowspan: attribute('rowspan'),
  auto: attribute('auto'),
  userSpacer: attribute('userspacer'),
  visible: attribute('visible'),
  availableForPhone: attribute('availableforphone'),
  ...layer,
  ...labelled,
  events: many('events', EVENT),
  control: one(CONTROL),
});

const ROW = shape('row', { height: attribute('height'), ...layer, cells: each(CELL) });

const SECTION = shape('section', {
  name: attribute('name'),
  showLabel: attribute('showlabel'),
  showBar: attribute('showbar'),
  lockLevel: attribute('locklevel'),
  userDefined: attribute('IsUserDefined'),
  id: attribute('id'),
  labelId: attribute('labelid'),
  columns: attribute('columns'),
  layout: attribute('layout'),
  labelWidth: attribute('labelwidth'),
  celllabelalignment: attribute('celllabelalignment'),
  celllabelposition: attribute('celllabelposition'),
  height: attribute('height'),
  visible: attribute('visible'),
  availableForPhone: attribute('availableforphone'),
  ...layer,
  ...labelled,
  rows: many('rows', ROW, 'short'),
});

const COLUMN = shape('column', {
  width: attribute('width'),
  id: attribute('id'),
  ...layer,
  sections: many('sections', SECTION, 'short'),
});

const TAB = shape('tab', {
  name: attribute('name'),
  verticalLayout: attribute('verticallayout'),
  id: attribute('id'),
  userDefined: attribute('IsUserDefined'),
  lockLevel: attribute('locklevel'),
  showLabel: attribute('showlabel'),
  labelId: attribute('labelid'),
  expanded: attribute('expanded'),
  visible: attribute('visible'),
  group: attribute('group'),
  availableForPhone: attribute('availableforphone'),
  contentType: attribute('contenttype'),
  ...layer,
  ...labelled,
  columns: many('columns', COLUMN, 'short'),
  events: many('events', EVENT),
});

const STRIP = {
  id: attribute('id'),
  cellLabelAlignment: attribute('celllabelalignment'),
  cellLabelPosition: attribute('celllabelposition'),
  columns: attribute('columns'),
  labelWidth: attribute('labelwidth'),
  ...layer,
  rows: many('rows', ROW, 'short'),
} as const;

const LIBRARY = shape('Library', {
  name: attribute('name'),
  uniqueId: attribute('libraryUniqueId'),
  ...layer,
});

const CUSTOM_PARAMETER = shape('customControl', {
  id: attribute('id'),
  name: attribute('name'),
  formFactor: attribute('formFactor'),
  ...layer,
  parameters: leafMap('parameters'),
});

const CONTROL_DESCRIPTION = shape('controlDescription', {
  forControl: attribute('forControl'),
  ...layer,
  controls: each(CUSTOM_PARAMETER),
});

const NAV_TITLE = shape('Title', { language: attribute('LCID'), text: attribute('Text') });

const NAV_ITEM = shape('NavBarByRelationshipItem', {
  relationship: attribute('RelationshipName'),
  id: attribute('Id'),
  sequence: attribute('Sequence'),
  area: attribute('Area'),
  show: attribute('Show'),
  titleResourceId: attribute('TitleResourceId'),
  icon: attribute('Icon'),
  viewId: attribute('ViewId'),
  ...layer,
  privileges: many(
    'Privileges',
    shape('Privilege', { table: attribute('Entity'), privilege: attribute('Privilege') }),
  ),
  titles: many('Titles', NAV_TITLE),
});

const NAVIGATION = shape('Navigation', {
  bar: many('NavBar', NAV_ITEM),
  areas: many(
    'NavBarAreas',
    shape('NavBarArea', { id: attribute('Id'), ...layer, titles: many('Titles', NAV_TITLE) }),
  ),
});

const ROLE = shape('Role', { id: required(attribute('Id')), ...layer });

/** Who sees a form: everybody, or some roles. */
const DISPLAY_CONDITIONS = shape('DisplayConditions', {
  order: attribute('Order'),
  fallback: attribute('FallbackForm'),
  everyone: one(shape('Everyone', {})),
  roles: each(ROLE),
});

export const FORM_BODY = shape('form', {
  showImage: attribute('showImage'),
  shownavigationbar: attribute('shownavigationbar'),
  maxWidth: attribute('maxWidth'),
  headerDensity: attribute('headerdensity'),
  hiddenControls: one(
    shape('hiddencontrols', {
      data: each(
        shape('data', {
          id: attribute('id'),
          field: attribute('datafieldname'),
          classId: attribute('classid'),
          relationship: attribute('relationship'),
          ...layer,
        }),
      ),
    }),
  ),
  ancestor: one(shape('ancestor', { id: attribute('id') })),
  tabs: many('tabs', TAB, 'short'),
  header: one(shape('header', STRIP)),
  footer: one(shape('footer', STRIP)),
  events: many('events', EVENT),
  clientResources: one(
    shape('clientresources', {
      internal: one(
        shape('internalresources', {
          includes: many('clientincludes', shape('internaljscriptfile', { src: attribute('src'), ...layer })),
        }),
      ),
    }),
  ),
  navigation: one(NAVIGATION),
  libraries: many('formLibraries', LIBRARY),
  externalDependencies: many('externaldependencies', DEPENDENCY),
  controlDescriptions: many('controlDescriptions', CONTROL_DESCRIPTION),
  displayConditions: one(DISPLAY_CONDITIONS),
});

/** A form. Children in the order of real exports (7,273 of 7,273). */
const SYSTEM_FORM = shape('systemform', {
  unmodified: attribute('unmodified'),
  /** In braces. */
  id: required(leaf('formid')),
  introducedVersion: leaf('IntroducedVersion'),
  presentation: usually('1', leaf('FormPresentation')),
  activationState: usually('1', leaf('FormActivationState')),
  body: one(FORM_BODY),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  canBeDeleted: usually(true, leaf('CanBeDeleted', flag)),
  names: localizedNames,
  descriptions,
});

/** The forms of one type. */
export const FORMS = shape('forms', { type: required(attribute('type')), forms: each(SYSTEM_FORM) });

export type PackedForms = ValueOf<typeof FORMS>;
export type PackedForm = ValueOf<typeof SYSTEM_FORM>;
export type PackedFormBody = ValueOf<typeof FORM_BODY>;
export type PackedTab = ValueOf<typeof TAB>;
export type PackedSection = ValueOf<typeof SECTION>;
export type PackedRow = ValueOf<typeof ROW>;
export type PackedCell = ValueOf<typeof CELL>;
export type PackedControl = ValueOf<typeof CONTROL>;
