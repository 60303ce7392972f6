/** Which connectors the flows of a build use: the ones of this project, or Microsoft's certified ones in their place. */
export type Binding = 'custom' | 'certified';
