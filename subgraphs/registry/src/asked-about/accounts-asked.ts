import type { Caller } from '@aeo-hub/core/caller';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { accountKey, type AccountKey } from '../account/account-key';
import type { CompanyRecord } from '../lookup/company-record';

/** The accounts of a company whose questions a caller is told: those in programs that it is an officer of. */
export function accountsOfOfficer(accounts: CompanyRecord['accounts'], caller: Caller): readonly AccountKey[] {
  return caller.role === 'OFFICER' ? keysOf(accounts, caller.programs) : [];
}

/** All accounts of the company that asks; none of one that no program knows. */
export function accountsOfAsker(company: CompanyRecord | null): readonly AccountKey[] {
  return company ? keysOf(company.accounts, PROGRAM_CODES) : [];
}

function keysOf(accounts: CompanyRecord['accounts'], programs: readonly ProgramCode[]): readonly AccountKey[] {
  return programs.flatMap((program) => accounts[program].map((account) => accountKey(program, account)));
}
