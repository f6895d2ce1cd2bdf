import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';

/**
 * One program's account, as the registry and its command line write it: `PIP:PIP-0001042`. Account numbers are opaque and
 * unique within their program only.
 */
export type AccountKey = `${ProgramCode}:${string}`;

export function accountKey(program: ProgramCode, account: string): AccountKey {
  return `${program}:${account}`;
}

export function programOf(key: AccountKey): ProgramCode {
  return key.slice(0, key.indexOf(':')) as ProgramCode;
}

/** The account number, as the program itself writes it. */
export function accountOf(key: AccountKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The account that a person means, or null when the text does not begin with a program's code and a colon. */
export function parseAccountKey(text: string): AccountKey | null {
  const program = PROGRAM_CODES.find((code) => text.startsWith(`${code}:`));
  const account = program && text.slice(program.length + 1);
  return program && account ? accountKey(program, account) : null;
}
