import type { Caller } from '@aeo-hub/core/caller';
import type { Question } from '../question/question';
import type { AuditContent, AuditRecord } from './audit-entry';
import { storable } from './storable';

/** What is known of the operation when its answer is ready. */
export interface AnsweredOperation {
  readonly hash: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  /** Of the errors in the answer. */
  readonly errorCodes: readonly string[];
}

/** What a question leaves behind. */
export function auditRecord(question: Question, { hash, name, kind, errorCodes }: AnsweredOperation): AuditRecord {
  const { requestId, issuer, subject, caller, purpose, course } = question;
  return {
    content: {
      at: new Date().toISOString(),
      requestId,
      issuer: issuer === null ? null : storable(issuer),
      subject: subject === null ? null : storable(subject),
      ...callerColumns(caller),
      operationHash: hash,
      operationName: name === null ? null : storable(name),
      operationKind: kind,
      purpose,
      answered: course.subgraphs.map(([subgraph, state]) => `${subgraph} ${state}`),
      errorCodes: [...new Set(errorCodes)].toSorted(),
    },
    rows: course.rows,
  };
}

type CallerColumns = Pick<AuditContent, 'role' | 'country' | 'programs' | 'companyScheme' | 'companyValue'>;

function callerColumns(caller: Caller): CallerColumns {
  const company = caller.role === 'CARRIER' ? caller.company : null;
  return {
    role: caller.role,
    country: caller.role === 'PARTNER' ? caller.country : null,
    programs: caller.role === 'OFFICER' ? caller.programs : null,
    companyScheme: company?.scheme ?? null,
    companyValue: company?.value ?? null,
  };
}
