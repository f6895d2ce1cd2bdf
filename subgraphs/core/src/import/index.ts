export { dataAsOf } from './data-as-of';
export { FirstLoadFileRow } from './storage/first-load-file.entity';
export { ImportRunRow } from './storage/import-run.entity';
export { Import1700000000300 } from './storage/import.migration';
export { QuarantinedRow } from './storage/quarantined-row.entity';
export type { ConsentField, MemberField, SiteField } from './format/fields';
export type { Column, FileFormat } from './format/file-format';
export { FILE_KINDS, type FileKind } from './format/file-kind';
