import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import { derivedKey, openReader } from '@aeo-hub/core/database';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import type { AuditContext } from './audit-context';
import { questionConnectionReference } from './question/question-connection-reference';
import { QuestionConnectionResolver } from './question/question-connection.resolver';
import { QuestionConnection } from './question/question-connection.type';
import { QuestionCursors } from './question/question-cursors';
import { QuestionPages } from './question/question-pages';
import { QuestionRepository } from './question/question.repository';

/** Who asked: what the audit tells those whom questions were about. It reads what the gateway has written, and writes nothing. */
export const audit: SubgraphDefinition<AuditContext> = {
  name: 'audit',
  resolvers: [QuestionConnectionResolver],
  orphanedTypes: [QuestionConnection],
  references: { QuestionConnection: questionConnectionReference },
  ...AUDIT_STORAGE,
  open: async (dataSource) => {
    const reader = await openReader(dataSource, { name: 'audit-questions', tables: ['audit_question'] });
    const repository = new QuestionRepository(reader);
    const cursors = new QuestionCursors(derivedKey(dataSource, 'cursors of questions'));
    return {
      context: (request) => ({ ...request, pages: new QuestionPages(repository, cursors, request.caller) }),
      ready: () => reader.ready(),
      close: () => reader.close(),
    };
  },
};
