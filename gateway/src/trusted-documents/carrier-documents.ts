import type { ConfigReader } from '../config-reader';

/** What carriers may send: what is registered, or anything. */
export const CARRIER_DOCUMENTS = ['registered', 'any'] as const;

export type CarrierDocuments = (typeof CARRIER_DOCUMENTS)[number];

/** @param reader gathers what is wrong with the setting */
export function readCarrierDocuments(reader: ConfigReader, isProduction: boolean): CarrierDocuments {
  const allowed = isProduction ? (['registered'] as const) : CARRIER_DOCUMENTS;
  return reader.oneOf<CarrierDocuments>('CARRIER_DOCUMENTS', allowed, 'registered');
}
