/** `typ` of a receipt's signature: no other JWS of the hub's passes for one. */
export const RECEIPT_TYPE = 'aeo-hub-receipt';

export const RECEIPT_ALGORITHM = 'EdDSA';
