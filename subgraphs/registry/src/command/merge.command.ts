import { type Command, readArguments, readDecider, UsageError } from '@aeo-hub/core/command';
import { mergeCompanies } from '../decision/decide';
import { onRegistry } from './on-registry';
import { reportDecision } from './report-decision';

export const mergeCommand: Command = {
  usage: 'merge COMPANY_ID COMPANY_ID --by WHO --why TEXT',
  summary: 'two companies are one: unites their accounts, and settles clashes between them',
  run: async (args) => {
    const given = readArguments(args, ['by', 'why']);
    const [one, other, ...more] = given.positionals;
    if (!one || !other || more.length > 0) throw new UsageError('Name two companies by their companyId.');
    const decider = readDecider(given);
    reportDecision(await onRegistry((registry) => mergeCompanies(registry, [one, other], decider)));
  },
};
