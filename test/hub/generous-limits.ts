/** Settings by which a random document is hardly ever refused for its size: what is tried is how it is answered. */
export const GENEROUS_LIMITS = {
  MAX_TOKENS: '10000',
  MAX_DEPTH: '100',
  MAX_LIST_DEPTH: '100',
  MAX_ALIASES: '10000',
  MAX_ROOT_FIELDS: '10000',
  MAX_DIRECTIVES: '10000',
  MAX_COST: '1000000000',
};
