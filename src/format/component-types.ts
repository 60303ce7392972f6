/** Component type codes of root components (Dataverse reference, solutioncomponent). */
export const COMPONENT = {
  table: '1',
  choice: '9',
  role: '20',
  flow: '29',
  form: '60',
  webResource: '61',
  siteMap: '62',
  columnProfile: '70',
  app: '80',
  connector: '372',
  columnImage: '431',
  tableImage: '432',
} as const;

/** Codes that only other places know: dependencies and the components of an app. */
export const PART = { column: '2', relationship: '10', view: '26', chart: '59' } as const;
