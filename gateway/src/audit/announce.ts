import type { Logger } from 'pino';
import { auditRecord } from './audit-record';
import type { Audit } from './audited-answer.plugin';
import { withheld } from './withheld';
import type { Announced } from './witness/witnessed';

/** Puts what is about to be recorded in the audit: what cannot be there is not recorded. The outcome leaves an entry of its own. */
export function announcedIn(audit: Audit, logger: Logger): (asked: Announced) => Promise<void> {
  return async ({ question, queryHash, operationName }) => {
    try {
      const operation = { hash: queryHash, name: operationName, kind: 'mutation', errorCodes: [] };
      await audit.append(auditRecord(question, operation), question.budget.left());
    } catch (err) {
      logger.error({ requestId: question.requestId, err }, 'nothing recorded: it could not be audited');
      throw withheld(question, 'AUDIT_UNAVAILABLE');
    }
  };
}
