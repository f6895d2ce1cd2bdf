import { ERROR_CODE } from '../answer/error-code';

const KNOWN: ReadonlySet<string> = new Set(Object.values(ERROR_CODE));

/** What an error’s code is called in the figures: subgraphs that are not the hub’s own may have any. */
export function knownCode(code: string): string {
  return KNOWN.has(code) ? code : 'other';
}
