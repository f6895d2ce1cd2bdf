import { type Command, print, readArguments, UsageError } from '@aeo-hub/core/command';
import { isCompanyId } from '../company/is-company-id';
import { AccountLinkRepository } from '../linking/account-link.repository';
import { linkText } from '../linking/link-text';
import { onRegistry } from './on-registry';

export const showCommand: Command = {
  usage: 'show COMPANY_ID',
  summary: 'the accounts that are or were of a company, each with the evidence',
  run: async (args) => {
    const { positionals } = readArguments(args, []);
    const [company, ...more] = positionals;
    if (!company || more.length > 0) throw new UsageError('Name one company by its companyId.');
    const links = await onRegistry(async (registry) =>
      isCompanyId(company) ? new AccountLinkRepository(registry).linksTo(company) : [],
    );
    if (links.length === 0) throw new Error(`No account is or was of a company with the companyId ${company}.`);
    print(...links.map(linkText));
  },
};
