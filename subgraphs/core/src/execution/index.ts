export { compiledExecution } from './compiled-execution';
export { entitiesSelection, type EntitiesSelection } from './entities-selection';
export { parsedDocuments } from './parsed-documents';
