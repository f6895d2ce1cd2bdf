import type { Logger } from 'pino';
import { auditRecord } from './audit-record';
import type { Audit } from './audited-answer.plugin';
import { whyNotKept } from './why-not-kept';
import { withheld } from './withheld';
import type { Announced } from './witness/witnessed';

/** Puts what is about to be recorded in the audit: what cannot be there is not recorded. The outcome leaves an entry of its own. */
export function announcedIn(audit: Audit, logger: Logger): (asked: Announced) => Promise<void> {
  return async ({ question, queryHash, operationName }) => {
    const limitMs = question.budget.left();
    try {
      const operation = { hash: queryHash, name: operationName, kind: 'mutation', errorCodes: [] };
      await audit.append(auditRecord(question, operation), limitMs);
    } catch (err) {
      const code = whyNotKept(err, limitMs, question.budget);
      const level = code === 'TIMEOUT' ? 'warn' : 'error';
      logger[level]({ requestId: question.requestId, code, err }, 'nothing recorded: it could not be audited');
      throw withheld(question, code);
    }
  };
}
