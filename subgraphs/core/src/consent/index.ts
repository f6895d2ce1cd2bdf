export { CONSENT_KINDS, consentsOn, TRADERS, type ConsentEvent, type ConsentKind, type Grantee } from './consent';
