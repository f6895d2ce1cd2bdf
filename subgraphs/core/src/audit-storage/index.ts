export { AUDIT_STORAGE } from './audit-storage';
