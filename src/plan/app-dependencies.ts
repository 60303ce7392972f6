/** What apps need from other solutions, as exports have it: the platform's icon and setting, and tables of Dynamics 365. */
import { COMPONENT } from '../format/component-types.ts';
import { siteMapItems, type App } from '../model/app.ts';
import { labelIn } from '../model/labels.ts';
import type { Dependency } from '../model/package.ts';
import { tablesOfApp } from './app-tables.ts';
import { requiredTable } from './required-table.ts';

/** The icon of apps without one of their own (90 of 106). */
export const DEFAULT_APP_ICON = {
  id: '953b9fac-1e5e-e611-80d6-00155ded156f',
  name: 'msdyn_/Images/AppModule_Default_Icon.png',
  solution: 'AppModuleWebResources (2.5)',
} as const;

/** The setting that every app of today has, in the oldest version seen: a newer one serves too. */
const APP_CHANNEL = {
  type: 'SettingDefinition',
  displayName: 'AppChannel',
  solution: 'msdyn_AppFrameworkInfraExtensions (1.0.0.11)',
  'id.uniquename': 'AppChannel',
} as const;

export function appDependencies(app: App, language: number): readonly Dependency[] {
  const { uniqueName } = app;
  const dependent = {
    type: COMPONENT.app,
    schemaName: uniqueName,
    displayName: labelIn(app.names, language),
  };
  const { name, solution } = DEFAULT_APP_ICON;
  const icon = { type: COMPONENT.webResource, schemaName: name, displayName: name, solution };
  return [
    ...(app.icon === undefined ? [{ required: icon, dependent }] : []),
    { required: APP_CHANNEL, dependent: appSetting(uniqueName) },
    ...tablesOfApp(app).flatMap((table) => {
      const required = requiredTable(table);
      if (required === undefined) return [];
      const siteMap = { type: COMPONENT.siteMap, schemaName: uniqueName };
      return isInSiteMap(table, app)
        ? [
            { required, dependent },
            { required, dependent: siteMap },
          ]
        : [{ required, dependent }];
    }),
  ];
}

function appSetting(uniqueName: string): Dependency['dependent'] {
  return {
    type: 'AppSetting',
    displayName: `parentappmoduleid.uniquename=${uniqueName},settingdefinitionid.uniquename=AppChannel`,
    'id.parentappmoduleid.uniquename': uniqueName,
    'id.settingdefinitionid.uniquename': 'AppChannel',
  };
}

function isInSiteMap(table: string, app: App): boolean {
  return siteMapItems(app).some(({ target }) => target.kind === 'table' && target.table === table);
}
