/**
 * Where the time goes in what falls short, by the demand as its table names it: one sentence each, from a profile of `--profile`. Shown only
 * while it falls short.
 */
export const SHORTFALLS: Readonly<Record<string, string>> = {};
