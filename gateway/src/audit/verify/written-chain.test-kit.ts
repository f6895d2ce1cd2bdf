import fc from 'fast-check';
import type { AuditRecord, AuditRow, StoredEntry } from '../audit-entry';
import type { Checkpoint } from '../checkpoint/checkpoint';
import { contentHash, entryHash, genesisHash, rootOf } from '../entry-hash';

export const CHAIN = '5b1c2f0e-0000-4000-8000-000000000001';

/** A chain as the database writes it. */
export function written(records: readonly AuditRecord[]): readonly StoredEntry[] {
  let link = genesisHash(CHAIN);
  return records.map(({ content, rows }, index) => {
    const sequence = String(index + 1);
    const rowRoot = rootOf(rows);
    const previousHash = link;
    link = entryHash(sequence, previousHash, contentHash(content, rows.length, rowRoot));
    const positions = rows.map((_, position) => position);
    return { sequence, content, rows, positions, rowCount: rows.length, rowRoot, previousHash, hash: link };
  });
}

/** The checkpoint of an entry. */
export function checkpointOf({ sequence, hash }: StoredEntry): Checkpoint {
  return { chain: CHAIN, sequence, hash, at: '2026-11-22T12:00:00.000Z' };
}

const text = fc.string({ unit: 'binary', maxLength: 6 });
const perhaps = fc.option(text, { nil: null });

const rows: fc.Arbitrary<AuditRow> = fc.record({
  field: fc.constantFrom('company', 'companies', 'searchCompanies'),
  scheme: perhaps,
  asked: text,
  outcome: fc.constantFrom('FOUND', 'NOT_CONFIRMED'),
  company: perhaps,
  reason: perhaps,
  shownBy: fc.option(fc.array(text, { maxLength: 3 }), { nil: null }),
  knownAt: perhaps,
});

/** Questions as they come. */
export const records: fc.Arbitrary<AuditRecord> = fc.record({
  content: fc.record({
    at: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    requestId: text,
    issuer: perhaps,
    subject: perhaps,
    role: fc.constantFrom('PUBLIC', 'OFFICER', 'PARTNER'),
    country: perhaps,
    programs: fc.option(fc.array(text, { maxLength: 3 }), { nil: null }),
    companyScheme: perhaps,
    companyValue: perhaps,
    operationHash: perhaps,
    operationName: perhaps,
    operationKind: perhaps,
    purpose: perhaps,
    answered: fc.array(text, { maxLength: 3 }),
    errorCodes: fc.array(text, { maxLength: 3 }),
  }),
  rows: fc.array(rows, { maxLength: 4 }),
});
