export { dropRowSecurity, forceRowSecurity, type RowPolicies } from './force-row-security';
export { isDisclosed } from './is-disclosed';
export { SCOPE_SQL, type ScopeSettings } from './scope-settings';
