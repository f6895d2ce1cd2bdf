const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a text that can be a `companyId`: anything else would be an error in the database rather than a company unknown. */
export function isCompanyId(text: string): boolean {
  return UUID.test(text);
}
