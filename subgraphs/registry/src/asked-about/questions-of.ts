import type { Instant } from '@aeo-hub/core/calendar';
import type { CompanyRecord } from '../lookup/company-record';
import { pointInTimeAsked } from '../question/point-in-time-asked';
import type { RegistryContext } from '../registry-context';
import { accountsOfAsker, accountsOfOfficer } from './accounts-asked';
import type { QuestionConnectionType } from './question-connection.type';

/** The `id` that stands for the company in whose name a carrier asks. */
export const ME = 'me';

/** Which page of questions is asked for. */
export interface QuestionsAsked {
  /** The hub’s id of the company, or `ME`. */
  readonly id: string;
  readonly first: number;
  readonly after: string | null;
  /** Null: until now. */
  readonly askedUntil: Instant | null;
}

/** Of whom an officer is told the questions about a company; null of whoever is no officer of a program that it has an account in. */
export async function questionsOfCompany(
  accounts: CompanyRecord['accounts'],
  asked: QuestionsAsked,
  { askedAbout, caller }: RegistryContext,
): Promise<QuestionConnectionType | null> {
  const own = accountsOfOfficer(accounts, caller);
  return own.length === 0 ? null : { ...asked, ...(await askedAbout.accounts(own)) };
}

/** The same of the company in whose name a carrier asks; null of everybody else. */
export async function questionsOfAsker(
  asked: QuestionsAsked,
  context: RegistryContext,
): Promise<QuestionConnectionType | null> {
  const company = await context.asking.find(pointInTimeAsked(null, context));
  const about = await context.askedAbout.asker(context.caller, accountsOfAsker(company));
  return about && { ...asked, ...about };
}
