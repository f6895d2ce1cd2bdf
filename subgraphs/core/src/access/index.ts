export { ACCESS_OFF_WARNING, EVERYBODY, type Access } from './access';
export { readAccess } from './read-access';
