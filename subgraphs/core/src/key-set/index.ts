export { isSafeAddress } from './is-safe-address';
export { isForPurpose, type KeyPurpose, type PurposedKey } from './key-purpose';
