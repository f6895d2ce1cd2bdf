import { type Command, readArguments, readDecider, UsageError } from '@aeo-hub/core/command';
import { parseAccountKey, type AccountKey } from '../account/account-key';
import { splitCompany } from '../decision/decide';
import { onRegistry } from './on-registry';
import { reportDecision } from './report-decision';

export const splitCommand: Command = {
  usage: 'split COMPANY_ID ACCOUNT... --by WHO --why TEXT',
  summary: 'accounts (as PIP:PIP-0001042) are not of this company: takes them out, or keeps them out of it, for good',
  run: async (args) => {
    const given = readArguments(args, ['by', 'why']);
    const [company, ...named] = given.positionals;
    if (!company || named.length === 0)
      throw new UsageError('Name a company by its companyId, and one account at least.');
    const accounts = named.map(readAccount);
    const decider = readDecider(given);
    reportDecision(await onRegistry((registry) => splitCompany(registry, company, accounts, decider)));
  },
};

function readAccount(text: string): AccountKey {
  const account = parseAccountKey(text);
  if (!account) throw new UsageError(`"${text}" names no account. Write PROGRAM:NUMBER, as PIP:PIP-0001042.`);
  return account;
}
