export { dataAsOf } from './data-as-of';
export { FirstLoadFileRow } from './storage/first-load-file.entity';
export { ImportRunRow } from './storage/import-run.entity';
export { Import1700000000300 } from './storage/import.migration';
export { QuarantinedRow } from './storage/quarantined-row.entity';
