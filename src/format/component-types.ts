/** Component type codes of root components (Dataverse reference, solutioncomponent). */
export const COMPONENT = { table: '1', flow: '29', connector: '372' } as const;
